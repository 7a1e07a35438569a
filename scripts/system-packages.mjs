// What a bare Linux lacks: the shared libraries of Electron, a display of our own, the ordinary tools the tests compare us with.
// Root with apt-get installs them; anyone else is told the one command.
import { spawnSync } from 'node:child_process';
import { asRoot, has, run, SetupError, say } from './checkout.mjs';

const LIBRARIES = [
  [/^lib(gtk-3|gdk-3|atk|atspi|cairo|pango|X|xcb|xkbcommon|cups|gio|glib|gobject|dbus)/, 'libgtk-3-0'],
  [/^lib(nss|nspr|smime)/, 'libnss3'],
  [/^libasound/, 'libasound2'],
  [/^lib(gbm|drm|expat)/, 'libgbm1'],
  [/^libudev/, 'libudev1'],
];
const DISPLAY = [['Xvfb', 'xvfb']];
const TOOLS = [
  ['openssl', 'openssl'],
  ['unzip', 'unzip'],
  ['zip', 'zip'],
  ['strace', 'strace'],
];

/**
 * Makes sure of the libraries, and of the display and tools where they are needed. What only the tests want is
 * asked for along with what is missing, so that one command is enough for everything.
 */
export function installSystemPackages({ executable, display, tools }) {
  const missing = new Set(executable ? missingLibraries(executable) : []);
  const absent = (list) => list.filter(([command]) => !has(command)).map(([, name]) => name);
  if (display) for (const name of absent(DISPLAY)) missing.add(name);
  if (tools) for (const name of absent(TOOLS)) missing.add(name);
  if (missing.size === 0) return;
  for (const name of [...absent(DISPLAY), ...absent(TOOLS)]) missing.add(name);
  install([...missing]);
}

function missingLibraries(executable) {
  const listed = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
  const names = [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  return names.map((library) => {
    const known = LIBRARIES.find(([pattern]) => pattern.test(library));
    if (known) return known[1];
    throw new SetupError(`Electron needs the shared library ${library}: install the system package that has it`);
  });
}

function install(packages) {
  if (!has('apt-get')) throw new SetupError(`system packages are missing; on Debian they are: ${packages.join(' ')}`);
  const update = 'apt-get update';
  const command = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!asRoot)
    throw new SetupError(
      `system packages are missing; run this, then the same again:\n  sudo sh -c '${update} && ${command(packages.map(currentName))}'`,
    );
  say(`setup: ${command(packages)}`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  if (run('apt-get', ['update', '-qq'], quiet) !== 0) throw new SetupError(`failed: ${update}`);
  const names = packages.map(currentName);
  if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet) !== 0)
    throw new SetupError(`failed: ${command(names)}`);
}

/** Debian 13 and Ubuntu 24.04 renamed some: libasound2t64. Without package lists the older name stands. */
function currentName(name) {
  const candidate = (wanted) => {
    const policy = spawnSync('apt-cache', ['policy', wanted], { encoding: 'utf8' }).stdout ?? '';
    return /Candidate: (?!\(none\))/.test(policy);
  };
  return !candidate(name) && candidate(`${name}t64`) ? `${name}t64` : name;
}
