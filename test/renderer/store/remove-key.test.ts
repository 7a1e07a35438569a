// A key that is removed is gone from the worker, the disk and every restart; without the passphrase, or where one row was written
// meanwhile, nothing goes.
import { expect, it } from 'vitest';
import { awaited, identities } from '../../../renderer/store/identity-rows';
import { removeKey, wasBackedUp } from '../../../renderer/store/remove-key';
import type { KeyName } from '../../../renderer/store/session';
import { createdVault, passphrase, rawRows, restarted } from './platform';

const record = { format: 'valise-identity/1' as const, certificate: 'AA==', chain: [], crls: [], anchor: null };
const row = (id: string, key: 'practice-identity' | 'identity') => ({ id, key, record, label: '', roles: [] });

async function desk() {
  const { laptop, session } = await createdVault();
  const keys = session.identity();
  for (const name of ['practice-identity', 'practice-authority', 'identity'] as const) await keys.createKey(name);
  const store = session.store();
  const first = '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c11';
  const second = '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c12';
  await store.repository(identities).put(row(first, 'practice-identity'));
  await store.repository(identities).put(row(second, 'identity'));
  const names = async () => (await session.identity().list()).map(({ name }) => name).sort();
  return { laptop, session, store, names };
}

it('erases a practice identity with its authority, and leaves the others', async () => {
  const { laptop, session, store, names } = await desk();
  await removeKey({ session, store }, 'practice-identity', passphrase);
  expect(await names()).toEqual(['identity']);
  expect((await store.repository(identities).list()).items.map(({ value }) => value.key)).toEqual(['identity']);
  await expect(session.identity().sign('practice-identity', new Uint8Array(8))).rejects.toMatchObject({
    code: 'identity/missing',
  });
  expect((await store.journal.list()).filter(({ kind }) => kind === 'key.removed')).toHaveLength(2);
  await session.lock();
  const later = await restarted(laptop);
  expect((await later.identity().list()).map(({ name }) => name)).toEqual(['identity']);
  expect(JSON.stringify(await rawRows(laptop.home, 'meta'))).not.toContain('practice');
});

it('erases a key that waits for its certificate with its request, and no request beside it', async () => {
  const { session, store, names } = await desk();
  const request = (id: string, key: KeyName) => ({
    ...{ format: 'valise-request/1' as const, id, key, subject: { commonName: 'Ana Example' } },
    ...{ label: '', roles: [], at: 0 },
  });
  const [one, other] = ['identity-3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c13', 'identity'] as const;
  await session.identity().createKey(one);
  await store.repository(awaited).put(request('3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c13', one));
  await store.repository(awaited).put(request('3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c14', other));
  await removeKey({ session, store }, one, passphrase);
  expect(await names()).not.toContain(one);
  expect((await store.repository(awaited).list()).items.map(({ value }) => value.key)).toEqual([other]);
});

it('erases nothing under another passphrase', async () => {
  const { session, store, names } = await desk();
  const before = await names();
  await expect(removeKey({ session, store }, 'identity', `${passphrase}!`)).rejects.toMatchObject({
    code: 'vault/passphrase',
  });
  expect(await names()).toEqual(before);
  expect((await store.repository(identities).list()).items).toHaveLength(2);
});

it('erases no key where a row beside it was written meanwhile, and none that is not there', async () => {
  const { session, names } = await desk();
  const before = await names();
  const stale = { table: identities.table, id: '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c12', previous: 7 };
  await expect(session.identity().remove(['identity'], [stale])).rejects.toMatchObject({ code: 'store/version' });
  await expect(session.identity().remove(['identity-3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c12'], [])).rejects.toMatchObject({
    code: 'identity/missing',
  });
  expect(await names()).toEqual(before);
});

it('knows whether a backup was saved from here', async () => {
  const { store } = await desk();
  expect(await wasBackedUp(store, 'identity')).toBe(false);
  await store.journal.append({ kind: 'key.backed-up', details: { key: 'identity' } });
  expect(await wasBackedUp(store, 'identity')).toBe(true);
});
