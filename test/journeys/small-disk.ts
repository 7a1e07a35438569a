import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openToApp } from '../../scripts/sandboxed.mjs';

/** A disk of its own, small enough to be filled. */
export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Leaves no room at all. */
  fill(): void;
  makeRoom(): void;
  /** Locks it against writing, as the slide on a stick does, or unlocks it. */
  protect(isLocked: boolean): void;
  /** Takes it out; what stays is a folder that nobody may enter. An app with media of its own sees it go in those alone. */
  pull(): void;
}

/** Mounts one in `home`, under a name if it needs one; `undefined` where the system does not allow it. */
export function mountSmallDisk(home: string, name?: string): SmallDisk | undefined {
  const folder = name === undefined ? mkdtempSync(path.join(home, 'small-disk-')) : path.join(home, name);
  mkdirSync(folder, { recursive: true });
  const unused = () => rmdirSync(folder);
  if (process.platform !== 'linux' || mount('-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder) !== 0)
    return void unused();
  openToApp(folder);
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler, folder),
    makeRoom: () => rmSync(filler),
    protect: (isLocked) => {
      if (mount('-o', `remount,${isLocked ? 'ro' : 'rw'}`, folder) !== 0)
        throw new Error('the small disk stays as it is');
    },
    pull: () => void spawnSync('umount', ['--lazy', folder]),
    [Symbol.dispose]: () => {
      spawnSync('umount', ['--lazy', folder]);
      unused();
    },
  };
}

function mount(...args: readonly string[]): number | null {
  return spawnSync('mount', args, { stdio: 'ignore' }).status;
}

/** First in one piece, then page by page until the system says no. */
function fill(filler: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, new Uint8Array(Math.max(0, (bavail - 1) * bsize)));
  try {
    for (;;) appendFileSync(filler, new Uint8Array(bsize));
  } catch (thrown) {
    if (Reflect.get(Object(thrown), 'code') !== 'ENOSPC') throw thrown;
  }
}
