import { crc32c } from '../../electron/record-log';

const block = 32 * 1024;
const head = 7;

/** A log as LevelDB writes it (doc/log_format.md): changes of these sizes, behind what is there; and where each of them ends. */
export function writeLog(sizes: readonly number[], before: Uint8Array<ArrayBuffer> = new Uint8Array()) {
  let bytes = before;
  const ends = sizes.map((size, at) => {
    bytes = withChange(bytes, new Uint8Array(size).fill(at + 1));
    return bytes.length;
  });
  return { bytes, ends };
}

function withChange(log: Uint8Array<ArrayBuffer>, change: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [log];
  let size = log.length;
  let rest = change;
  let isFirst = true;
  do {
    const left = block - (size % block);
    const gap = left < head ? left : 0;
    const piece = rest.subarray(0, (gap ? block : left) - head);
    rest = rest.subarray(piece.length);
    const isLast = rest.length === 0;
    pieces.push(new Uint8Array(gap), record(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, piece));
    size += gap + head + piece.length;
    isFirst = false;
  } while (rest.length > 0);
  return new Uint8Array(Buffer.concat(pieces));
}

function record(type: number, piece: Uint8Array): Uint8Array {
  const body = Buffer.concat([Uint8Array.of(type), piece]);
  const crc = crc32c(body);
  const start = Buffer.alloc(6);
  start.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  start.writeUInt16LE(piece.length, 4);
  return Buffer.concat([start, body]);
}
