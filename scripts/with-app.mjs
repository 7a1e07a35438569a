// Everything that is needed to drive the built app: set-up, build, display, sandbox, profile; and the clearing up after it.
// The demo and the bench use it so:
//
//   await withApp({ keepProfile: true }, async ({ executablePath, appDir, env, profile }) => {
//     const app = await _electron.launch({ executablePath, args: [appDir], env, chromiumSandbox: true });
//   });
//
// Nothing in the app knows of it: the profile is chosen by XDG_CONFIG_HOME alone.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { linux, SetupError } from './checkout.mjs';
import { startDisplay } from './display.mjs';
import { appCanWrite, openToApp, placeApp, prefixed, sandboxed } from './sandboxed.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {object} AppSetting
 * @property {string} executablePath what to launch: Electron, or a script that starts it sandboxed and wrapped
 * @property {string} appDir the folder to name as its first argument
 * @property {Record<string, string>} env the environment to launch with
 * @property {string} profile the folder that holds this launch's profile (XDG_CONFIG_HOME)
 * @property {string} home a folder that the app can read and write, gone afterwards: files to open and to save lie here
 * @property {{ dist: string, executable: string, version: string, source: string }} runtime
 * @property {(options?: { profile?: string, wrapper?: string[] }) => AppSetting} again the same for a further launch: another profile, another wrapper
 */

/**
 * Sets up, then calls `body` with all it takes to launch the app; answers what `body` answers.
 * @template T
 * @param {object} options
 * @param {'own' | 'theirs'} [options.display] an Xvfb of our own (default on Linux), or the display that is there
 * @param {string} [options.profile] an existing or new profile folder; without one, a new one
 * @param {boolean} [options.keepProfile] leave a new profile behind
 * @param {string[]} [options.wrapper] a command in front of Electron: `['strace', '-f', '-e', 'trace=network', '-o', file]`
 * @param {boolean} [options.tools] make sure of openssl, unzip, zip and strace too
 * @param {(setting: AppSetting) => Promise<T>} body
 */
export async function withApp({ display = 'own', profile, keepProfile = false, wrapper, tools = false }, body) {
  const ownDisplay = linux && display === 'own';
  const runtime = await setup({ display: ownDisplay, tools });
  const kept = keepProfile && !profile ? newFolder('valise-profile-') : profile;
  return inHome(async (home) => {
    const x = ownDisplay ? await startDisplay() : undefined;
    try {
      return await body(settingOf({ runtime, home, display: x?.name, profile: kept, wrapper }));
    } finally {
      x?.stop();
    }
  });
}

/** Calls `body` with a new folder that the app can write to, and removes it afterwards, also when this process is stopped. */
export async function inHome(body) {
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

/** The setting for launches of one runtime in one home. */
export function settingOf({ runtime, home, display, profile, wrapper, from }) {
  const placed = placeApp(runtime, { home, from });
  const executable = sandboxed(placed.executable, home);
  const setting = (wanted = {}) => {
    const folder = openToApp(wanted.profile ?? mkdtempSync(path.join(home, 'profile-')));
    if (!appCanWrite(folder))
      throw new SetupError(`the app cannot write to ${folder}: choose a folder that every user can reach`);
    return {
      executablePath: wanted.wrapper ? prefixed(executable, wanted.wrapper, home) : executable,
      appDir: placed.appDir,
      env: environment({ display, profile: folder }),
      profile: folder,
      home,
      runtime,
      again: setting,
    };
  };
  return setting({ profile, wrapper });
}

/** Ours, less what would make Electron another program, on the display and profile given. */
export function environment({ display, profile }) {
  const env = { ...process.env, XDG_CONFIG_HOME: profile };
  for (const name of ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_ENV', 'VITEST']) delete env[name];
  if (display) Object.assign(env, { DISPLAY: display, WAYLAND_DISPLAY: '' });
  return env;
}

/** Under the system's folder for temporary files, where every user can go; the one named by TMPDIR may be private. */
function newFolder(prefix) {
  const folder = openToApp(mkdtempSync(path.join(os.tmpdir(), prefix)));
  if (appCanWrite(folder)) return folder;
  rmSync(folder, { recursive: true });
  return openToApp(mkdtempSync(path.join('/tmp', prefix)));
}
