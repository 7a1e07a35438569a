import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { random, refusal } from '../../shared/vault/sample';
import type { Laptop } from './platform';
import { createdVault, fill, passphrase, rawRows, restarted, sampleCase, withRawDatabase } from './platform';

type Rows = Readonly<Record<string, Record<string, unknown>[]>>;

/** All rows as another program could copy them away. */
async function copyOf(laptop: Laptop): Promise<Rows> {
  return withRawDatabase(laptop.home, async (db) => {
    const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    return Object.fromEntries(tables);
  });
}

async function putBack(laptop: Laptop, rows: Rows): Promise<void> {
  await withRawDatabase(laptop.home, async (db) => {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkPut(rows[table.name] ?? []);
    }
  });
}

function stateOf(laptop: Laptop): Bytes {
  return laptop.bridge.profile.get('vault.state') ?? random(0);
}

async function lockedWith(...titles: string[]) {
  const { laptop, session } = await createdVault();
  const caseIds = await fill(session.store(), ...titles);
  await session.lock();
  return { laptop, caseIds };
}

const unlock = (laptop: Laptop) => laptop.start().unlock({ passphrase });

describe('rows touched by another program', () => {
  it('a row taken out is named; accepted, the rest opens and the journal says so', async () => {
    const { laptop, caseIds } = await lockedWith('one', 'two');
    const [gone = '', left = ''] = caseIds;
    await withRawDatabase(laptop.home, (db) => db.table('cases').delete(gone));
    const finding = refusal('store/set', { table: 'cases', ids: [gone], missing: 1, extra: 0 });
    await expect(unlock(laptop)).rejects.toEqual(finding);

    const session = laptop.start();
    await session.unlock({ passphrase, accept: ['store/set'] });
    expect((await session.store().cases.list()).items.map(({ id }) => id)).toEqual([left]);
    const accepted = (await session.store().journal.list()).find(({ kind }) => kind === 'store.accepted');
    expect(accepted?.details).toMatchObject({ code: 'store/set', table: 'cases', ids: [gone] });
    await session.lock();
    expect(await unlock(laptop)).toEqual({ warnings: [] });
  });

  it('a row set back to an older version is named', async () => {
    const { laptop, session } = await createdVault();
    const file = sampleCase('first');
    await session.store().cases.put(file);
    const [older] = await rawRows(laptop.home, 'cases');
    await session.store().cases.put({ ...file, title: 'second' }, 1);
    await session.lock();
    await withRawDatabase(laptop.home, (db) => db.table('cases').put(older));
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/set', { table: 'cases', ids: [file.id] }));
  });

  it('a removed row put back is named', async () => {
    const { laptop, session } = await createdVault();
    const { id, version } = await session.store().cases.put(sampleCase());
    const [row] = await rawRows(laptop.home, 'cases');
    await session.store().cases.remove(id, version);
    await session.lock();
    await withRawDatabase(laptop.home, (db) => db.table('cases').put(row));
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/set', { table: 'cases', ids: [id], extra: 1 }));
  });

  it('a row replaced by another is named', async () => {
    const { laptop, caseIds } = await lockedWith('one', 'two');
    const [a = '', b = ''] = caseIds;
    const row = (await rawRows(laptop.home, 'cases')).find(({ id }) => id === b);
    await withRawDatabase(laptop.home, async (db) => {
      await db.table('cases').delete(a);
      await db.table('cases').put({ ...row, id: crypto.randomUUID() });
    });
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/set', { table: 'cases', ids: [a] }));
  });

  it('all rows of a table deleted', async () => {
    const { laptop } = await lockedWith('one', 'two');
    await withRawDatabase(laptop.home, (db) => db.table('cases').clear());
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/set', { table: 'cases', missing: 2 }));
  });

  it('the sums themselves spoilt; accepted, writing goes on', async () => {
    const { laptop, caseIds } = await lockedWith('one');
    await withRawDatabase(laptop.home, async (db) => {
      const row = await db.table('meta').get('sets');
      await db.table('meta').put({ ...row, box: random(row.box.length) });
    });
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/set', { table: 'meta', ids: ['sets'] }));
    laptop.bridge.profile.delete('vault.state');
    const session = laptop.start();
    await session.unlock({ passphrase, accept: ['store/set'] });
    await session.store().cases.put(sampleCase());
    expect((await session.store().cases.list()).items).toHaveLength(caseIds.length + 1);
    expect((await session.store().journal.list()).at(-1)?.kind).toBe('vault.unlocked');
  });
});

describe('a store that came back as it was before', () => {
  it('is behind the state file, and says what is lost', async () => {
    const { laptop, session } = await createdVault();
    await fill(session.store(), 'one');
    await session.lock();
    const before = await copyOf(laptop);
    const later = await restarted(laptop);
    const [lost] = await fill(later.store(), 'two');
    await later.lock();
    await putBack(laptop, before);
    const finding = await unlock(laptop).catch((thrown: { code: string; details: { ids: string[] } }) => thrown);
    expect(finding).toMatchObject({ code: 'store/behind' });
    expect((finding as { details: { ids: string[] } }).details.ids).toContain(lost);
    expect(await rawRows(laptop.home, 'cases')).toHaveLength(1);
  });

  it('opens when that is accepted, and stays open afterwards', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const before = await copyOf(laptop);
    const later = await restarted(laptop);
    await fill(later.store(), 'two');
    await later.lock();
    await putBack(laptop, before);
    const accepting = laptop.start();
    await accepting.unlock({ passphrase, accept: ['store/behind'] });
    await accepting.store().cases.put(sampleCase());
    await accepting.lock();
    expect(await unlock(laptop)).toEqual({ warnings: [] });
  });
});

describe('a store that is gone', () => {
  it('is missing, and never made anew', async () => {
    const { laptop } = await lockedWith('one');
    laptop.home.indexedDB.deleteDatabase('valise');
    await expect.poll(() => laptop.home.indexedDB.databases()).toEqual([]);
    const session = laptop.start();
    expect(await session.inspect()).toEqual({ state: 'damaged', code: 'store/missing' });
    await expect(session.unlock({ passphrase })).rejects.toEqual(refusal('store/missing'));
    await expect(session.create({ passphrase })).rejects.toEqual(refusal('vault/exists'));
    expect(await laptop.home.indexedDB.databases()).toEqual([]);
  });

  it('emptied in silence is missing too', async () => {
    const { laptop } = await lockedWith('one');
    await putBack(laptop, {});
    await expect(unlock(laptop)).rejects.toEqual(refusal('store/missing'));
  });

  it('with its headers gone as well is still no first start', async () => {
    const { laptop } = await lockedWith('one');
    await putBack(laptop, {});
    laptop.bridge.profile.delete('vault.header');
    laptop.bridge.profile.delete('vault.header.2');
    expect(await laptop.start().inspect()).toEqual({ state: 'damaged', code: 'vault/header' });
  });
});

describe('the state file', () => {
  it.each([
    ['missing', (laptop: Laptop) => laptop.bridge.profile.delete('vault.state')],
    ['spoilt', (laptop: Laptop) => laptop.bridge.profile.set('vault.state', random(700))],
  ])('%s is a warning, and it is made again', async (_, spoil) => {
    const { laptop } = await lockedWith('one');
    spoil(laptop);
    const session = laptop.start();
    expect(await session.unlock({ passphrase })).toEqual({ warnings: ['state-missing'] });
    await session.lock();
    expect(await unlock(laptop)).toEqual({ warnings: [] });
  });

  it('older than the store is a warning', async () => {
    const { laptop, session } = await createdVault();
    const older = stateOf(laptop);
    await fill(session.store(), 'one');
    await session.lock();
    laptop.bridge.profile.set('vault.state', older);
    expect(await unlock(laptop)).toEqual({ warnings: ['state-older'] });
  });

  it('follows within a minute of changes, once', async () => {
    const { laptop, session } = await createdVault();
    const before = stateOf(laptop);
    await fill(session.store(), 'one', 'two');
    expect(laptop.timers.size).toBe(1);
    expect(stateOf(laptop)).toEqual(before);
    for (const run of [...laptop.timers]) run();
    await expect.poll(() => stateOf(laptop)).not.toEqual(before);
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('that cannot be written is logged, and the row is kept all the same', async () => {
    const { laptop, session } = await createdVault();
    const [id = ''] = await fill(session.store(), 'one');
    laptop.bridge.failNext('profile.write', 'file/full');
    for (const run of [...laptop.timers]) run();
    await expect.poll(() => laptop.bridge.logged).toEqual([{ code: 'file/full', details: {} }]);
    expect(await session.store().cases.get(id)).toBeDefined();
  });
});

describe('a database of a newer app', () => {
  it('is not opened, by looking or by unlocking', async () => {
    const { laptop } = await lockedWith('one');
    const db = new Dexie('valise', laptop.home);
    db.version(2).stores({ cases: 'id', later: 'id' });
    await db.open();
    db.close();
    const session = laptop.start();
    expect(await session.inspect()).toEqual({ state: 'damaged', code: 'store/newer' });
    await expect(session.unlock({ passphrase })).rejects.toEqual(refusal('store/newer'));
    expect(await session.preferences()).toEqual({});
    expect((await laptop.home.indexedDB.databases())[0]?.version).toBe(20);
  });
});
