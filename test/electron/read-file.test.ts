import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsPieces, openRegularFile, readRegularFile, readSteady } from '../../electron/read-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

test('reads an ordinary file, also an empty one, up to the limit and no further', async () => {
  writeFileSync(at('a'), 'abcd');
  writeFileSync(at('empty'), '');
  expect(await readRegularFile(at('a'), 4)).toEqual(Uint8Array.from(Buffer.from('abcd')));
  expect(await readRegularFile(at('empty'), 4)).toEqual(new Uint8Array(0));
  await expect(readRegularFile(at('a'), 3)).rejects.toMatchObject({ code: 'file/too-large', details: { size: 4 } });
});

test('answers bytes in a buffer of their own: nothing else of our memory is sent along', async () => {
  writeFileSync(at('a'), 'abcd');
  expect((await readRegularFile(at('a'), 4)).buffer.byteLength).toBe(4);
});

test.each([
  ['grows', (file: string) => appendFileSync(file, 'more')],
  ['is written anew', (file: string) => writeFileSync(file, 'efgh')],
])('a file that %s while it is read is not taken for the one that was opened', async (_, change) => {
  writeFileSync(at('a'), 'abcd');
  utimesSync(at('a'), 2, 2);
  const { handle, size } = await openRegularFile(at('a'), 100);
  const changing = {
    stat: () => handle.stat(),
    read: async (...asked: Parameters<typeof handle.read<Uint8Array<ArrayBuffer>>>) => {
      const read = await handle.read(...asked);
      change(at('a'));
      return read;
    },
  };
  await expect(readSteady(changing as unknown as typeof handle, size)).rejects.toMatchObject({ code: 'file/changed' }); // stands for one
  expect((await readSteady(handle, (await handle.stat()).size)).length).toBeGreaterThan(3);
  await handle.close();
});

test('a file that is gone cannot be read', async () => {
  await expect(readRegularFile(at('gone'), 4)).rejects.toMatchObject({
    code: 'file/read',
    details: { errno: 'ENOENT' },
  });
});

describe.skipIf(process.platform === 'win32')('is no ordinary file, and is not read:', () => {
  const refused = (name: string) => expect(readRegularFile(name, 10)).rejects.toMatchObject({ code: 'file/type' });

  test('a pipe, which would hang', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    await refused(at('pipe'));
  });

  test('a folder', async () => {
    mkdirSync(at('folder'));
    await refused(at('folder'));
  });

  test('a device', () => refused('/dev/zero'));

  test('a link, also to an ordinary file', async () => {
    writeFileSync(at('a'), 'abcd');
    symlinkSync(at('a'), at('link'));
    await refused(at('link'));
  });
});

describe('a file that was written', () => {
  const mebibyte = 1024 * 1024;
  const whole = Uint8Array.from({ length: 2 * mebibyte + 7 }, (_, at) => (at * 31) & 0xff);
  const holds = (file: Uint8Array, bytes: Uint8Array) => {
    const target = path.join(folder, 'written');
    writeFileSync(target, file);
    return holdsPieces(target, piecesOf(bytes));
  };
  const piecesOf = (bytes: Uint8Array) =>
    Array.from({ length: Math.ceil(bytes.length / mebibyte) }, (_, number) => {
      const piece = bytes.subarray(number * mebibyte, (number + 1) * mebibyte);
      return { length: piece.length, digest: new Uint8Array(createHash('sha256').update(piece).digest()) };
    });

  test.each([0, 1, mebibyte, whole.length])('of %i bytes holds exactly these', async (size) => {
    expect(await holds(whole.subarray(0, size), whole.subarray(0, size))).toBe(true);
  });

  test.each([0, mebibyte - 1, mebibyte, 2 * mebibyte, whole.length - 1])(
    'does not, with byte %i changed',
    async (at) => {
      const other = whole.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(await holds(other, whole)).toBe(false);
    },
  );

  test('does not where it is shorter, and is refused where it is longer', async () => {
    expect(await holds(whole.subarray(1), whole)).toBe(false);
    await expect(holds(whole, whole.subarray(1))).rejects.toMatchObject({ code: 'file/too-large' });
  });
});
