import { terminalOf } from './terminal';
import { runValise } from './valise-command';

process.exitCode = await runValise(process.argv.slice(2), terminalOf(import.meta.url));
