import { AppError } from '../base/errors';

/*
 * A file too large for memory, as SQLite reads it: synchronously, a page here and a page there. What was read stays in blocks, the
 * latest of them alone; whoever reads on where the last block ended is given more and more at once.
 */

/** Exactly these bytes of the file, which stand until the next are read. @throws where they cannot be had */
export type ReadRange = (at: number, length: number) => Uint8Array;

export interface PagedFile {
  readonly size: number;
  /** Fills `into` with what stands from `at` on; what lies behind the end is zeros. @throws as the source does */
  copy(at: number, into: Uint8Array): void;
}

export interface PagedFileOptions {
  readonly size: number;
  readonly blockBytes: number;
  /** Blocks in memory, at most. */
  readonly mostBlocks: number;
  /** Blocks that are read at once, at most. */
  readonly mostAtOnce: number;
  readonly read: ReadRange;
}

export function createPagedFile({ size, blockBytes, mostBlocks, mostAtOnce, read }: PagedFileOptions): PagedFile {
  const blocks = new Map<number, Uint8Array>();
  /** The block behind those read last, and how many they were. */
  let last = { next: -1, count: 1 };

  const load = (first: number): Uint8Array => {
    const left = Math.ceil(size / blockBytes) - first;
    const count = Math.min(left, first === last.next ? Math.min(last.count * 2, mostAtOnce) : 1);
    const at = first * blockBytes;
    const length = Math.min(count * blockBytes, size - at);
    const bytes = read(at, length);
    if (bytes.length !== length) throw new AppError('search/index', { size: bytes.length });
    last = { next: first + count, count };
    for (let n = 0; n < count; n++) keep(first + n, bytes.slice(n * blockBytes, (n + 1) * blockBytes));
    return blocks.get(first) ?? bytes;
  };
  const keep = (at: number, block: Uint8Array) => {
    blocks.delete(at);
    blocks.set(at, block);
    const [oldest] = blocks.keys();
    if (blocks.size > mostBlocks && oldest !== undefined) blocks.delete(oldest);
  };
  const blockAt = (at: number): Uint8Array => {
    const known = blocks.get(at);
    if (known) keep(at, known);
    return known ?? load(at);
  };
  return {
    size,
    copy: (at, into) => {
      const end = Math.max(0, Math.min(into.length, size - at));
      for (let done = 0; done < end; ) {
        const inBlock = (at + done) % blockBytes;
        const block = blockAt((at + done - inBlock) / blockBytes);
        const piece = block.subarray(inBlock, inBlock + end - done);
        into.set(piece, done);
        done += piece.length;
      }
      into.fill(0, end);
    },
  };
}
