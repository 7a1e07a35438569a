// npm run trust: builds and signs a trust package.
import { runProgram } from './command-line.mjs';

await runProgram('trust');
