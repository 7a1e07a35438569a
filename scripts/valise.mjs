// npm run valise -- COMMAND: verify, inspect, decrypt, fingerprint.
import { runProgram } from './command-line.mjs';

await runProgram('valise');
