// What one launch of the app is given: an executable, an environment, a profile of its own. Nothing in the app knows of it:
// the profile is chosen by XDG_CONFIG_HOME alone, and Chromium's sandbox is on.
import { chmodSync, copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './checkout.mjs';
import { appCanWrite, openToApp, prefixed } from './sandboxed.mjs';

/** Variables that would make Electron or a library in it another program. */
const UNWANTED = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'NODE_ENV', 'VITEST'];

/** Where the app's user can read it. */
function placeHold(home) {
  const hold = path.join(home, 'hold-start.cjs');
  if (existsSync(hold)) return hold;
  copyFileSync(path.join(import.meta.dirname, 'hold-start.cjs'), hold);
  chmodSync(hold, 0o644);
  return hold;
}

/** Types and their meaning: launch-setting.d.mts. */
export function launchSetting({ executable, appDir, home, display }, { profile, wrapper } = {}) {
  const folder = openToApp(profile ?? mkdtempSync(path.join(home, 'profile-')));
  if (!appCanWrite(folder))
    throw new SetupError(`the app cannot write to ${folder}: name a folder every user can reach`);
  const env = { ...process.env, XDG_CONFIG_HOME: folder };
  for (const name of UNWANTED) delete env[name];
  if (display) Object.assign(env, { DISPLAY: display, WAYLAND_DISPLAY: '' });
  return {
    executablePath: wrapper ? prefixed(executable, wrapper, home) : executable,
    appDir,
    args: appDir === undefined ? [] : ['-r', placeHold(home), appDir],
    env,
    profile: folder,
    home,
  };
}
