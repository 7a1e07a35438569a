import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import { emptyJournal } from '#shared/vault/journal';
import { emptySum } from '#shared/vault/set-mac';
import type { StoreSets, VaultState } from '#shared/vault/state';
import { openState, sealState } from '#shared/vault/state';
import { tableNames } from '#shared/vault/tables';
import { flipBit, ids, random, rowKey, vaultId } from './sample';

const tables = Object.fromEntries(tableNames.map((name) => [name, emptySum])) as StoreSets['tables'];
const none = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as NonNullable<VaultState['rows']>;
const rows = { ...none, cases: [{ id: ids.a, version: 2 }] };
const state: VaultState = { vaultId, schema: 1, sets: { generation: 7, tables, journal: emptyJournal }, rows };

describe('the state file', () => {
  it('opens as it was sealed, with and without the list of rows', async () => {
    const key = await rowKey();
    const { rows: _, ...short } = state;
    for (const content of [state, short]) {
      expect(await openState(key, await sealState(key, { state: content, updatedAt: 5 }, random))).toEqual(content);
    }
  });

  it('shows no id', async () => {
    const file = await sealState(await rowKey(), { state, updatedAt: 5 }, random);
    expect(fromUtf8(file)).not.toContain(ids.a);
    expect(fromUtf8(file)).not.toContain(vaultId);
  });

  it('does not open when absent, spoilt, relabelled or of another vault', async () => {
    const key = await rowKey();
    const file = await sealState(key, { state, updatedAt: 5 }, random);
    const relabelled = utf8(fromUtf8(file).replace('"generation":7', '"generation":8'));
    expect(relabelled).not.toEqual(file);
    for (const other of [undefined, random(500), file.subarray(0, 90), flipBit(file, 999), relabelled]) {
      expect(await openState(key, other)).toBeUndefined();
    }
    expect(await openState(await rowKey(), file)).toBeUndefined();
  });
});
