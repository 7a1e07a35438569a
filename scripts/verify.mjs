// npm run verify: checks a package on the command line; the same as `npm run valise -- verify`.
import { runProgram } from './command-line.mjs';

await runProgram('verify');
