// Puts in place what a fresh checkout lacks: the packages, an Electron, the system packages around it, the build.
// Uses Node alone until the packages are there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { linux, root, run, SetupError, say } from './checkout.mjs';

const DSS_PATIENCE = 20_000;

/**
 * Sets up for what the caller is about to do, and answers the Electron to do it with (none when not asked for).
 * @param {{ electron?: boolean, display?: boolean, tools?: boolean, office?: boolean, dss?: boolean, builds?: ('app' | 'cli')[], release?: boolean }} needs
 *   display: an X server of our own; tools: openssl, unzip, zip, strace, sqlite3 and age;
 *   office: LibreOffice, where we may install it; dss: the EU's DSS library, where a JDK and Maven are; release: the build that ships
 */
export async function setup({
  electron = true,
  display = false,
  tools = false,
  office = false,
  dss = false,
  builds = ['app', 'cli'],
  release,
} = {}) {
  refuseOldNode();
  installPackages();
  const runtime = electron ? await findRuntime() : undefined;
  if (linux) {
    const { prepareSystem } = await import('./system-packages.mjs');
    prepareSystem({ executable: runtime?.executable, display, tools, office });
  }
  if (dss) await prepareDss();
  for (const part of builds) build(part, { release });
  return runtime;
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`Node 20.19 or newer is needed, this is ${process.versions.node}`);
}

/** npm ci, unless node_modules is already what the lock file says. No package may run code of its own on installing. */
function installPackages() {
  const stamp = path.join(root, 'node_modules/.lock-sha256');
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('setup: npm ci ...');
  // errors only: Node 20 is warned of installers that are never run here; fd 2, for stdout belongs to the caller's answer
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', args, { stdio: ['ignore', 2, 2] }) !== 0) throw new SetupError('npm ci failed');
  writeFileSync(stamp, wanted);
}

/** Maven keeps what it fetched: where the time was too short, the next run goes on from there. */
async function prepareDss() {
  const { findLibrary } = await import('./dss/library.mjs');
  const { missing } = findLibrary({ patience: DSS_PATIENCE });
  if (missing) say(`setup: ${missing}: the tests against the EU's DSS library are skipped`);
}

async function findRuntime() {
  const { resolveRuntime } = await import('./electron-runtime.mjs');
  const runtime = await resolveRuntime();
  say(`setup: Electron ${runtime.version} (${runtime.source})`);
  return runtime;
}
