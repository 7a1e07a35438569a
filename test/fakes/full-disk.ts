import { open, rename, rm } from 'node:fs/promises';
import type { FileSystem } from '../../electron/atomic-write';

/** The steps of a durable write, in the order they were done. */
export interface WatchedDisk extends FileSystem {
  readonly steps: string[];
}

type Step = 'write' | 'datasync' | 'sync' | 'rename' | 'open';

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
    const { write, datasync, sync } = handle;
    handle.write = (async (...data: Parameters<typeof write>) => {
      attempt('write');
      return await write.apply(handle, data);
    }) as typeof write; // of its overloads the one by place and length is used
    handle.datasync = async () => {
      attempt('datasync');
      await datasync.apply(handle);
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
