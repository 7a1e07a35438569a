// npm run content:check: compiles the content, runs its scenarios, prints the table (no Electron). Exit code of the check, 70 when
// it could not be started at all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const NOT_STARTED = 70; // EX_SOFTWARE

try {
  await setup({ electron: false, builds: ['cli'] });
  const program = path.join(root, 'out/cli/content-check.mjs');
  const done = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = done.status ?? NOT_STARTED;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`content:check: ${error.message}`);
  process.exitCode = NOT_STARTED;
}
