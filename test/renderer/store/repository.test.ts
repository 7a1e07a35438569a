import type Dexie from 'dexie';
import { liveQuery } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CaseFile } from '#shared/case/model';
import { openDatabase } from '../../../renderer/store/database';
import { flipBit, ids, refusal } from '../../shared/vault/sample';
import { createdVault, fill, passphrase, rawRows, sampleCase, sampleDraft, withRawDatabase } from './platform';

describe('a repository', () => {
  it('gives back what was put, and nothing for an id that is not there', async () => {
    const { session } = await createdVault();
    const { cases } = session.store();
    const file = sampleCase();
    const stored = await cases.put(file);
    expect(stored).toMatchObject({ id: file.id, version: 1, value: file });
    expect(await cases.get(file.id)).toEqual(stored);
    expect(await cases.get(ids.a)).toBeUndefined();
  });

  it('lists the newest write first, and by index field', async () => {
    const { laptop, session } = await createdVault();
    const { drafts } = session.store();
    const [one, other] = [sampleDraft(ids.a), sampleDraft(ids.b)];
    await drafts.put(one);
    laptop.pass(1000);
    await drafts.put(other);
    expect((await drafts.list()).items.map(({ id }) => id)).toEqual([other.id, one.id]);
    laptop.pass(1000);
    await drafts.put({ ...one, title: 'Changed' }, 1);
    expect((await drafts.list()).items.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect((await drafts.list({ caseId: ids.b })).items.map(({ id }) => id)).toEqual([other.id]);
  });

  it('refuses a write over one that came between, and keeps the one that is there', async () => {
    const { session } = await createdVault();
    const { cases } = session.store();
    const file = sampleCase('first');
    await cases.put(file);
    await cases.put({ ...file, title: 'second' }, 1);
    const conflict = refusal('store/version', { table: 'cases', id: file.id });
    await expect(cases.put({ ...file, title: 'third' }, 1)).rejects.toEqual(conflict);
    await expect(cases.put({ ...file, title: 'third' })).rejects.toEqual(conflict);
    await expect(cases.remove(file.id, 1)).rejects.toEqual(conflict);
    expect(await cases.get(file.id)).toMatchObject({ version: 2, value: { title: 'second' } });
    await expect(cases.put({ ...file, title: 'third' }, 2)).resolves.toMatchObject({ version: 3 });
  });

  it('goes on after a refused write', async () => {
    const { laptop, session } = await createdVault();
    const { cases } = session.store();
    const file = sampleCase();
    const writes = [cases.put(file), cases.put(file), cases.put(sampleCase()), cases.put(sampleCase())];
    expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    await session.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('refuses once after another program of ours wrote, then goes on from what is there', async () => {
    const { laptop, session } = await createdVault();
    const other = laptop.start();
    await other.unlock({ passphrase });
    const conflict = refusal('store/version', { table: 'meta' });
    await expect(session.store().cases.put(sampleCase())).rejects.toEqual(conflict);
    await fill(session.store(), 'one', 'two');
    expect((await other.store().cases.list()).items).toHaveLength(2);
    await session.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('refuses a paragraph that does not fit among those that were stored before, and keeps what is there', async () => {
    const { session } = await createdVault();
    const { drafts } = session.store();
    const draft = sampleDraft(ids.a);
    const known = { type: 'paragraph' as const, id: 'known', children: [{ type: 'text' as const, text: 'whole' }] };
    await drafts.put({ ...draft, document: { blocks: [known] } });
    const unfit = { ...known, id: 'unfit', children: [{ type: 'text' as const, text: 'x'.repeat(20_001) }] };
    await expect(drafts.put({ ...draft, document: { blocks: [known, unfit] } }, 1)).rejects.toEqual(
      refusal('input/schema', { path: 'document.blocks.1.children.0.text' }),
    );
    expect((await drafts.get(draft.id))?.value.document).toEqual({ blocks: [known] });
  });

  it('removes', async () => {
    const { session } = await createdVault();
    const { cases } = session.store();
    const { id, version } = await cases.put(sampleCase());
    await cases.remove(id, version);
    expect(await cases.get(id)).toBeUndefined();
  });

  it('refuses values that do not fit their schema, before anything is written', async () => {
    const { laptop, session } = await createdVault();
    const wrong = { ...sampleCase(), title: 5 } as unknown as CaseFile;
    await expect(session.store().cases.put(wrong)).rejects.toEqual(refusal('input/schema', { path: 'title' }));
    const named = { ...sampleCase(), id: 'hospital' };
    await expect(session.store().cases.put(named)).rejects.toEqual(refusal('input/schema', { path: 'id' }));
    expect(await rawRows(laptop.home, 'cases')).toEqual([]);
  });
});

describe('a damaged row', () => {
  async function damaged(spoil: (rows: Record<string, unknown>[]) => Record<string, unknown>[]) {
    const { laptop, session } = await createdVault();
    const [a = '', b = ''] = await fill(session.store(), 'one', 'two');
    const rows = (await rawRows(laptop.home, 'cases')).toSorted((x) => (x['id'] === a ? -1 : 1));
    await withRawDatabase(laptop.home, (db) => db.table('cases').bulkPut(spoil(rows)));
    return { cases: session.store().cases, a, b };
  }
  const boxOf = (row: Record<string, unknown> | undefined) => row?.['box'] as Uint8Array;

  it('is named, and the rest opens', async () => {
    const { cases, a, b } = await damaged(([row]) => [{ ...row, box: flipBit(boxOf(row), 999) }]);
    const { items, damaged: named } = await cases.list();
    expect(items.map(({ id }) => id)).toEqual([b]);
    expect(named).toEqual([{ id: a, code: 'vault/row' }]);
    await expect(cases.get(a)).rejects.toEqual(refusal('vault/row', { id: a }));
  });

  it('that holds the box of another does not open', async () => {
    const { cases, a } = await damaged(([row, other]) => [{ ...row, box: boxOf(other) }]);
    await expect(cases.get(a)).rejects.toEqual(refusal('vault/row', { id: a }));
  });

  it('that another program wrote in clear is never shown', async () => {
    const { cases, a, b } = await damaged(([row]) => [{ id: row?.['id'], title: 'not ours', version: 1 }]);
    const { items, damaged: named } = await cases.list();
    expect(items.map(({ id }) => id)).toEqual([b]);
    expect(named).toEqual([{ id: a, code: 'store/plaintext' }]);
    await expect(cases.get(a)).rejects.toEqual(refusal('store/plaintext', { id: a }));
  });
});

describe('live queries', () => {
  /** The answers of a live query, as they come. */
  function watch<T>(query: () => Promise<T>) {
    const answers: T[] = [];
    const failures: unknown[] = [];
    const subscription = liveQuery(query).subscribe({
      next: (answer) => answers.push(answer),
      error: (failure) => failures.push(failure),
    });
    onTestFinished(() => subscription.unsubscribe());
    return { answers, failures };
  }

  it('go on observing after a decryption: a second read in the same query counts too', async () => {
    const { session } = await createdVault();
    const { cases, drafts, settings, journal } = session.store();
    const { answers, failures } = watch(async () => {
      const events = await journal.list();
      const listed = await cases.list();
      const first = listed.items[0] ? await cases.get(listed.items[0].id) : undefined;
      const size = await settings.get('text-size');
      const written = await drafts.list();
      return [first?.value.title, written.items.length, size, events.length];
    });
    await expect.poll(() => answers.at(-1)).toEqual([undefined, 0, undefined, 1]);
    const { id } = await cases.put(sampleCase('seen'));
    await expect.poll(() => answers.at(-1)).toEqual(['seen', 0, undefined, 1]);
    await drafts.put(sampleDraft(id));
    await expect.poll(() => answers.at(-1)).toEqual(['seen', 1, undefined, 1]);
    await settings.set('text-size', 18);
    await expect.poll(() => answers.at(-1)).toEqual(['seen', 1, 18, 1]);
    await journal.append({ kind: 'package.exported', caseId: id });
    await expect.poll(() => answers.at(-1)).toEqual(['seen', 1, 18, 2]);
    expect(failures).toEqual([]);
  });

  it('observe in plain functions too', async () => {
    const { session } = await createdVault();
    const { cases, journal } = session.store();
    const file = sampleCase('one');
    const got = watch(() => cases.get(file.id));
    const listed = watch(() => cases.list());
    const told = watch(() => journal.list());
    await expect.poll(() => told.answers.length).toBe(1);
    await cases.put(file);
    await journal.append({ kind: 'package.exported' });
    await expect.poll(() => got.answers.at(-1)?.value).toEqual(file);
    await expect.poll(() => listed.answers.at(-1)?.items).toHaveLength(1);
    await expect.poll(() => told.answers.at(-1)).toHaveLength(2);
    expect([got, listed, told].flatMap(({ failures }) => failures)).toEqual([]);
  });
});

describe('the guard of the database', () => {
  const plain = { id: ids.a, title: 'in clear', version: 1, updatedAt: 1 };

  async function guarded() {
    const { laptop, session } = await createdVault();
    const [id = ''] = await fill(session.store(), 'one');
    const db = await openDatabase(laptop.home);
    onTestFinished(() => db.close());
    const before = await rawRows(laptop.home, 'cases');
    const unchanged = async () => expect(await rawRows(laptop.home, 'cases')).toEqual(before);
    return { db, cases: db.table('cases'), id, before, unchanged };
  }
  type Table = Awaited<ReturnType<typeof guarded>>['cases'];

  it.each<[string, (table: Table, id: string) => PromiseLike<unknown>]>([
    ['add', (table) => table.add(plain)],
    ['put', (table) => table.put(plain)],
    ['bulkAdd', (table) => table.bulkAdd([plain])],
    ['bulkPut', (table) => table.bulkPut([plain])],
    ['update', (table, id) => table.update(id, { title: 'in clear' })],
    ['upsert by put', (table, id) => table.put({ ...plain, id })],
    ['modify with changes', (table) => table.toCollection().modify({ title: 'in clear' })],
    [
      'modify with a function',
      (table) =>
        table.toCollection().modify((row: Record<string, unknown>) => {
          row['box'] = 'in clear';
        }),
    ],
  ])('refuses plain rows by %s', async (_, write) => {
    const { cases, id, unchanged } = await guarded();
    await expect(Promise.resolve(write(cases, id))).rejects.toMatchObject({ code: 'store/plaintext' });
    await unchanged();
  });

  it('rolls back the sealed rows of a transaction that also held a plain one', async () => {
    const { db, cases, before, unchanged } = await guarded();
    const row = before[0];
    const written = db.transaction('rw', 'cases', async () => {
      await cases.put({ ...row, version: 9 });
      await cases.put(plain);
    });
    await expect(written).rejects.toMatchObject({ code: 'store/plaintext' });
    await unchanged();
  });

  it('lets the very rows through that it holds', async () => {
    const { cases, before, unchanged } = await guarded();
    await cases.bulkPut(before);
    await unchanged();
  });

  it('asks for strict durability', async () => {
    const { db } = await guarded();
    expect((db as Dexie & { _options: { chromeTransactionDurability?: string } })._options).toMatchObject({
      chromeTransactionDurability: 'strict',
    });
  });
});
