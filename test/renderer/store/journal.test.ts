import { describe, expect, it } from 'vitest';
import { ids, refusal } from '../../shared/vault/sample';
import { createdVault, rawRows, restarted, withRawDatabase } from './platform';

async function written() {
  const { laptop, session } = await createdVault();
  const { journal } = session.store();
  await journal.append({ kind: 'package.exported', caseId: ids.a, details: { size: 5 } });
  await journal.append({ kind: 'signature.made', caseId: ids.b });
  return { laptop, session, journal };
}

describe('the journal of a vault', () => {
  it('holds what happened, in order, over restarts', async () => {
    const { laptop, session } = await written();
    await session.lock();
    const { journal } = (await restarted(laptop)).store();
    const records = await journal.list();
    expect(records.map(({ kind }) => kind)).toEqual([
      'vault.created',
      'package.exported',
      'signature.made',
      'vault.locked',
      'vault.unlocked',
    ]);
    expect(records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect((await journal.list({ caseId: ids.a })).map(({ details }) => details)).toEqual([{ size: 5 }]);
  });

  it('refuses sentences for kinds', async () => {
    const { journal } = await written();
    await expect(journal.append({ kind: 'The minister called' })).rejects.toEqual(refusal('input/schema'));
  });

  const rowsBySeq = (rows: Record<string, unknown>[]) => rows.toSorted((a, b) => Number(a['seq']) - Number(b['seq']));

  it('breaks where an entry is cut, also the last', async () => {
    for (const seq of [1, 2, 3]) {
      const { laptop, journal } = await written();
      const row = rowsBySeq(await rawRows(laptop.home, 'journal'))[seq - 1];
      await withRawDatabase(laptop.home, (db) => db.table('journal').delete(String(row?.['id'])));
      await expect(journal.list()).rejects.toEqual(refusal('journal/broken', { seq }));
    }
  });

  it('breaks where two entries changed places', async () => {
    const { laptop, journal } = await written();
    const [, b, c] = rowsBySeq(await rawRows(laptop.home, 'journal'));
    await withRawDatabase(laptop.home, async (db) => {
      await db.table('journal').bulkDelete([String(b?.['id']), String(c?.['id'])]);
      await db.table('journal').bulkPut([
        { ...b, seq: 3 },
        { ...c, seq: 2 },
      ]);
    });
    await expect(journal.list()).rejects.toEqual(refusal('journal/broken', { seq: 2 }));
  });
});

describe('the keys of a person', () => {
  const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const bytes = new TextEncoder().encode('to be signed');

  it('are made once, kept over restarts and sign', async () => {
    const { laptop, session } = await createdVault();
    expect(await session.identity().publicKey('identity')).toBeUndefined();
    const publicKey = await session.identity().createKey('identity');
    await expect(session.identity().createKey('identity')).rejects.toEqual(refusal('vault/exists'));
    await session.lock();
    const identity = (await restarted(laptop)).identity();
    expect(await identity.publicKey('identity')).toEqual(publicKey);
    const key = await crypto.subtle.importKey('spki', publicKey, p256, false, ['verify']);
    const signature = await identity.sign('identity', bytes);
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes)).toBe(true);
    await expect(identity.sign('practice-identity', bytes)).rejects.toEqual(refusal('identity/missing'));
  });

  it('do not stop the unlock when their row is spoilt and that was accepted', async () => {
    const { laptop, session } = await createdVault();
    await session.identity().createKey('identity');
    await session.lock();
    await withRawDatabase(laptop.home, async (db) => {
      const row = await db.table('meta').get('key:identity');
      await db.table('meta').put({ ...row, box: new Uint8Array(row.box).fill(9, 20) });
    });
    const later = await restarted(laptop);
    await expect(later.identity().sign('identity', bytes)).rejects.toEqual(refusal('identity/missing'));
  });
});
