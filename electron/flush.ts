import type { FileHandle } from 'node:fs/promises';

/** So much waits in memory at the most before the disk is set to work on it, in bytes. */
const flushedAtOnce = 16 * 1024 * 1024;

/** Brings what is written to a file onto its disk while more of it comes in: the last sync then has little left to wait for. */
export interface Flush {
  /** So many more bytes were written. */
  wrote(bytes: number): void;
  /** Nothing is under way any more. Throws what the disk said: the system tells it once, and a later sync would hear nothing of it. */
  settled(): Promise<void>;
}

export function createFlush(handle: Pick<FileHandle, 'datasync'>): Flush {
  let waiting = 0;
  let underWay: Promise<void> | undefined;
  let failure: { readonly thrown: unknown } | undefined;
  const settled = async () => {
    await underWay;
    if (failure) throw failure.thrown;
  };
  const flush = async () => {
    waiting = 0;
    await handle.datasync().catch((thrown: unknown) => {
      failure = { thrown };
    });
    underWay = undefined;
  };
  return {
    wrote: (bytes) => {
      waiting += bytes;
      if (waiting >= flushedAtOnce && !failure) underWay ??= flush();
    },
    settled,
  };
}
