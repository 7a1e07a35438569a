import { randomUUID } from 'node:crypto';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { toFileError } from './file-errors';
import { assertSteady, type OpenFile, openRegularFile, readPiece } from './read-file';

/*
 * The one file that is kept open for the window, which knows it by a random id and never by a path. It is let go with the
 * next one, when the window says so, and when the desk is locked: a stick must not stay busy behind a lock screen.
 */

export interface HeldFile {
  /** Throws `file/type`, `file/too-large`, `file/read`. */
  hold(file: string, maxBytes: number): Promise<{ readonly id: string; readonly size: number }>;
  /**
   * Throws `file/read`, also where the file is no longer held, and `file/changed` where it was written to since it was held:
   * pieces of two files would be neither.
   */
  piece(place: { readonly id: string; readonly at: number; readonly length: number }): Promise<Bytes>;
  /** Without an id whatever is held. */
  release(id?: string): Promise<void>;
}

export function createHeldFile(): HeldFile {
  let held: { readonly id: string; readonly file: OpenFile } | undefined;
  const release = async (id?: string) => {
    if (!held || (id !== undefined && held.id !== id)) return;
    const { handle } = held.file;
    held = undefined;
    await handle.close().catch(() => undefined); // a medium that was pulled out: there is nothing left to close
  };
  return {
    hold: async (file, maxBytes) => {
      await release();
      held = { id: randomUUID(), file: await openRegularFile(file, maxBytes) };
      return { id: held.id, size: held.file.size };
    },
    piece: async ({ id, at, length }) => {
      if (held?.id !== id) throw new AppError('file/read', { errno: 'released' });
      const { file } = held;
      try {
        const bytes = await readPiece(file.handle, at, length);
        await assertSteady(file.handle, file);
        return bytes;
      } catch (thrown) {
        throw toFileError(thrown, 'file/read');
      }
    },
    release,
  };
}
