// npm run wording: reads the labelled corpora with the rules of wording and prints precision and recall (no Electron). Exit code
// of the run, 70 when it could not be started at all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const NOT_STARTED = 70; // EX_SOFTWARE

try {
  await setup({ electron: false, builds: ['cli'] });
  const program = path.join(root, 'out/cli/wording.mjs');
  const done = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = done.status ?? NOT_STARTED;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`wording: ${error.message}`);
  process.exitCode = NOT_STARTED;
}
