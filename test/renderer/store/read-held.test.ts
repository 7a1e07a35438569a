// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bridge } from '../../../renderer/bridge';
import { readHeld } from '../../../renderer/store/read-held';
import { createFakeBridge, type FakeBridge } from '../../fakes/bridge';

let fake: FakeBridge;
beforeEach(() => {
  fake = createFakeBridge();
  vi.stubGlobal('bridge', fake.raw);
});
afterEach(() => void vi.unstubAllGlobals());

async function hold(bytes: Uint8Array<ArrayBuffer>) {
  fake.openable.push({ name: 'a.asice', bytes });
  const held = await bridge.call('file.hold', { purpose: 'package' });
  if (!held) throw new Error('nothing is held');
  return held;
}

it.each([
  ['nothing', 0],
  ['one byte', 1],
  ['as much as one piece', 900 * 1024],
  ['many pieces and a part of one', 9 * 900 * 1024 + 5],
])('puts a file of %s together, and lets it go', async (_, size) => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 12)) & 0xff);
  const held = await hold(bytes);
  const read = await readHeld(held);
  expect(read.name).toBe('a.asice');
  expect(Buffer.compare(read.bytes, bytes)).toBe(0);
  await expect(bridge.call('file.piece', { id: held.id, at: 0, length: 1 })).rejects.toMatchObject({
    code: 'file/read',
  });
});

it.each(['file/changed', 'file/read'] as const)(
  'refuses a file of which a piece is %s, and lets it go',
  async (code) => {
    const held = await hold(new Uint8Array(9 * 2 ** 21));
    fake.failNext('file.piece', code);
    await expect(readHeld(held)).rejects.toMatchObject({ code });
    expect(fake.calls.filter((name) => name === 'file.release')).toHaveLength(1);
  },
);
