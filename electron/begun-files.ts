import { randomUUID } from 'node:crypto';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { maxFileBytes } from '#shared/ipc/contract';
import type { NewFile } from './new-file';

/*
 * Files that the window is about to save, which it knows by random ids and never by a path. Nothing is on a disk before the first
 * piece of a file, and nothing of it stays unless it is finished: what was begun goes when the window says so, and with the window.
 */

export interface BegunFiles {
  /** Answers its id; `size` in bytes, as the window says. Throws `ipc/busy` where too many are begun. */
  begin(file: NewFile, size: number): string;
  /** The next of it: behind what came before, and no further than its size; else it is given up. Throws `file/full`, `file/write`. */
  piece(piece: { readonly id: string; readonly at: number; readonly bytes: Bytes }): Promise<void>;
  /** All of it is in its place and was read back. Throws `file/full`, `file/write`, also where it did not come whole. */
  finish(id: string): Promise<{ readonly name: string; readonly size: number }>;
  /** Without an id all that were begun. */
  release(id?: string): Promise<void>;
}

interface Begun {
  readonly file: NewFile;
  readonly size: number;
  taken: number;
}

/** The window saves one after the other, but a large one may still be on its way to a slow stick when the next is asked for. */
const maxBegun = 4;

/** Throws `file/too-large`: said before anybody is asked where to. */
export function assertSavable(size: number): void {
  if (size > maxFileBytes) throw new AppError('file/too-large', { size });
}

export function createBegunFiles(): BegunFiles {
  const all = new Map<string, Begun>();
  const begunAs = (id: string) => {
    const begun = all.get(id);
    if (!begun) throw new AppError('file/write', { errno: 'released' });
    return begun;
  };
  const release = async (id?: string) => {
    const going = [...all].filter(([own]) => id === undefined || own === id);
    for (const [own] of going) all.delete(own);
    await Promise.all(going.map(([, { file }]) => file.discard()));
  };
  return {
    begin: (file, size) => {
      if (all.size >= maxBegun) throw new AppError('ipc/busy');
      const id = randomUUID();
      all.set(id, { file, size, taken: 0 });
      return id;
    },
    piece: async ({ id, at, bytes }) => {
      const begun = begunAs(id);
      try {
        if (at !== begun.taken || at + bytes.length > begun.size) throw new AppError('file/write', { errno: 'order' });
        begun.taken += bytes.length;
        await begun.file.append(bytes);
      } catch (thrown) {
        await release(id);
        throw thrown;
      }
    },
    finish: async (id) => {
      const begun = begunAs(id);
      if (begun.taken !== begun.size) {
        await release(id);
        throw new AppError('file/write', { errno: 'order' });
      }
      // from here on it is seen to its end, whatever becomes of the window
      all.delete(id);
      return { name: await begun.file.finish(), size: begun.size };
    },
    release,
  };
}
