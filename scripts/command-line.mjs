// Runs a program of out/cli. Sets up what that takes (no Electron) and hands over: stdout holds its answer and nothing else, its
// exit code is passed on, 70 when it could not be started at all.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, SetupError, say } from './checkout.mjs';
import { setup } from './setup.mjs';

const NOT_STARTED = 70; // EX_SOFTWARE: smaller ones are answers

/** `name` is that of the program and of the npm script that starts it. */
export async function runProgram(name) {
  try {
    await setup({ electron: false, builds: ['cli'] });
    // npm moves to the checkout; file names are meant from where the person stands
    const cwd = process.env.npm_lifecycle_event === name ? process.env.INIT_CWD : undefined;
    const program = path.join(root, `out/cli/${name}.mjs`);
    const done = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
    process.exitCode = done.status ?? NOT_STARTED;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`${name}: ${error.message}`);
    process.exitCode = NOT_STARTED;
  }
}
