// npm run verify: checks a package on the command line. Sets up what that takes (no Electron), then hands over to out/cli/verify.mjs.
// stdout holds the verifier's answer and nothing else; its exit code is passed on, 70 when it could not be started at all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const NOT_STARTED = 70; // EX_SOFTWARE: 0 to 4 are verdicts

try {
  await setup({ electron: false, builds: ['cli'] });
  // npm moves to the checkout; file names are meant from where the person stands
  const cwd = process.env.npm_lifecycle_event === 'verify' ? process.env.INIT_CWD : undefined;
  const verifier = path.join(root, 'out/cli/verify.mjs');
  const done = spawnSync(process.execPath, [verifier, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  process.exitCode = done.status ?? NOT_STARTED;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`verify: ${error.message}`);
  process.exitCode = NOT_STARTED;
}
