import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAtomicFile, writeAtomically } from '../../electron/atomic-write';
import { createDisk } from '../fakes/full-disk';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string, fs = createDisk()) =>
  writeAtomically(
    { target: path.join(folder, 'target'), bytes: Buffer.from(text), temporaryName: '.target.tmp', mode: 0o600 },
    fs,
  );

test('writes, flushes, renames, and flushes the folder, in this order', async () => {
  const disk = createDisk();
  await write('new', disk);
  expect(disk.steps).toEqual(['open', 'write', 'sync', 'rename', 'open', 'sync']);
  expect(readFileSync(path.join(folder, 'target'), 'utf8')).toBe('new');
  expect(statSync(path.join(folder, 'target')).mode & 0o777).toBe(0o600);
});

test.each([
  ['write', 'ENOSPC', 'file/full'],
  ['write', 'EDQUOT', 'file/full'],
  ['sync', 'EIO', 'file/write'],
  ['rename', 'EROFS', 'file/write'],
  ['open', 'EACCES', 'file/write'],
] as const)('a %s that ends in %s is %s, the old bytes stand, nothing is left over', async (step, errno, code) => {
  await write('old');
  await expect(write('new', createDisk({ step, errno }))).rejects.toMatchObject({ code, details: { errno } });
  expect(readFileSync(path.join(folder, 'target'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['target']);
});

test('names no path in what it throws', async () => {
  const thrown = await write('x', createDisk({ step: 'write', errno: 'ENOSPC' })).catch((error: unknown) => error);
  expect(String(thrown)).not.toContain('anna');
  expect(JSON.stringify(thrown)).not.toContain('anna');
});

test('goes over what a broken write left behind', async () => {
  writeFileSync(path.join(folder, '.target.tmp'), 'half of something longer than what is written now');
  await write('new');
  expect(readFileSync(path.join(folder, 'target'), 'utf8')).toBe('new');
});

describe('a file that is written piece by piece', () => {
  const mebibyte = 1024 * 1024;
  const piece = (fill: number) => new Uint8Array(4 * mebibyte).fill(fill);
  const begin = (fs = createDisk()) => createAtomicFile(path.join(folder, '.temporary'), 0o600, fs);
  const target = () => path.join(folder, 'target');

  test('stands nowhere before it takes its place, and holds the pieces in the order they were asked for', async () => {
    const file = begin();
    await Promise.all([file.append(Buffer.from('one ')), file.append(Buffer.from('two '))]);
    expect(readdirSync(folder)).toEqual(['.temporary']);
    await file.append(Buffer.from('three'));
    expect(await file.replace(target)).toBe(target());
    expect(readFileSync(target(), 'utf8')).toBe('one two three');
    expect(readdirSync(folder)).toEqual(['target']);
  });

  test('is brought onto the disk while more of it comes, and what is small is not', async () => {
    const disk = createDisk();
    const file = begin(disk);
    for (let fill = 0; fill < 5; fill++) await file.append(piece(fill));
    await file.replace(target);
    expect(disk.steps).toEqual([
      ...['open', 'write', 'write', 'write', 'write', 'datasync', 'write'],
      ...['sync', 'rename', 'open', 'sync'],
    ]);
    expect(statSync(target()).size).toBe(20 * mebibyte);
  });

  test('a disk that fails in the background is told at the end, since the last sync would not hear of it', async () => {
    const file = begin(createDisk({ step: 'datasync', errno: 'EIO' }));
    await file.append(new Uint8Array(16 * mebibyte));
    const ended = expect(file.replace(target)).rejects;
    await ended.toMatchObject({ code: 'file/write', details: { errno: 'EIO' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that failed refuses what comes after it with the same code', async () => {
    const full = createDisk({ step: 'write', errno: 'ENOSPC' });
    const file = begin(full);
    const pieces = await Promise.allSettled([file.append(piece(1)), file.append(piece(2)), file.replace(target)]);
    expect(pieces).toMatchObject(Array(3).fill({ status: 'rejected', reason: { code: 'file/full' } }));
    expect(full.steps).toEqual(['open', 'write']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that has no place to go to leaves nothing', async () => {
    const file = begin();
    await file.append(piece(1));
    const nowhere = () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' }));
    await expect(file.replace(nowhere)).rejects.toMatchObject({ code: 'file/write', details: { errno: 'EIO' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is given up while it is written: nothing of it stays, and nothing more is taken', async () => {
    const file = begin();
    const writing = file.append(piece(1));
    await Promise.all([writing, file.discard()]);
    expect(readdirSync(folder)).toEqual([]);
    await expect(file.append(piece(2))).rejects.toMatchObject({ code: 'file/write' });
  });

  test('cannot be given up once it stands', async () => {
    const file = begin();
    await file.append(piece(1));
    await file.replace(target);
    await file.discard();
    expect(readdirSync(folder)).toEqual(['target']);
  });
});
