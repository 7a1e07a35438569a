import { AppError } from '../base/errors';

/*
 * How large a picture is, from its first bytes: a few of them can promise more pixels than there is memory, so nothing is unpacked
 * before this was asked. Only the two forms that scanners and cameras write.
 */
export interface PictureSize {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

/** A sheet of A4 at 600 points an inch has 35 million. */
const MOST_PIXELS = 40_000_000;

/** @throws `bridge/picture` for what is neither PNG nor JPEG, `bridge/picture-size` for one that is too large */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(view) ? sizeOfPng(view) : sizeOfJpeg(view);
  if (!size || size.width === 0 || size.height === 0) throw new AppError('bridge/picture');
  if (size.width * size.height > MOST_PIXELS)
    throw new AppError('bridge/picture-size', { width: size.width, height: size.height });
  return size;
}

function isPng(view: DataView): boolean {
  return view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
}

/** PNG (ISO/IEC 15948) §11.2.2: the header is the first chunk. */
function sizeOfPng(view: DataView): PictureSize | undefined {
  if (view.getUint32(12) !== 0x49484452) return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81) B.2.2: the frame header is the first segment C0 to CF that is no table. */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const kind = view.getUint8(at + 1);
    if (kind === 0xff) {
      at += 1; // a byte that fills up
      continue;
    }
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
