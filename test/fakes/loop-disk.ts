import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A stick with a real file system, in a file of this computer, that can be pulled out while it is written to. */
export interface LoopDisk extends Disposable {
  readonly folder: string;
  /** From now on every access ends in EIO: nothing more reaches the medium. */
  pull(): void;
  /** Puts it in again, as it was left when it was pulled out. */
  plugIn(): void;
}

/** FS_IOC_SHUTDOWN without a flush of the log: to the file system its medium is gone. */
const shutdown = 'open(F, "<", $ARGV[0]) or die $!; my $flags = pack("L", 2); ioctl(F, 0x8004587D, $flags) or die $!';

/** `undefined` where the system has no such thing, or allows it to nobody but its owner. */
export function createLoopDisk(): LoopDisk | undefined {
  if (process.platform !== 'linux') return undefined;
  const home = mkdtempSync(path.join(tmpdir(), 'valise-loop-'));
  const image = path.join(home, 'image');
  const folder = path.join(home, 'POUCH');
  const dispose = () => {
    run('umount', folder);
    rmSync(home, { recursive: true });
  };
  mkdirSync(folder);
  writeFileSync(image, '');
  truncateSync(image, 128 * 1024 * 1024);
  const plugIn = () => run('mount', '-o', 'loop', image, folder);
  if (!run('mkfs.ext4', '-q', image) || !plugIn() || !run('perl', '-e', '1')) return void dispose();
  const must = (isDone: boolean, what: string) => {
    if (!isDone) throw new Error(`the disk was not ${what}`);
  };
  return {
    folder,
    pull: () => must(run('perl', '-e', shutdown, folder), 'pulled out'),
    plugIn: () => must(run('umount', folder) && plugIn(), 'plugged in'),
    [Symbol.dispose]: dispose,
  };
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
