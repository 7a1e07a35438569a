import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../electron/atomic-write';
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
