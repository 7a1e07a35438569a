import type { Bytes } from '#shared/base/bytes';
import { bridge } from '../bridge';
import type { Incoming } from './incoming';
import { inPieces } from './pieces';

/** A file that main keeps open for the window. Size in bytes. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** All of a file that is held, which is let go then. Throws `file/read`, and `file/changed` where it was written to meanwhile. */
export async function readHeld({ id, name, size }: HeldFile): Promise<Incoming> {
  try {
    const bytes: Bytes = new Uint8Array(size);
    await inPieces(size, async (at, length) => {
      bytes.set(await bridge.call('file.piece', { id, at, length }), at);
    });
    return { name, bytes };
  } finally {
    // a file that is gone is let go already
    await bridge.call('file.release', { id }).catch(() => undefined);
  }
}
