// What stands between a frame and its reader: sheets of which one may be lost, places on a picture, pictures that lie about
// their size. Stops a set of sheets that cannot be put together again, and a picture that takes all memory.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, equalBytes } from '#shared/base/bytes';
import { toErrorData } from '#shared/base/errors';
import { codeShape, fromCodeText, toCodeText } from '#shared/bridge/code-shape';
import { frameOverhead } from '#shared/bridge/frame';
import { pictureSize } from '#shared/bridge/picture-size';
import { createReceiver } from '#shared/bridge/receiver';
import { codeRegions, cut } from '#shared/bridge/regions';
import { createSender } from '#shared/bridge/sender';
import { codesPerSheet, layOnSheets } from '#shared/bridge/sheets';
import { pictureOf } from '../../fakes/camera';
import { bytesOf } from '../../fakes/chance';

describe('sheets', () => {
  it('give the file back without any one of them', () => {
    const sent = bytesOf(40_000, 1);
    const { needed, frame } = createSender(sent, codeShape.symbolBytes);
    const sheets = layOnSheets(needed);
    for (const lost of sheets) {
      const receiver = createReceiver();
      const codes = sheets.filter((sheet) => sheet !== lost).flat();
      const taken = codes.map((at) => receiver.take(frame(at))).find(({ kind }) => kind === 'complete');
      expect(taken?.kind === 'complete' && equalBytes(taken.bytes, sent)).toBe(true);
    }
  });

  it('are one more than the codes need, hardly ever two', () => {
    const counts = [1, 2, 11, 12, 13, 24, 60, 150, 375].map((needed) => [needed, layOnSheets(needed).length] as const);
    for (const [needed, count] of counts) {
      const least = Math.ceil(needed / codesPerSheet) + 1;
      expect(count - least).toBeGreaterThanOrEqual(0);
      expect(count - least).toBeLessThanOrEqual(1);
    }
  });

  it('bear each frame once', () => {
    const all = layOnSheets(50).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a code', () => {
  it('holds every byte as text', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...fromCodeText(toCodeText(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('has room for a frame', () => {
    expect(codeShape.symbolBytes + frameOverhead).toBeLessThanOrEqual(858);
    expect(codeShape.symbolBytes % 4).toBe(0);
  });
});

describe('places on a picture', () => {
  const square = Array.from({ length: 60 }, (_, y) =>
    Array.from({ length: 60 }, (_, x) => ((x * 37 + y * 91 + x * y * 7) % 11) % 2 === 0),
  );
  const row = (y: number) => (y % 80 < 60 ? square[y % 80] : undefined) ?? new Array<boolean>(60).fill(false);
  const gap = new Array<boolean>(20).fill(false);
  const sheet = Array.from({ length: 140 }, (_, y) => [...gap, ...row(y), ...gap, ...row(y), ...gap]);

  it('are found apart from each other, on a sheet laid askew too', () => {
    for (const turned of [0, 0.03, -0.06]) {
      const regions = codeRegions(pictureOf(sheet, { scale: 5, turned, noise: 6, blur: 0.7 }));
      expect(regions).toHaveLength(4);
      for (const { width, height } of regions)
        expect([width > 290, width < 400, height > 290]).toEqual([true, true, true]);
    }
  });

  it('are none on an empty sheet, nor in a line of text', () => {
    const empty = Array.from({ length: 100 }, () => new Array<boolean>(100).fill(false));
    expect(codeRegions(pictureOf(empty, { scale: 5, noise: 10 }))).toEqual([]);
    const line = empty.map((cells, y) => cells.map((_, x) => y === 50 && x % 2 === 0));
    expect(codeRegions(pictureOf(line, { scale: 5 }))).toEqual([]);
  });

  it('are cut out as they stand', () => {
    const picture = pictureOf(sheet, { scale: 1 });
    const piece = cut(picture, { x: 3, y: 5, width: 2, height: 2 });
    const at = (x: number, y: number) => [...picture.data.subarray((y * picture.width + x) * 4).subarray(0, 4)];
    expect([...piece.data]).toEqual([...at(3, 5), ...at(4, 5), ...at(3, 6), ...at(4, 6)]);
  });
});

describe('a picture', () => {
  const png = (width: number, height: number) => {
    const head = concat(
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
      new Uint8Array(8),
    );
    new DataView(head.buffer).setUint32(16, width);
    new DataView(head.buffer).setUint32(20, height);
    return head;
  };
  const jpeg = (width: number, height: number, kind = 0xc0) =>
    Uint8Array.of(
      ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc4, 0, 3, 0],
      ...[0xff, kind, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    );
  const codeOf = (bytes: Uint8Array) => {
    try {
      pictureSize(bytes);
      return 'good';
    } catch (thrown) {
      return toErrorData(thrown).code;
    }
  };

  it('says how large it is', () => {
    expect(pictureSize(png(2480, 3508))).toEqual({ type: 'image/png', width: 2480, height: 3508 });
    expect(pictureSize(jpeg(1240, 1754))).toEqual({ type: 'image/jpeg', width: 1240, height: 1754 });
    expect(pictureSize(jpeg(1240, 1754, 0xc2))).toMatchObject({ width: 1240 });
  });

  it.each([
    ['bridge/picture-size', 'more pixels than a sheet has', png(65_535, 65_535)],
    ['bridge/picture-size', 'the same as JPEG', jpeg(65_535, 65_535)],
    ['bridge/picture', 'no pixels', png(0, 10)],
    ['bridge/picture', 'no bytes', new Uint8Array()],
    ['bridge/picture', 'another form', concat(Uint8Array.of(0x47, 0x49, 0x46, 0x38), new Uint8Array(40))],
    ['bridge/picture', 'PNG without its header', png(10, 10).fill(0, 12, 16)],
    ['bridge/picture', 'JPEG that ends before its size', jpeg(10, 10).subarray(0, 16)],
    [
      'bridge/picture',
      'JPEG whose segments lead nowhere',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0),
    ],
  ])('%s: %s', (code, _what, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('of any bytes ends in a size or a code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (tail) => {
        expect(['good', 'bridge/picture', 'bridge/picture-size']).toContain(
          codeOf(concat(Uint8Array.of(0xff, 0xd8), tail)),
        );
      }),
    );
  });
});
