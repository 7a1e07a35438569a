// A folder in memory that an app takes for /media, so that sticks can be plugged in that no other app sees: of two journeys
// side by side neither writes to the other's stick, and none to one that really is plugged in. It takes root and a system
// that allows it; elsewhere /media is what it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import { asRoot, linux } from './checkout.mjs';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Names the folder to the wrapper of an app (sandboxed.mjs). */
export const MEDIA = 'VALISE_MEDIA';

/** What a wrapper begins with: what is mounted in the folder later is seen by the app too, what the app mounts is not. */
export const underOwnMedia = `[ -z "$${MEDIA}" ] || exec unshare --mount --propagation slave sh -c 'mount --bind "$${MEDIA}" /media && unset ${MEDIA} && exec "$0" "$@"' "$0" "$@"`;

/** Makes one, with a folder for the sticks of the app's user in it. */
export function ownMedia(folder) {
  if (!linux || !asRoot || !works('unshare', '--mount', '--propagation', 'slave', 'true')) return undefined;
  mkdirSync(folder, { recursive: true });
  const stop = () => {
    spawnSync('umount', ['--lazy', '--recursive', folder]);
    rmdirSync(folder);
  };
  if (!works('mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', folder)) return void rmdirSync(folder);
  if (!works('mount', '--make-shared', folder)) return void stop();
  mkdirSync(`${folder}/nobody`);
  return { folder, stop };
}
