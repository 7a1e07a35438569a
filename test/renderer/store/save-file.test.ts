// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bridge } from '../../../renderer/bridge';
import { saveFile, saveOnStick } from '../../../renderer/store/save-file';
import { createFakeBridge, type FakeBridge } from '../../fakes/bridge';

let fake: FakeBridge;
beforeEach(() => {
  fake = createFakeBridge();
  vi.stubGlobal('bridge', fake.raw);
});
afterEach(() => void vi.unstubAllGlobals());

const kind = 'package' as const;
const filled = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 12)) & 0xff);

it.each([
  ['nothing', 0],
  ['one byte', 1],
  ['as much as one piece', 900 * 1024],
  ['many pieces and a part of one', 9 * 900 * 1024 + 5],
])('saves a file of %s whole, and says what stands there', async (_, size) => {
  const bytes = filled(size);
  expect(await saveFile({ suggestedName: 'a.asice', kind, bytes })).toEqual({ name: 'a.asice', size });
  expect(fake.saved).toMatchObject([{ name: 'a.asice', kind }]);
  expect(Buffer.compare(fake.saved[0]?.bytes ?? new Uint8Array(1), bytes)).toBe(0);
  expect(fake.calls).not.toContain('file.release');
});

it('sends what it was given, and nothing that lies beside it in memory', async () => {
  const bytes = filled(2 ** 20).subarray(7, 99);
  await saveFile({ suggestedName: 'a.asice', kind, bytes });
  expect(fake.saved[0]?.bytes).toEqual(bytes);
  expect(fake.saved[0]?.bytes.buffer.byteLength).toBe(92);
});

it('puts a package on a stick', async () => {
  const packages: FakeBridge['sticks'][number]['packages'] = [];
  fake.sticks.push({ label: 'POUCH', packages });
  const { sticks } = await bridge.call('stick.list', {});
  const file = { suggestedName: 'a.asice', kind, bytes: filled(2_000_000) };
  expect(await saveOnStick(sticks[0]?.id ?? '', file)).toEqual({ name: 'a.asice', size: 2_000_000 });
  expect(packages.map(({ name, bytes }) => [name, bytes.length])).toEqual([['a.asice', 2_000_000]]);
});

it.each([
  ['file.write', 'file/full'],
  ['file.finish', 'file/write'],
] as const)('gives the file up where %s ends in %s, and sends no more of it', async (call, code) => {
  fake.failNext(call, code);
  await expect(saveFile({ suggestedName: 'a.asice', kind, bytes: filled(6_000_000) })).rejects.toMatchObject({ code });
  expect(fake.saved).toEqual([]);
  expect(fake.calls.at(-1)).toBe('file.release');
  const sent = fake.calls.filter((name) => name === 'file.write').length;
  if (call === 'file.write') expect(sent).toBe(4);
});
