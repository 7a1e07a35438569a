import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import type { ContentPacks, PackToInstall } from '../../../renderer/store/content-packs';
import type { WorkerEnd } from '../../../renderer/store/vault-connection';
import { cutPower, disk, makeMortal } from './mortal-disk';
import { createdVault, type Laptop, passphrase, rawRows, restarted } from './platform';

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
const sizes = {
  'content/table.json': 3_000,
  'content/briefs-001.gz': 300_000,
  'content/index-001.gz': 1_700_000,
  'content/index-002.gz': 600_000,
};

/** Other bytes for each version and path. */
function bytesOf(version: number, path: string): Bytes {
  const size = sizes[path as keyof typeof sizes]; // the paths of the pack below
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + version * 17 + path.length + (at >> 9)) & 0xff);
}

function packOf(version: number, changes: Partial<PackToInstall> = {}): PackToInstall {
  return {
    pack: {
      series: 'Core',
      version,
      label: `edition ${version}`,
      lawDate: '2026-11-21',
      digest: String(version).padStart(64, '0'),
      package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', title: 'Core' },
      verdict: { level: 'valid', at: '2026-11-22T09:00:00Z', signers: [] },
    },
    parts: Object.entries(sizes).map(([path, size]) => ({ path, size })),
    read: async (path) => bytesOf(version, path),
    check: async () => undefined,
    ...changes,
  };
}

/** The version in use, held byte by byte, and how many chunks there are beside its own. */
async function standing(packs: ContentPacks, laptop: Laptop) {
  const { packs: kept, leftOver } = await packs.register();
  const used = kept.find(({ isInUse }) => isInUse)?.pack;
  for (const { path } of used?.parts ?? [])
    if (!equalBytes(await packs.readPart(used ?? { owner: '', parts: [] }, path), bytesOf(used?.version ?? 0, path)))
      throw new Error(`${path} is another`);
  const owners = new Set(kept.map(({ pack }) => pack.owner));
  const stray = (await rawRows(laptop.home, 'blobs')).filter(({ ownerId }) => !owners.has(String(ownerId))).length;
  return { version: used?.version, stray, leftOver: leftOver.length };
}

afterEach(() => {
  disk.isFull = false;
  disk.onPut = () => {};
  vi.restoreAllMocks();
});

describe('content packs', () => {
  it('are in use after one write, whole, and read chunk by chunk', async () => {
    const { laptop, session } = await createdVault();
    const packs = session.store().contentPacks;
    const seen: number[] = [];
    const kept = await packs.install(packOf(3), { ...quiet, onProgress: (done, all) => void seen.push(done / all) });
    expect(await standing(packs, laptop)).toEqual({ version: 3, stray: 0, leftOver: 0 });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    const part = kept.parts[2]; // the first of the index
    if (!part) throw new Error('no part');
    const chunk = await packs.readChunk(kept, part, 5);
    expect(equalBytes(chunk, bytesOf(3, part.path).subarray(5 * 262_144, 6 * 262_144))).toBe(true);
    expect(await session.store().journal.list()).toContainEqual(
      expect.objectContaining({ kind: 'content.installed', details: expect.objectContaining({ version: 3 }) }),
    );
  });

  it('rest as sealed rows alone', async () => {
    const { laptop, session } = await createdVault();
    await session.store().contentPacks.install(packOf(3), quiet);
    const [row] = await rawRows(laptop.home, 'blobs');
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['box', 'id', 'ownerId', 'seq', 'updatedAt', 'version']);
    const text = Buffer.from(bytesOf(3, 'content/table.json').subarray(0, 64));
    for (const { box } of await rawRows(laptop.home, 'blobs'))
      expect(Buffer.from(box as Uint8Array).includes(text)).toBe(false); // a sealed row has a box
  });

  it('keep the one before, go back to it, and give up what stood behind', async () => {
    const { laptop, session } = await createdVault();
    const packs = session.store().contentPacks;
    for (const version of [3, 4, 5]) await packs.install(packOf(version), quiet);
    expect((await packs.register()).leftOver).toHaveLength(1);
    expect(await packs.sweep()).toBe(1);
    expect(await standing(packs, laptop)).toEqual({ version: 5, stray: 0, leftOver: 0 });
    await packs.goBack('core', 'A page is wrong.');
    expect(await standing(packs, laptop)).toMatchObject({ version: 4 });
    await expect(packs.install(packOf(5), quiet)).rejects.toMatchObject({ code: 'package/rollback' });
    expect(await standing(packs, laptop)).toEqual({ version: 4, stray: 0, leftOver: 0 });
  });

  it('say where there is nothing to go back to', async () => {
    const { session } = await createdVault();
    await expect(session.store().contentPacks.goBack('core', 'why')).rejects.toMatchObject({
      code: 'pack/no-previous',
    });
  });
});

describe('an import that does not come to its end', () => {
  let laptop: Laptop;
  let packs: ContentPacks;
  beforeEach(async () => {
    const made = await createdVault();
    laptop = made.laptop;
    packs = made.session.store().contentPacks;
    await packs.install(packOf(3), quiet);
  });
  const stands = { version: 3, stray: 0, leftOver: 0 };

  it('is stopped at any point, and leaves nothing', async () => {
    for (const share of [0, 0.2, 0.6, 1]) {
      const stop = new AbortController();
      const onProgress = (done: number, all: number) => {
        if (done / all >= share) stop.abort();
      };
      const install = packs.install(packOf(4), { signal: stop.signal, onProgress });
      await expect(install).rejects.toMatchObject({ code: 'pack/cancelled' });
      expect(await standing(packs, laptop)).toEqual(stands);
    }
  });

  it.each([
    [
      'a part that does not hold',
      { read: () => Promise.reject(Object.assign(new Error(), { code: 'package/file-digest' })) },
    ],
    ['a part of another size', { read: async () => new Uint8Array(5) }],
    [
      'an index that does not match',
      { check: () => Promise.reject(Object.assign(new Error(), { code: 'pack/index' })) },
    ],
  ])('ends on %s, and leaves nothing', async (_, changes) => {
    await expect(packs.install(packOf(4, changes), quiet)).rejects.toMatchObject({ code: expect.any(String) });
    expect(await standing(packs, laptop)).toEqual(stands);
  });

  it('ends on a full disk in a code, with the pack before whole; what could not be erased is, later', async () => {
    makeMortal();
    const onProgress = (done: number, all: number) => {
      disk.isFull = done / all > 0.3;
    };
    const install = packs.install(packOf(4), { ...quiet, onProgress });
    await expect(install).rejects.toMatchObject({ code: 'store/full' });
    expect(await standing(packs, laptop)).toMatchObject({ version: 3 });
    disk.isFull = false;
    await packs.sweep();
    expect(await standing(packs, laptop)).toEqual(stands);
  });

  it('asks for room before each write, and stops in time', async () => {
    let isOut = false;
    const tight = { ...laptop.platform.bridge };
    tight.call = async (name, input) => {
      const answer = await laptop.platform.bridge.call(name, input);
      return name === 'disk.room' && isOut ? ({ bytes: 7_000_000 } as typeof answer) : answer;
    };
    const session = laptop.start({ bridge: tight });
    await session.unlock({ passphrase });
    const own = session.store().contentPacks;
    isOut = true; // enough for any row, not for megabytes of them
    await expect(own.install(packOf(4), quiet)).rejects.toMatchObject({ code: 'store/full' });
    expect(await standing(own, laptop)).toEqual(stands);
  });

  it('is killed at any write: the pack before is whole, or the new one is, and nothing is left after the next start', async () => {
    makeMortal();
    let left = Number.POSITIVE_INFINITY;
    disk.onPut = () => {
      left -= 1;
      if (left > 0) return;
      cutPower();
      throw new DOMException('killed', 'AbortError'); // any other name, and Dexie would try again
    };
    const seen: (number | undefined)[] = [];
    for (let at = 1; seen.at(-1) !== 4; at += at < 4 ? 1 : 3) {
      left = at;
      await packs.install(packOf(4), quiet).catch(() => undefined);
      if (left > 0) cutPower();
      for (const vault of [...laptop.vaults]) (vault as WorkerEnd).terminate(); // the laptop starts no other
      left = Number.POSITIVE_INFINITY;
      packs = (await restarted(laptop)).store().contentPacks;
      await packs.sweep();
      const found = await standing(packs, laptop);
      expect([3, 4]).toContain(found.version);
      expect(found).toMatchObject({ stray: 0, leftOver: 0 });
      seen.push(found.version);
    }
    expect(seen.filter((version) => version === 3).length).toBeGreaterThan(5);
  }, 120_000);
});
