// A policy is an administrator's or it is nobody's. Stops one that an ordinary user put beside the program, or could have changed.
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isAdministratorsAlone, type Owned } from '../../electron/administrators-file';

const folder = mkdtempSync(path.join(os.tmpdir(), 'valise-owned-'));
afterAll(() => rmSync(folder, { recursive: true }));

const posix = process.platform !== 'win32';
const entry = (kind: 'file' | 'folder' | 'link', mode: number, uid = 0): Owned => ({
  uid,
  mode,
  isFile: () => kind === 'file',
  isDirectory: () => kind === 'folder',
});

const installed: Readonly<Record<string, Owned>> = {
  '/': entry('folder', 0o755),
  '/opt': entry('folder', 0o755),
  '/opt/valise': entry('folder', 0o755),
  '/opt/valise/policy.json': entry('file', 0o644),
};

function isTrusted(changed: Readonly<Record<string, Owned>>): boolean {
  const places = { ...installed, ...changed };
  const look = (place: string) => places[place] ?? entry('link', 0);
  return isAdministratorsAlone('/opt/valise/policy.json', { platform: 'linux', look });
}

it.runIf(posix)('is trusted where root alone can write, in a folder that keeps what is in it too', () => {
  expect(isTrusted({})).toBe(true);
  expect(isTrusted({ '/opt': entry('folder', 0o1777) })).toBe(true);
});

it.runIf(posix).each([
  ['the file is somebody else’s', { '/opt/valise/policy.json': entry('file', 0o644, 1000) }],
  ['its group may write it', { '/opt/valise/policy.json': entry('file', 0o664) }],
  ['all may write it', { '/opt/valise/policy.json': entry('file', 0o646) }],
  ['it is a link', { '/opt/valise/policy.json': entry('link', 0o777) }],
  ['its folder is somebody else’s', { '/opt/valise': entry('folder', 0o755, 1000) }],
  ['all may write to its folder', { '/opt/valise': entry('folder', 0o777) }],
  ['a folder further up is somebody else’s', { '/opt': entry('folder', 0o755, 1000) }],
  ['a folder further up is a link', { '/opt': entry('link', 0o777) }],
  ['a sticky folder is somebody else’s', { '/opt': entry('folder', 0o1777, 1000) }],
])('is not where %s', (_what, changed) => expect(isTrusted(changed)).toBe(false));

it.runIf(process.platform === 'linux')('looks at the real thing', () => {
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, '{}');
  symlinkSync(file, path.join(folder, 'link.json'));
  expect(isAdministratorsAlone(path.join(folder, 'link.json'))).toBe(false);
  expect(isAdministratorsAlone('/etc/passwd')).toBe(true);
  chmodSync(file, 0o646);
  expect(isAdministratorsAlone(file)).toBe(false);
});

it('stands on the installer under Windows', () => {
  expect(isAdministratorsAlone('C:\\Program Files\\Valise\\policy.json', { platform: 'win32' })).toBe(true);
});
