// npm run pack: builds and signs a content pack.
import { runProgram } from './command-line.mjs';

await runProgram('pack');
