// What a bare Linux lacks: the shared libraries of Electron, a display of our own, the ordinary tools the tests compare us with.
// Root with apt-get installs them; anyone else is told the one command.
import { spawnSync } from 'node:child_process';
import { asRoot, has, run, SetupError, say } from './checkout.mjs';
import { helperToEnable } from './sandboxed.mjs';

const LIBRARIES = [
  [/^lib(gtk-3|gdk-3|atk|atspi|cairo|pango|X|xcb|xkbcommon|cups|gio|glib|gobject|dbus)/, 'libgtk-3-0'],
  [/^lib(nss|nspr|smime)/, 'libnss3'],
  [/^libasound/, 'libasound2'],
  [/^lib(gbm|drm|expat)/, 'libgbm1'],
  [/^libudev/, 'libudev1'],
];
const UPDATE = 'apt-get update';
const installCommand = (packages) => `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
const DISPLAY = [['Xvfb', 'xvfb']];
const TOOLS = [
  ['openssl', 'openssl'],
  ['unzip', 'unzip'],
  ['zip', 'zip'],
  ['strace', 'strace'],
  ['sqlite3', 'sqlite3'],
  ['age', 'age'],
  ['pdftotext', 'poppler-utils'],
];
/** Opens and saves Word files beside us. Large (84 MB), so nobody is asked for it: without it one test is skipped. */
const OFFICE = ['soffice', 'libreoffice-writer-nogui'];

/**
 * Makes sure of the libraries, and of the display and tools where they are needed. What only the tests want is
 * asked for along with what is missing, so that one command is enough for everything.
 */
export function prepareSystem({ executable, display, tools, office }) {
  const packages = [...missingPackages({ executable, display, tools }), ...missingOffice(office)];
  const helper = executable && !asRoot ? helperToEnable(executable) : undefined;
  if (packages.length === 0 && !helper) return;
  if (packages.length > 0 && !has('apt-get'))
    throw new SetupError(`system packages are missing; on Debian they are: ${packages.join(' ')}`);
  if (asRoot) return install(packages);
  const commands = packages.length > 0 ? [UPDATE, installCommand(packages.map(currentName))] : [];
  if (helper) commands.push(`chown root:root "${helper}"`, `chmod 4755 "${helper}"`);
  throw new SetupError(
    `this takes an administrator; run it, then the same again:\n  sudo sh -c '${commands.join(' && ')}'`,
  );
}

function missingPackages({ executable, display, tools }) {
  const absent = (list) => list.filter(([command]) => !has(command)).map(([, name]) => name);
  const needed = [
    ...(executable ? missingLibraries(executable) : []),
    ...(display ? absent(DISPLAY) : []),
    ...(tools ? absent(TOOLS) : []),
  ];
  return needed.length > 0 ? [...new Set([...needed, ...absent(DISPLAY), ...absent(TOOLS)])] : [];
}

function missingOffice(isWanted) {
  const [command, name] = OFFICE;
  if (!isWanted || has(command)) return [];
  if (asRoot && has('apt-get')) return [name];
  say(`setup: ${command} is not here (package ${name}): the test of Word files against LibreOffice is skipped`);
  return [];
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
  say(`setup: ${installCommand(packages)}`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  if (run('sh', ['-c', `${UPDATE} -qq`], quiet) !== 0) throw new SetupError(`failed: ${UPDATE}`);
  const command = installCommand(packages.map(currentName)); // only now are the lists there that know the names
  if (run('sh', ['-c', `${command} -qq`], quiet) !== 0) throw new SetupError(`failed: ${command}`);
}

/** Debian 13 and Ubuntu 24.04 renamed some: libasound2t64. Without package lists the older name stands. */
function currentName(name) {
  const candidate = (wanted) => {
    const policy = spawnSync('apt-cache', ['policy', wanted], { encoding: 'utf8' }).stdout ?? '';
    return /Candidate: (?!\(none\))/.test(policy);
  };
  return !candidate(name) && candidate(`${name}t64`) ? `${name}t64` : name;
}
