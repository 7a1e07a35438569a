import { bridge } from './bridge';
import { glance } from './store/glance';

/** Asked before the code of the first screen is evaluated: main and the disk answer meanwhile. */
export const first = glance(bridge);
