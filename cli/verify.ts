import { terminalOf } from './terminal';
import { runVerify } from './verify-command';

process.exitCode = await runVerify(process.argv.slice(2), terminalOf(import.meta.url));
