// npm run package: the app packed for Linux: dist/release, dist/test, and in dist/ a tar.gz and a deb of the release.
//   npm run package -- dir      the folders alone
// Needs no download beyond what npm start needs: tar makes the tar.gz, dpkg-deb (through fpm-dpkg.mjs) the deb.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, has, isMain, main, root, run, SetupError, say } from './checkout.mjs';
import { placeFolder } from './sandboxed.mjs';
import { setup } from './setup.mjs';

const EXECUTABLE = 'valise';
const releaseDir = path.join(root, 'dist/release');
const testDir = path.join(root, 'dist/test');
const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

function pack(runtime, args, env = {}) {
  const common = [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`, '--publish', 'never'];
  if (run(bin('electron-builder'), [...args, ...common], { env: { ...process.env, ...env } }) !== 0)
    throw new SetupError(`electron-builder ${args.join(' ')} failed`);
}

async function packFolders(runtime) {
  if (runtime.source === 'registry')
    say(`package: with Electron ${runtime.version} from the package registry: to try, not to release`);
  pack(runtime, ['--linux', 'dir']);
  for (const folder of [releaseDir, testDir]) rmSync(folder, { recursive: true, force: true });
  renameSync(path.join(root, 'dist/linux-unpacked'), releaseDir);
  await copyForTests();
}

/** The release lets no driver in. The copy for tests differs from it in one fuse, one byte of the executable. */
async function copyForTests() {
  cpSync(releaseDir, testDir, { recursive: true });
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(testDir, EXECUTABLE), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Packs, and answers how the copy for tests is put where the app's user can read it. */
export async function packedForTests(runtime) {
  await setup({ electron: false, builds: ['app'], release: true });
  await packFolders(runtime);
  const executable = path.join(testDir, EXECUTABLE);
  return (home) => ({ executable: placeFolder(executable, path.join(home, 'packed')), appDir: undefined });
}

function packTarball() {
  const name = `${pkg.name}-${pkg.version}`;
  const file = path.join(root, `dist/${name}-linux-x64.tar.gz`);
  const plain = ['--sort=name', '--owner=0', '--group=0', `--transform=s,^release,${name},`];
  if (run('tar', [...plain, '-czf', file, '-C', path.dirname(releaseDir), 'release']) !== 0)
    throw new SetupError('tar failed');
}

function packDeb(runtime) {
  const env = has('fpm') ? { USE_SYSTEM_FPM: 'true' } : { CUSTOM_FPM_PATH: path.join(root, 'scripts/fpm-dpkg.mjs') };
  pack(runtime, ['--linux', 'deb', '--prepackaged', releaseDir], env);
}

if (isMain(import.meta.url))
  await main('package', async () => {
    const named = process.argv.slice(2);
    const targets = named.length > 0 ? named : ['dir', 'tar.gz', 'deb'];
    const runtime = await setup({ builds: ['app'], release: true });
    await packFolders(runtime);
    if (targets.includes('tar.gz')) packTarball();
    if (targets.includes('deb')) packDeb(runtime);
  });
