// Everything that is needed to drive the built app: set-up, build, display, sandbox, profile; and the clearing up after it.
// The demo and the bench use it so:
//
//   await withApp({ keepProfile: true }, async ({ executablePath, args, env, profile }) => {
//     const app = await _electron.launch({ executablePath, args, env, chromiumSandbox: true });
//   });
//
// The app runs as the user nobody when this runs as root, so it reads and writes in `home` and in `profile` only:
// files for it to open are put into `home`, files it saved are taken from there.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linux } from './checkout.mjs';
import { startDisplay } from './display.mjs';
import { launchSetting } from './launch-setting.mjs';
import { appCanWrite, openToApp, placeApp, sandboxed } from './sandboxed.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {import('./launch-setting.d.mts').LaunchSetting & {
 *   runtime: { dist: string, executable: string, version: string, source: string },
 *   again: (options?: import('./launch-setting.d.mts').LaunchOptions) => import('./launch-setting.d.mts').LaunchSetting,
 * }} AppSetting `again` gives the setting of a further launch: a new profile, or the one named; another wrapper
 */

/**
 * Sets up, then calls `body` with all it takes to launch the app; answers what `body` answers.
 * @template T
 * @param {object} options
 * @param {'own' | 'theirs'} [options.display] an Xvfb of our own (the default on Linux), or the display that is there
 * @param {string} [options.size] of a display of our own, `1400x900` unless told
 * @param {string} [options.profile] an existing or new profile folder; without one, a new one
 * @param {boolean} [options.keepProfile] leave a new profile behind
 * @param {string[]} [options.wrapper] a command in front of Electron: `['strace', '-f', '-e', 'trace=network', '-o', file]`
 * @param {boolean} [options.tools] make sure of openssl, unzip, zip, strace and sqlite3 too
 * @param {(setting: AppSetting) => Promise<T>} body
 */
export async function withApp({ display = 'own', size, profile, keepProfile = false, wrapper, tools = false }, body) {
  const ownDisplay = linux && display === 'own';
  const runtime = await setup({ display: ownDisplay, tools });
  const folder = profile ?? (keepProfile ? newFolder('valise-profile-') : undefined);
  return inPlace({ runtime, display: ownDisplay && { size } }, async (placed) => {
    const again = (options) => launchSetting(placed, options);
    return await body({ ...again({ profile: folder, wrapper }), runtime, again });
  });
}

/**
 * Calls `body` with the app in its place (launch-setting.d.mts), in a new home and on a display if one is asked for.
 * `place` says which app and where it is; without it, the build of this checkout.
 */
export async function inPlace({ runtime, display, place = (home) => placeApp(runtime, { home }) }, body) {
  return inHome(async (home) => {
    const x = display ? await startDisplay(display) : undefined;
    try {
      const { executable, appDir } = place(home);
      return await body({ executable: sandboxed(executable, home), appDir, home, display: x?.name });
    } finally {
      x?.stop();
    }
  });
}

/** Calls `body` with a new folder that the app can write to, and removes it afterwards, also when this process is stopped. */
async function inHome(body) {
  const home = newFolder('valise-home-');
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  const stop = () => process.exit(130); // an exit, so that the folder and the display go too
  process.on('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  try {
    return await body(home);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
    process.off('exit', remove);
    remove();
  }
}

/** Among the system's temporary files, where every user can go; a place named by TMPDIR may be private. */
function newFolder(prefix) {
  const folder = openToApp(mkdtempSync(path.join(os.tmpdir(), prefix)));
  if (appCanWrite(folder)) return folder;
  rmSync(folder, { recursive: true });
  return openToApp(mkdtempSync(path.join('/tmp', prefix)));
}
