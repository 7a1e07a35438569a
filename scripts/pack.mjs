// npm run pack: builds and signs a content pack. Sets up what that takes (no Electron), then hands over to out/cli/pack.mjs.
// stdout holds the program's answer and nothing else; its exit code is passed on, 70 when it could not be started at all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const NOT_STARTED = 70; // EX_SOFTWARE: 0 to 4 are answers of the command

try {
  await setup({ electron: false, builds: ['cli'] });
  // npm moves to the checkout; file names are meant from where the person stands
  const cwd = process.env.npm_lifecycle_event === 'pack' ? process.env.INIT_CWD : undefined;
  const program = path.join(root, 'out/cli/pack.mjs');
  const done = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
  process.exitCode = done.status ?? NOT_STARTED;
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(`pack: ${error.message}`);
  process.exitCode = NOT_STARTED;
}
