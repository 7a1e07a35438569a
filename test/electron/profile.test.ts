import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOwnFolder, setupProfile } from '../../electron/profile';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'valise-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('a new profile is made, closed to others', () => {
  const profile = path.join(home, 'a/Valise');
  expect(setupProfile(profile)).toBe(true);
  expect(statSync(profile).mode & 0o777).toBe(0o700);
});

test('one that others may read is closed to them', () => {
  mkdirSync(path.join(home, 'Valise'), { mode: 0o755 });
  expect(setupProfile(path.join(home, 'Valise'))).toBe(true);
  expect(statSync(path.join(home, 'Valise')).mode & 0o777).toBe(0o700);
});

describe.skipIf(process.platform === 'win32')('is not ours, and stays as it is:', () => {
  test('a link to a folder', () => {
    mkdirSync(path.join(home, 'real'));
    symlinkSync(path.join(home, 'real'), path.join(home, 'Valise'));
    expect(setupProfile(path.join(home, 'Valise'))).toBe(false);
  });

  test.each([0o777, 0o770, 0o702])('a folder others may write to: %o', (mode) => {
    mkdirSync(path.join(home, 'Valise'));
    chmodSync(path.join(home, 'Valise'), mode);
    expect(setupProfile(path.join(home, 'Valise'))).toBe(false);
    expect(statSync(path.join(home, 'Valise')).mode & 0o777).toBe(mode);
  });

  test("another user's folder", () => {
    const folder = lstatSync(home);
    expect(isOwnFolder(folder, folder.uid)).toBe(true);
    expect(isOwnFolder(folder, folder.uid + 1)).toBe(false);
  });
});

test('a file in its place is no profile', () => {
  writeFileSync(path.join(home, 'Valise'), '');
  expect(isOwnFolder(lstatSync(path.join(home, 'Valise')), process.getuid?.())).toBe(false);
});
