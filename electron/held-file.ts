import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { toFileError } from './file-errors';
import { openRegularFile, readPiece } from './read-file';

/*
 * The one file that is kept open for the window, which knows it by a random id and never by a path. It is let go with the
 * next one, when the window says so, and when the desk is locked: a stick must not stay busy behind a lock screen.
 */

export interface HeldFile {
  /** Throws `file/type`, `file/too-large`, `file/read`. */
  hold(file: string, maxBytes: number): Promise<{ readonly id: string; readonly size: number }>;
  /** Throws `file/read`, also where the file is no longer held. */
  piece(place: { readonly id: string; readonly at: number; readonly length: number }): Promise<Bytes>;
  /** Without an id whatever is held. */
  release(id?: string): Promise<void>;
}

export function createHeldFile(): HeldFile {
  let held: { readonly id: string; readonly handle: FileHandle } | undefined;
  const release = async (id?: string) => {
    if (!held || (id !== undefined && held.id !== id)) return;
    const { handle } = held;
    held = undefined;
    await handle.close().catch(() => undefined); // a medium that was pulled out: there is nothing left to close
  };
  return {
    hold: async (file, maxBytes) => {
      await release();
      const { handle, size } = await openRegularFile(file, maxBytes);
      held = { id: randomUUID(), handle };
      return { id: held.id, size };
    },
    piece: async ({ id, at, length }) => {
      if (held?.id !== id) throw new AppError('file/read', { errno: 'released' });
      try {
        return await readPiece(held.handle, at, length);
      } catch (thrown) {
        throw toFileError(thrown, 'file/read');
      }
    },
    release,
  };
}
