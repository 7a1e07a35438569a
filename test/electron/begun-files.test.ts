import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBegunFiles } from '../../electron/begun-files';
import { createNewFile } from '../../electron/new-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'valise-begun-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const newFile = (name = 'a') => createNewFile({ folder, target: () => path.join(folder, name) }, {});
const of = (...octets: number[]) => Uint8Array.from(octets);
const released = { code: 'file/write', details: { errno: 'released' } };
const outOfTurn = { code: 'file/write', details: { errno: 'order' } };

it('puts nothing on the disk before the first piece', () => {
  createBegunFiles().begin(newFile(), 3);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['leaves a gap', 3, of(4)],
  ['lies over what came', 1, of(2, 3)],
  ['begins anew', 0, of(1, 2)],
  ['goes beyond what was said', 2, of(3, 4, 5)],
])('refuses a piece that %s, and gives the file up', async (_, at, bytes) => {
  const begun = createBegunFiles();
  const id = begun.begin(newFile(), 4);
  await begun.piece({ id, at: 0, bytes: of(1, 2) });
  await expect(begun.piece({ id, at, bytes })).rejects.toMatchObject(outOfTurn);
  expect(readdirSync(folder)).toEqual([]);
  await expect(begun.piece({ id, at: 2, bytes: of(3, 4) })).rejects.toMatchObject(released);
});

it('finishes no file of which a piece is missing', async () => {
  const begun = createBegunFiles();
  const id = begun.begin(newFile(), 4);
  await begun.piece({ id, at: 0, bytes: of(1, 2, 3) });
  await expect(begun.finish(id)).rejects.toMatchObject(outOfTurn);
  expect(readdirSync(folder)).toEqual([]);
});

it('knows no other id, and none twice', async () => {
  const begun = createBegunFiles();
  const id = begun.begin(newFile(), 1);
  await expect(begun.piece({ id: crypto.randomUUID(), at: 0, bytes: of(1) })).rejects.toMatchObject(released);
  await begun.piece({ id, at: 0, bytes: of(1) });
  await begun.finish(id);
  await expect(begun.finish(id)).rejects.toMatchObject(released);
  expect(readdirSync(folder)).toEqual(['a']);
});

it('lets two be on their way at once, each into its own place', async () => {
  const begun = createBegunFiles();
  const [a, b] = [begun.begin(newFile('a'), 2), begun.begin(newFile('b'), 1)];
  await begun.piece({ id: a, at: 0, bytes: of(1) });
  await begun.piece({ id: b, at: 0, bytes: of(9) });
  await begun.piece({ id: a, at: 1, bytes: of(2) });
  expect([await begun.finish(b), await begun.finish(a)]).toEqual([
    { name: 'b', size: 1 },
    { name: 'a', size: 2 },
  ]);
  expect([...readFileSync(path.join(folder, 'a'))]).toEqual([1, 2]);
});

it('refuses one of too many, and takes it once another is given up', async () => {
  const begun = createBegunFiles();
  const ids = Array.from({ length: 4 }, () => begun.begin(newFile(), 1));
  expect(() => begun.begin(newFile(), 1)).toThrow(expect.objectContaining({ code: 'ipc/busy' }));
  await begun.release(ids[0]);
  begun.begin(newFile(), 1);
});

it('leaves nothing of any when the window goes, also while pieces are being written', async () => {
  const begun = createBegunFiles();
  const ids = ['a', 'b'].map((name) => begun.begin(newFile(name), 2));
  await Promise.all([...ids.map((id) => begun.piece({ id, at: 0, bytes: of(1) })), begun.release()]);
  expect(readdirSync(folder)).toEqual([]);
  for (const id of ids) await expect(begun.piece({ id, at: 1, bytes: of(2) })).rejects.toMatchObject(released);
});

it('sees to its end what is being finished when the window goes', async () => {
  const begun = createBegunFiles();
  const id = begun.begin(newFile(), 1);
  await begun.piece({ id, at: 0, bytes: of(7) });
  const [finished] = await Promise.all([begun.finish(id), begun.release()]);
  expect(finished).toEqual({ name: 'a', size: 1 });
  expect([...readFileSync(path.join(folder, 'a'))]).toEqual([7]);
});
