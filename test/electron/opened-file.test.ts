import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/base/errors';
import { openPackage, packageArgument } from '../../electron/opened-file';
import { sizesFor } from '../../electron/place';

describe('the package among the arguments', () => {
  test.each([
    [['valise'], undefined],
    [['valise', '/media/a.asice'], '/media/a.asice'],
    [['valise', 'a.ASICE'], '/home/anna/a.ASICE'],
    [['electron', '.', '--disable-gpu', 'first.asice', 'last.asice'], '/home/anna/last.asice'],
    [['valise', '--load=x.asice'], undefined],
    [['valise', 'a.asice.age'], '/home/anna/a.asice.age'],
    [['valise', 'letter.age'], undefined],
    [['valise', 'a.exe'], undefined],
    [['/opt/valise.asice'], undefined],
  ])('of %j is %j', (argv, file) => expect(packageArgument(argv, '/home/anna')).toBe(file));
});

describe('opening it', () => {
  const openWith = async (file: string | undefined, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    const seen: unknown[] = [];
    await openPackage(file, {
      read,
      deliver: (payload) => seen.push(payload),
      failed: (thrown) => seen.push(thrown instanceof AppError ? thrown.code : thrown),
    });
    return seen;
  };

  test('hands over name and bytes, and no path', async () => {
    const bytes = Uint8Array.of(1);
    expect(await openWith('/media/stick/a.asice', async () => bytes)).toEqual([{ name: 'a.asice', bytes }]);
  });

  test('says what failed', async () => {
    expect(await openWith('/media/a.asice', () => Promise.reject(new AppError('file/too-large')))).toEqual([
      'file/too-large',
    ]);
  });

  test('does nothing where none was named', async () => {
    expect(await openWith(undefined, () => Promise.reject(new Error('never asked')))).toEqual([]);
  });
});

test('a window is never larger than the screen', () => {
  expect(sizesFor({ width: 1920, height: 1080 })).toEqual({
    size: { width: 1440, height: 900 },
    min: { width: 1024, height: 640 },
  });
  expect(sizesFor({ width: 1000, height: 600 })).toEqual({
    size: { width: 1000, height: 600 },
    min: { width: 1000, height: 600 },
  });
});
