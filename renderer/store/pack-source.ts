import type { Bytes } from '#shared/base/bytes';
import { bridge } from '../bridge';
import type { Incoming } from './incoming';
import type { HeldFile } from './read-held';

/** A pack that is read by the piece; sizes and places in bytes. */
export interface PackSource {
  readonly name: string;
  readonly size: number;
  /** Throws `file/read`, and `file/changed` where it was written to meanwhile. */
  readonly piece: (at: number, length: number) => Promise<Bytes>;
  /** Nothing is read after it. */
  readonly release: () => void;
}

/** One that main keeps open. */
export function heldSource({ id, name, size }: HeldFile): PackSource {
  return {
    name,
    size,
    piece: (at, length) => bridge.call('file.piece', { id, at, length }),
    release: () => void bridge.call('file.release', { id }),
  };
}

/** One that was read whole for its check. Each piece is a copy, which may be given away. */
export function bytesSource({ name, bytes }: Incoming): PackSource {
  return {
    name,
    size: bytes.length,
    piece: async (at, length) => bytes.slice(at, at + length),
    release: () => undefined,
  };
}
