import { unsnap } from './snappy';
import { readVarint } from './varint';

const footerBytes = 48;
const magic = 0xdb4775248b80fb57n;

/** What rests in a LevelDB table (`*.ldb`): every key whole and every value, decompressed. Throws on what is no table. */
export function readTable(file: Uint8Array): Uint8Array[] {
  const footer = file.subarray(-footerBytes);
  const view = new DataView(footer.buffer, footer.byteOffset, footer.byteLength);
  if (footer.length < footerBytes || view.getBigUint64(40, true) !== magic) throw new Error('not a table');
  const metaIndex = readHandle(footer, 0);
  const index = readHandle(footer, metaIndex.next);
  const pieces: Uint8Array[] = [];
  for (const where of [metaIndex, index])
    for (const { key, value } of entriesOf(readBlock(file, where))) {
      pieces.push(key);
      const block = readBlock(file, readHandle(value, 0));
      // the blocks behind the meta index are filters, not entries
      if (where === metaIndex) pieces.push(block);
      else for (const entry of entriesOf(block)) pieces.push(entry.key, entry.value);
    }
  return pieces;
}

interface Handle {
  readonly offset: number;
  readonly size: number;
  readonly next: number;
}

function readHandle(bytes: Uint8Array, at: number): Handle {
  const offset = readVarint(bytes, at);
  const size = readVarint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

function readBlock(file: Uint8Array, { offset, size }: Handle): Uint8Array {
  const stored = file.subarray(offset, offset + size);
  const compression = file[offset + size];
  if (compression === 0) return stored;
  if (compression === 1) return unsnap(stored);
  throw new Error(`a block of unknown compression ${compression}`);
}

/** Keys share their beginning with the one before; the list of restart points at the end is not needed. */
function* entriesOf(block: Uint8Array): Generator<{ key: Uint8Array; value: Uint8Array }> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const end = block.length - 4 - 4 * view.getUint32(block.length - 4, true);
  let key = new Uint8Array();
  for (let at = 0; at < end; ) {
    const shared = readVarint(block, at);
    const own = readVarint(block, shared.next);
    const length = readVarint(block, own.next);
    const valueAt = length.next + own.value;
    key = Uint8Array.of(...key.subarray(0, shared.value), ...block.subarray(length.next, valueAt));
    at = valueAt + length.value;
    yield { key, value: block.subarray(valueAt, at) };
  }
}
