// The checkout: where it is, and how commands run in it. Node alone: loaded before anything is installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const cache = path.join(root, '.cache');
export const linux = process.platform === 'linux';
export const asRoot = linux && process.getuid() === 0;
const windows = process.platform === 'win32';

/** The configuration is bundled by Vite, on purpose: it shares code with the app. */
const QUIET = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/** Something the person at the keyboard can put right: shown as one sentence, without a stack. */
export class SetupError extends Error {}

/** Progress goes to stderr: stdout belongs to what a command answers. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** A command of node_modules/.bin. */
export const bin = (name) => path.join(root, 'node_modules/.bin', windows ? `${name}.cmd` : name);

/** Runs a command in the checkout with its output shown; answers its exit code. */
export function run(command, args, options = {}) {
  const env = { ...(options.env ?? process.env), ...QUIET };
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options, env });
  if (done.error) throw new SetupError(`${command}: ${done.error.message}`);
  return done.status ?? 1;
}

/** Runs a command and answers its output; a failure is an error that quotes it. */
export function capture(command, args, cwd = root) {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell: windows });
  if (done.status !== 0)
    throw new SetupError(`${command} ${args[0]} failed: ${done.error?.message ?? done.stderr.trim()}`);
  return done.stdout;
}

/** True where the command exists, whatever it then says. */
export const has = (command) => !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;

/** True when the module of this address is what Node was started with. */
export const isMain = (url) => Boolean(process.argv[1]) && path.resolve(process.argv[1]) === fileURLToPath(url);

/** The whole of a script: a SetupError ends it with its sentence, anything else with its stack. */
export async function main(name, body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
