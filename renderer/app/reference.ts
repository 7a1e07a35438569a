import { lazy, useEffect } from 'react';
import { usePack } from '../store/context';

const load = () => import('../features/reference/Reference');

/** The reading screens beside the briefs: their code is no part of what the desk waits for. */
export const Reference = lazy(async () => ({ default: (await load()).Reference }));

const WARM_AFTER_MS = 2000;

/** Once the desk stands still: the code of the reading screens, and what they all look up. */
export function useWarmReference(): void {
  const pack = usePack();
  useEffect(() => {
    const warm = async () => (await import('../features/reference/parts/use-places')).placesIn(pack);
    const timer = window.setTimeout(() => void load().then(warm), WARM_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [pack]);
}
