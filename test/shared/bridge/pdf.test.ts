// Scans come as PDF. Stops a PDF that takes the memory or the time of the reader, and one whose pages are silently passed over.

import fc from 'fast-check';
import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat } from '#shared/base/bytes';
import { toErrorData } from '#shared/base/errors';
import { readPdfValue } from '#shared/bridge/pdf-values';
import { pictureSize } from '#shared/bridge/picture-size';
import { picturesIn } from '#shared/bridge/pictures';
import { crc32 } from '#shared/package/crc32';
import { bytesOf } from '../../fakes/chance';
import { filteredScan, greyScan, type Scan, scanPdf } from '../../fakes/scan-pdf';

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 20, 3, ...bytesOf(400, 1));
const dct = { dictionary: '/Width 20 /Height 30 /ColorSpace /DeviceRGB /Filter /DCTDecode', data: jpeg };
const picture = { width: 5, height: 3, data: new Uint8ClampedArray(bytesOf(60, 2)) };
const grey = Array.from({ length: 15 }, (_, at) => picture.data[at * 4] ?? 0);

const opened = (file: Bytes) => picturesIn(file).pictures.map((open) => open());
const of = (dictionary: string, data: Uint8Array = zlibSync(new Uint8Array(9))): Scan => ({ dictionary, data });

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'good';
  } catch (thrown) {
    return toErrorData(thrown).code;
  }
}

/** Name, content and right sum of each chunk of a PNG. */
function chunksOf(png: Uint8Array): readonly (readonly [name: string, data: Uint8Array, isWhole: boolean])[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: [string, Uint8Array, boolean][] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + view.getUint32(at);
    const body = png.subarray(at + 4, end);
    chunks.push([String.fromCharCode(...body.subarray(0, 4)), body.subarray(4), view.getUint32(end) === crc32(body)]);
    at = end + 4;
  }
  return chunks;
}

describe('a PDF of scanned pages', () => {
  it.each([false, true])('gives each JPEG as it stands in it, in order (length elsewhere: %s)', (indirectLength) => {
    const other = { ...dct, data: concat(jpeg, Uint8Array.of(10, 13, 10)) };
    expect(opened(scanPdf([dct, other], { indirectLength }))).toEqual([jpeg, other.data]);
  });

  it('gives packed samples as a PNG of the same samples', () => {
    for (const [scan, filter] of [
      [greyScan(picture), 0],
      [filteredScan(picture), 1],
    ] as const) {
      const [png = new Uint8Array()] = opened(scanPdf([scan]));
      expect(pictureSize(png)).toEqual({ type: 'image/png', width: 5, height: 3 });
      const chunks = chunksOf(png);
      expect(chunks.map(([name, , isWhole]) => [name, isWhole])).toEqual([
        ['IHDR', true],
        ['IDAT', true],
        ['IEND', true],
      ]);
      const rows = unzlibSync(chunks[1]?.[1] ?? new Uint8Array());
      const read = [0, 1, 2].flatMap((y) => {
        const [kind, ...row] = rows.subarray(y * 6, y * 6 + 6);
        expect(kind).toBe(filter);
        if (filter === 0) return row;
        // each sample less the one before it, summed up again
        return row.map((_, at) => row.slice(0, at + 1).reduce((sum, value) => (sum + value) & 255, 0));
      });
      expect(read).toEqual(grey);
    }
  });

  it('gives black and white of a bit each, and colours', () => {
    const bit = of('/Width 9 /Height 2 /ImageMask true /Filter [/FlateDecode]', zlibSync(Uint8Array.of(1, 2, 3, 4)));
    const colour = of(
      '/Width 2 /Height 1 /ColorSpace[/CalRGB<</Gamma[1 1 1]>>]/BitsPerComponent 8/Filter/FlateDecode',
      zlibSync(Uint8Array.of(1, 2, 3, 4, 5, 6)),
    );
    const heads = opened(scanPdf([bit, colour])).map((png) => [...(chunksOf(png)[0]?.[1] ?? [])].slice(3, 10));
    expect(heads).toEqual([
      [9, 0, 0, 0, 2, 1, 0],
      [2, 0, 0, 0, 1, 8, 2],
    ]);
  });

  it('is read where a length is not true: to the end of the stream', () => {
    const file = scanPdf([dct]);
    const text = String.fromCharCode(...file).replace(`/Length ${jpeg.length}`, '/Length 7  ');
    expect(opened(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toEqual([jpeg]);
  });

  it.each([
    ['JBIG2Decode', of('/Filter /JBIG2Decode')],
    ['CCITTFaxDecode', of('/Filter [/CCITTFaxDecode] /DecodeParms [<</K -1>>]')],
    ['', of('/Filter [/FlateDecode /DCTDecode]')],
    ['', of('/Width 3 /Height 3')],
    ['FlateDecode', of('/Width 3 /Height 3 /BitsPerComponent 16 /Filter /FlateDecode')],
    ['FlateDecode', of('/Width 3 /Height 3 /BitsPerComponent 8 /Decode [1 0] /Filter /FlateDecode')],
    ['FlateDecode', of('/Width 3 /Height 3 /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms <</Predictor 2>>')],
    ['FlateDecode', of('/Width 3 /BitsPerComponent 8 /Filter /FlateDecode')],
  ])('names a form that is not read: %s', (form, scan) => {
    expect(picturesIn(scanPdf([scan]))).toEqual({ pictures: [], unread: [form] });
    expect(picturesIn(scanPdf([scan, dct])).pictures).toHaveLength(1);
  });
});

describe('is refused', () => {
  const grey8 = '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode';

  it.each([
    ['bridge/pdf', 'without any picture', () => picturesIn(scanPdf([]))],
    ['bridge/pdf', 'that is nothing but its first line', () => picturesIn(Uint8Array.from('%PDF-1.7', toCode))],
    ['bridge/pdf-many', 'with too many pictures', () => picturesIn(scanPdf(new Array<Scan>(101).fill(dct)))],
    [
      'bridge/pdf',
      'with too many objects',
      () => picturesIn(Uint8Array.from(`%PDF-1.7\n${'1 0 obj\n'.repeat(5_001)}`, toCode)),
    ],
    [
      'bridge/picture-size',
      'more pixels than a sheet, before they are unpacked',
      () => opened(scanPdf([of(`/Width 99999 /Height 99999 ${grey8}`)])),
    ],
    ['bridge/picture', 'fewer samples than it says', () => opened(scanPdf([of(`/Width 3 /Height 4 ${grey8}`)]))],
    ['bridge/picture', 'more samples than it says', () => opened(scanPdf([of(`/Width 3 /Height 2 ${grey8}`)]))],
    ['bridge/picture', 'samples that are none', () => opened(scanPdf([of(`/Width 3 /Height 3 ${grey8}`, jpeg)]))],
  ])('%s: one %s', (code, _what, run) => expect(codeOf(run)).toBe(code));

  it('by a code, whatever stands in it', () => {
    const whole = scanPdf([dct, greyScan(picture)]);
    const place = fc.integer({ min: 5, max: whole.length - 1 });
    const codes = ['good', 'bridge/pdf', 'bridge/picture', 'bridge/picture-size'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
        place,
        (turns, end) => {
          const file = whole.slice(0, end);
          for (const [at, byte] of turns) if (at < end) file[at] = byte;
          expect(codes).toContain(codeOf(() => opened(file)));
        },
      ),
    );
  });
});

describe('a value', () => {
  it.each([
    [
      '<< /A 1 /B [2 0 R /C] /D << /E <0aF> >> >>',
      new Map<string, unknown>([
        ['/A', '1'],
        ['/B', ['2 0 R', '/C']],
        ['/D', new Map([['/E', '<0aF>']])],
      ]),
    ],
    ['% a note\n 12 ', '12'],
    ['[(a \\) (b) >>)]', ['()']],
  ])('is read: %s', (text, value) => expect(readPdfValue(text)?.value).toEqual(value));

  it.each(['', '<< /A', '>>', '<< /A 1', '<< 1 2 >>', '(never ends', '[[', '['.repeat(40), '{'])(
    'is none: %s',
    (text) => expect(readPdfValue(text)).toBeUndefined(),
  );
});

function toCode(character: string): number {
  return character.charCodeAt(0);
}
