// Real square codes, drawn as a camera or a scanner sees them, read back by the worker's own handlers. Stops a bridge that
// works only on perfect pictures.
import { encodeQR } from 'qr';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { codeShape } from '#shared/bridge/code-shape';
import { createSender, type Sender } from '#shared/bridge/sender';
import { codesPerSheet, layOnSheets } from '#shared/bridge/sheets';
import { Transfer } from '#shared/ipc/rpc';
import { createCodesHandlers } from '../../../renderer/workers/codes-handlers';
import { type Cells, type Picture, pictureOf, type Sight } from '../../fakes/camera';
import { bytesOf } from '../../fakes/chance';
import { cellsOf } from '../../fakes/code-cells';
import { buildSample, createCast } from '../../fakes/package';
import { type Scan, scanPdf } from '../../fakes/scan-pdf';

let file: Bytes;
let sender: Sender;

beforeAll(async () => {
  file = await buildSample((await createCast()).drafter);
  sender = createSender(file, codeShape.symbolBytes);
});

/** Four rows of three with a gap of ten squares, as the sheets have it. */
function sheetOf(frames: readonly number[], from = sender): Cells {
  const codes = frames.map((index) => cellsOf(from.frame(index)));
  const side = (codes[0]?.length ?? 0) + 10;
  const cell = (x: number, y: number) =>
    codes[Math.floor(y / side) * 3 + Math.floor(x / side)]?.[y % side]?.[x % side] ?? false;
  const rows = Array.from({ length: side * 4 }, (_, y) => Array.from({ length: side * 3 }, (_x, x) => cell(x, y)));
  return [...Array.from({ length: 10 }, () => new Array<boolean>(side * 3).fill(false)), ...rows];
}

const notHere = () => {
  throw new Error('no camera');
};

/** A reader that is shown pictures, not files. */
function reader() {
  const pictures: Picture[] = [];
  const handlers = createCodesHandlers({
    open: async () => pictures.shift() ?? Promise.reject(new Error('no picture')),
    see: notHere,
  });
  return async (cells: Cells, sight: Sight) => {
    pictures.push(pictureOf(cells, sight));
    const found = await handlers.picture({ bytes: new Uint8Array(1) });
    if (found instanceof Transfer) throw new Error('handed over');
    return found;
  };
}

describe('codes from a screen', () => {
  it.each([
    ['straight and sharp', { scale: 4 }],
    ['turned', { scale: 4, turned: 0.35, blur: 0.6, noise: 6 }],
    ['upside down', { scale: 4, turned: Math.PI, blur: 0.6, noise: 6 }],
    ['with much grain', { scale: 5, turned: 0.05, blur: 0.7, noise: 22 }],
    ['small', { scale: 3, turned: 0.02, blur: 0.6, noise: 6 }],
  ] satisfies [string, Sight][])('arrive as a signed package, %s', async (_what, sight) => {
    const read = reader();
    // more than are needed, and one is missed: some pictures are blurred beyond reading by their grain
    for (let at = 1; at < sender.needed * 2 + 6; at++) {
      const found = await read(cellsOf(sender.frame(at)), { ...sight, seed: at });
      if (!found.file) continue;
      expect(Buffer.compare(found.file, file)).toBe(0);
      return;
    }
    expect.unreachable('the codes were not read');
  });

  it('are counted, and a code of somebody else is not', async () => {
    const read = reader();
    expect(await read(cellsOf(sender.frame(0)), { scale: 4 })).toMatchObject({ codes: 1, progress: { have: 1 } });
    const other = encodeQR('https://example.org/not-ours', 'raw', { border: 4, scale: 3 });
    expect(await read(other, { scale: 6 })).toEqual({ codes: 0, progress: undefined, file: undefined });
    const empty = Array.from({ length: 90 }, () => new Array<boolean>(90).fill(false));
    expect(await read(empty, { scale: 4, noise: 8 })).toMatchObject({ codes: 0 });
  });
});

describe('sheets from a scanner', () => {
  it('arrive without one of them, a little askew, at 150 points an inch', async () => {
    const larger = bytesOf(20_000, 3);
    const from = createSender(larger, codeShape.symbolBytes);
    const sheets = layOnSheets(from.needed);
    const read = reader();
    const found = [];
    for (const [at, sheet] of sheets.slice(1).entries())
      found.push(
        await read(sheetOf(sheet, from), { scale: 3.2, turned: 0.02 * (at - 1), blur: 0.7, noise: 6, seed: at }),
      );
    expect(found.slice(0, -1).map(({ codes }) => codes)).toEqual(found.slice(0, -1).map(() => codesPerSheet));
    expect(Buffer.compare(found.at(-1)?.file ?? new Uint8Array(), larger)).toBe(0);
  }, 60_000);
});

describe('a PDF of scans', () => {
  /** Two pages and one that cannot be opened; each is a picture by its number. */
  async function readPdf(scans: readonly Scan[]) {
    const from = createSender(bytesOf(20_000, 3), codeShape.symbolBytes);
    const pages = [sheetOf([0, 1, 2], from), sheetOf([3, 4], from)].map((sheet) => pictureOf(sheet, { scale: 3.2 }));
    const handlers = createCodesHandlers({
      open: async (bytes) => pages[bytes[0] ?? 9] ?? Promise.reject(new AppError('bridge/picture')),
      see: notHere,
    });
    const found = await handlers.picture({ bytes: scanPdf(scans) });
    if (found instanceof Transfer) throw new Error('handed over');
    return found;
  }
  const page = (number: number): Scan => ({ dictionary: '/Filter /DCTDecode', data: Uint8Array.of(number) });
  const fax: Scan = { dictionary: '/Filter /JBIG2Decode', data: Uint8Array.of(0) };

  it('is read page by page, a form that is not read between them', async () => {
    expect(await readPdf([page(0), fax, page(1)])).toMatchObject({ codes: 5, progress: { have: 5 } });
  });

  it('tells of a page that cannot be opened, after it has read the others', async () => {
    await expect(readPdf([page(2), page(0)])).rejects.toMatchObject({ code: 'bridge/picture' });
  });

  it('names the form where no page can be read', async () => {
    await expect(readPdf([fax])).rejects.toMatchObject({ code: 'bridge/pdf-form', details: { form: 'JBIG2Decode' } });
  });
});
