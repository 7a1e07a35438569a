import type { Bytes } from '#shared/base/bytes';
import { bridge, type Input, type Output } from '../bridge';
import { inPieces } from './pieces';

/** What stands on the medium now: its name there, and its size in bytes. */
export type SavedFile = Output<'file.finish'>;

export type FileToSave = Omit<Input<'file.begin'>, 'size'> & { readonly bytes: Bytes };

/**
 * Asks where to, writes, and reads back. Null when the person closed the dialog.
 * @throws `file/full`, `file/write`, `file/too-large`: nothing was written then, and what stood there stands
 */
export async function saveFile({ bytes, ...file }: FileToSave): Promise<SavedFile | null> {
  const begun = await bridge.call('file.begin', { ...file, size: bytes.length });
  return begun && write(begun.id, bytes);
}

/** Writes to the top of a stick, beside what is there, and reads back. Throws what `saveFile` throws, and `file/read` where it is gone. */
export async function saveOnStick(stick: string, { suggestedName, bytes }: FileToSave): Promise<SavedFile> {
  const { id } = await bridge.call('stick.begin', { stick, suggestedName, size: bytes.length });
  return write(id, bytes);
}

async function write(id: string, bytes: Bytes): Promise<SavedFile> {
  try {
    await inPieces(bytes.length, (at, length) =>
      bridge.call('file.write', { id, at, bytes: bytes.slice(at, at + length) }),
    );
    return await bridge.call('file.finish', { id });
  } catch (thrown) {
    // one that failed is given up already
    await bridge.call('file.release', { id }).catch(() => undefined);
    throw thrown;
  }
}
