import { open, rename, rm } from 'node:fs/promises';
import type { FileSystem } from '../../electron/atomic-write';

/** The steps of a durable write, in the order they were done. */
export interface WatchedDisk extends FileSystem {
  readonly steps: string[];
}

type Step = 'write' | 'sync' | 'rename' | 'open';

/** The real file system, but for one step that fails as a disk does; `until` lets it pass again. */
export function createDisk(fail?: { step: Step; errno: string; until?: () => boolean }): WatchedDisk {
  const steps: string[] = [];
  const attempt = (step: Step) => {
    steps.push(step);
    if (fail?.step !== step || fail.until?.()) return;
    throw Object.assign(new Error(`${fail.errno}: in /home/anna/drafts`), { code: fail.errno });
  };
  const openWatched = async (...args: Parameters<typeof open>) => {
    attempt('open');
    const handle = await open(...args);
    const { writeFile, sync } = handle;
    handle.writeFile = async (...data) => {
      attempt('write');
      await writeFile.apply(handle, data);
    };
    handle.sync = async () => {
      attempt('sync');
      await sync.apply(handle);
    };
    return handle;
  };
  const renameWatched = async (...args: Parameters<typeof rename>) => {
    attempt('rename');
    await rename(...args);
  };
  return { steps, open: openWatched, rename: renameWatched, rm };
}
