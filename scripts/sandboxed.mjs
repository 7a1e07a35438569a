// Chromium's sandbox stays on, always: an app tested without it is not the app that ships. Root cannot have it, so as root
// Electron alone runs as the user nobody, through a wrapper script given to the driver as the executable.
// Anyone else starts Electron as themselves; where the system refuses user namespaces, set-up names the command that helps.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asRoot, root } from './checkout.mjs';
import { underOwnMedia } from './own-media.mjs';

const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', '--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
const NEW_NAMESPACES = ['unshare', '--user', '--map-root-user', '--net', 'true'];

/** Runs as the user the app will run as, and answers whether it worked. */
function appUserCan(...command) {
  const [first, ...rest] = asRoot ? [...AS_NOBODY, ...command] : command;
  return spawnSync(first, rest, { stdio: 'ignore' }).status === 0;
}

export const appCanRead = (file) => !asRoot || appUserCan('test', '-r', file);
export const appCanWrite = (folder) =>
  !asRoot || (appUserCan('test', '-w', folder) && appUserCan('test', '-x', folder));

/** Makes a folder, there already or not, the app's own: writable to its user and to nobody else. */
export function openToApp(folder) {
  mkdirSync(folder, { recursive: true });
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  return folder;
}

/** Copies all that lies in `from` into `to`, a folder of the app's own, where it is the app's own too. */
export function copyForApp(from, to) {
  openToApp(to);
  for (const name of readdirSync(from)) {
    const copy = path.join(to, name);
    cpSync(path.join(from, name), copy, { recursive: true });
    if (asRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, copy]);
  }
}

/** The built app (`out/` and package.json of `from`) and the runtime, where the app's user can read both: copied into `home` if need be. */
export function placeApp(runtime, { home, from = root }) {
  const parts = ['out', 'out/main', 'out/renderer', 'package.json'].map((name) => path.join(from, name));
  if ([runtime.executable, ...parts].every(appCanRead)) return { executable: runtime.executable, appDir: from };
  const appDir = path.join(home, 'app');
  for (const name of ['out', 'package.json'])
    cpSync(path.join(from, name), path.join(appDir, name), { recursive: true });
  return { executable: placeFolder(runtime.executable, path.join(home, 'runtime')), appDir };
}

/** Copies the folder of an executable to `target`, readable by all whatever the umask was; answers the executable there. */
export function placeFolder(executable, target) {
  cpSync(path.dirname(executable), target, { recursive: true });
  spawnSync('chmod', ['-R', 'a+rX', path.dirname(target)]);
  return path.join(target, path.basename(executable));
}

/**
 * What to start in place of `executable` so that it runs sandboxed: itself, or as root a wrapper in `home`.
 * The wrapper passes on XDG_CONFIG_HOME, by which a launch chooses its profile.
 */
export function sandboxed(executable, home) {
  if (!asRoot) return executable;
  const helper = helperToEnable(executable);
  if (helper) {
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
  const env = `HOME=${quoted(home)} XDG_RUNTIME_DIR=${quoted(home)} XDG_CONFIG_HOME="\${XDG_CONFIG_HOME:-$HOME}"`;
  const file = path.join(home, `${path.basename(executable)}-as-nobody`);
  return script(file, `${underOwnMedia}\nexec ${AS_NOBODY.join(' ')} env ${env} ${quoted(executable)} "$@"`);
}

/** Puts a command in front of an executable, as a driver takes one path only: `['strace', '-f', …]`. The file is made in `folder`. */
export function prefixed(executable, command, folder) {
  const name = `${path.basename(executable)}-under-${path.basename(command[0])}-${process.hrtime.bigint()}`;
  return script(path.join(folder, name), `exec ${[...command, executable].map(quoted).join(' ')} "$@"`);
}

/** Without user namespaces the sandbox needs its own helper, root's and setuid: its path where it is not so yet. */
export function helperToEnable(executable) {
  if (appUserCan(...NEW_NAMESPACES)) return undefined;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  return uid === 0 && mode & 0o4000 ? undefined : helper;
}

/** Whether the app can be run under strace: a setuid helper loses its rights there, unless root traces. */
export const canTrace = () => asRoot || appUserCan(...NEW_NAMESPACES);

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function script(file, line) {
  writeFileSync(file, `#!/bin/sh\n${line}\n`);
  chmodSync(file, 0o755);
  return file;
}
