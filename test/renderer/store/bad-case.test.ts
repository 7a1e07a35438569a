import { describe, expect, it } from 'vitest';
import { z } from '#shared/base/zod';
import type { Definition } from '../../../renderer/store/repository';
import type { Store } from '../../../renderer/store/session';
import { refusal } from '../../shared/vault/sample';
import { createdVault, passphrase, rawRows, restarted, sampleCase } from './platform';

/** Writes into the table of cases what this app would not: as another edition of it does. */
function asAnother(store: Store) {
  const definition: Definition<{ readonly id: string }> = {
    table: 'cases',
    schema: z.looseObject({ id: z.uuid() }),
    index: () => ({}),
  };
  return store.repository(definition);
}

const spoilt = {
  'from a newer app': {
    change: { format: 'valise-case/4', later: true },
    found: { code: 'store/newer' },
  },
  'with an impossible date': {
    change: { createdAt: '2026-02-30T00:00:00Z' },
    found: { code: 'input/schema', at: 'createdAt' },
  },
} as const;

describe.each(Object.entries(spoilt))('a case %s', (_, { change, found }) => {
  it('is named beside the others, refused with its code, and left as it is', async () => {
    const { laptop, session } = await createdVault();
    const other = await session.store().cases.put(sampleCase('whole'));
    const file = { ...sampleCase('not for us'), ...change };
    await asAnother(session.store()).put(file);
    await session.lock();

    const later = await restarted(laptop);
    const before = await rawRows(laptop.home, 'cases');
    const { cases } = later.store();
    const listing = await cases.list();
    expect(listing.items.map(({ id }) => id)).toEqual([other.id]);
    expect(listing.damaged).toEqual([{ id: file.id, ...found }]);
    const { code, ...place } = found;
    await expect(cases.get(file.id)).rejects.toEqual(refusal(code, { table: 'cases', id: file.id, ...place }));
    await expect(cases.put(sampleCase('another'))).resolves.toBeDefined();
    const rows = await rawRows(laptop.home, 'cases');
    expect(rows.filter(({ id }) => before.some((row) => row['id'] === id))).toEqual(before);
    expect((await asAnother(later.store()).get(file.id))?.value).toEqual(file);
    await later.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('cannot be written over by a case of the same id that did not know of it', async () => {
    const { session } = await createdVault();
    const file = { ...sampleCase('not for us'), ...change };
    await asAnother(session.store()).put(file);
    const over = session.store().cases.put({ ...sampleCase('mine'), id: file.id });
    await expect(over).rejects.toEqual(refusal('store/version', { table: 'cases', id: file.id }));
    expect((await asAnother(session.store()).get(file.id))?.value).toEqual(file);
  });
});
