import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { profileHandlers } from '../../../electron/ipc/profile';
import { createReserve } from '../../../electron/reserve';
import { createDisk } from '../../fakes/full-disk';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'valise-profile-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const reserveFile = () => path.join(home, 'reserve');
const handlers = (fs = createDisk()) =>
  profileHandlers({ folder: path.join(home, 'vault'), reserve: createReserve(reserveFile()), fs });
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));

test('reads back what was written, and null where nothing was', async () => {
  const profile = handlers();
  expect(await profile['profile.read']({ name: 'vault.header' })).toBeNull();
  await profile['profile.write']({ name: 'vault.header', bytes: bytesOf('one') });
  expect(await profile['profile.read']({ name: 'vault.header' })).toEqual(bytesOf('one'));
  expect(await profile['profile.read']({ name: 'vault.header.2' })).toBeNull();
});

test('is closed to every other user', async () => {
  await handlers()['profile.write']({ name: 'vault.header', bytes: bytesOf('one') });
  expect(statSync(path.join(home, 'vault')).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(home, 'vault/vault.header')).mode & 0o777).toBe(0o600);
});

test('keeps the order asked: the last write stays, and a read sees the writes before it', async () => {
  const profile = handlers();
  const long = bytesOf('x'.repeat(60_000));
  const writes = [long, bytesOf('two'), long, bytesOf('four')].map((bytes) =>
    profile['profile.write']({ name: 'vault.state', bytes }),
  );
  expect(await profile['profile.read']({ name: 'vault.state' })).toEqual(bytesOf('four'));
  await Promise.all(writes);
  expect(readdirSync(path.join(home, 'vault'))).toEqual(['vault.state']);
});

test('a write that fails does not hold up the next', async () => {
  const profile = handlers();
  const bytes = new Uint8Array(64 * 1024 + 1);
  await expect(profile['profile.write']({ name: 'vault.header', bytes })).rejects.toMatchObject({
    code: 'file/too-large',
  });
  await profile['profile.write']({ name: 'vault.header', bytes: bytes.subarray(1) });
  expect((await profile['profile.read']({ name: 'vault.header' }))?.length).toBe(64 * 1024);
});

test.each([
  ['EROFS', 'rename'],
  ['EIO', 'sync'],
] as const)('%s ends in file/write and the old bytes stand', async (errno, step) => {
  await handlers()['profile.write']({ name: 'vault.state', bytes: bytesOf('old') });
  const profile = handlers(createDisk({ step, errno }));
  const write = profile['profile.write']({ name: 'vault.state', bytes: bytesOf('new') });
  await expect(write).rejects.toMatchObject({ code: 'file/write', details: { errno } });
  expect(await profile['profile.read']({ name: 'vault.state' })).toEqual(bytesOf('old'));
});

describe('on a full disk', () => {
  /** Room there is once the reserve is gone. */
  const full = () => createDisk({ step: 'write', errno: 'ENOSPC', until: () => !existsSync(reserveFile()) });

  test('the reserve is given up for the last save', async () => {
    await createReserve(reserveFile()).keep();
    expect(statSync(reserveFile()).size).toBe(8 * 1024 * 1024);
    await handlers(full())['profile.write']({ name: 'vault.state', bytes: bytesOf('last') });
    expect(readFileSync(path.join(home, 'vault/vault.state'), 'utf8')).toBe('last');
    expect(existsSync(reserveFile())).toBe(false);
  });

  test('a disk with room keeps its reserve', async () => {
    const reserve = createReserve(reserveFile());
    await reserve.keep();
    await reserve.releaseIfFull();
    expect(existsSync(reserveFile())).toBe(true);
  });

  test('without a reserve it is said, and the old bytes stand', async () => {
    await handlers()['profile.write']({ name: 'vault.state', bytes: bytesOf('old') });
    const profile = handlers(createDisk({ step: 'write', errno: 'ENOSPC' }));
    const write = profile['profile.write']({ name: 'vault.state', bytes: bytesOf('new') });
    await expect(write).rejects.toMatchObject({ code: 'file/full' });
    expect(await profile['profile.read']({ name: 'vault.state' })).toEqual(bytesOf('old'));
  });
});
