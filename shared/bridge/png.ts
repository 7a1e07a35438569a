import { zlibSync } from 'fflate';
import { type Bytes, concat } from '../base/bytes';
import { AppError } from '../base/errors';
import { crc32 } from '../package/crc32';
import { inflateExactly } from '../package/zip-inflate';
import { pictureSize } from './picture-size';

/** How the samples of an unpacked picture lie. */
export interface Shape {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8;
  readonly colours: 1 | 3;
  /** Each row has a byte before it that says how it was made smaller, as in PNG. */
  readonly isFiltered: boolean;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const GREY = 0;
const COLOUR = 2;
/** RFC 1950: two bytes before the deflated ones, four after them. */
const ZLIB_HEAD = 2;
const ZLIB_TAIL = 4;

/**
 * Zlib-packed samples as a PNG (ISO/IEC 15948). Rows that are filtered as in PNG are put in as they are; others are unpacked, to as
 * many bytes as the picture has and no more. @throws `bridge/picture`, `bridge/picture-size` before anything is unpacked
 */
export function toPng(packed: Uint8Array, shape: Shape): Bytes {
  const { width, height, bits, colours, isFiltered } = shape;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, colours === 3 ? COLOUR : GREY], 8);
  const head = concat(SIGNATURE, chunk('IHDR', header));
  pictureSize(head);
  const data = isFiltered ? packed : zlibSync(filtered(packed, shape), { level: 1 });
  return concat(head, chunk('IDAT', data), chunk('IEND', new Uint8Array(0)));
}

/** §9.2: each row begins with the kind of its filter, here none. */
function filtered(packed: Uint8Array, { width, height, bits, colours }: Shape): Bytes {
  const row = Math.ceil((width * bits * colours) / 8);
  const samples = unpacked(packed, row * height);
  const rows = new Uint8Array((row + 1) * height);
  for (let at = 0; at < height; at++) rows.set(samples.subarray(at * row, (at + 1) * row), at * (row + 1) + 1);
  return rows;
}

function unpacked(packed: Uint8Array, size: number): Bytes {
  try {
    return inflateExactly(packed.subarray(ZLIB_HEAD, -ZLIB_TAIL), size, '');
  } catch (cause) {
    throw new AppError('bridge/picture', {}, { cause });
  }
}

function chunk(name: string, data: Uint8Array): Bytes {
  const body = concat(
    Uint8Array.from(name, (character) => character.charCodeAt(0)),
    data,
  );
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, data.length);
  new DataView(sum.buffer).setUint32(0, crc32(body));
  return concat(length, body, sum);
}
