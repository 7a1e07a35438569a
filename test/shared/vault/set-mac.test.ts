import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetMember } from '#shared/vault/set-mac';
import { changeSum, checkSet, emptySum } from '#shared/vault/set-mac';
import { hmacKey, ids } from './sample';

const table = 'cases' as const;
const rows: readonly SetMember[] = [
  { id: ids.a, version: 1 },
  { id: ids.b, version: 4 },
];

describe('changeSum', () => {
  it('does not depend on the order or the steps', async () => {
    const key = await hmacKey();
    const member = fc.record({ id: fc.uuid(), version: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(member, { maxLength: 6 }), async (members) => {
        const whole = await changeSum(key, emptySum, { table, added: members, removed: [] });
        let stepwise = emptySum;
        for (const one of members.toReversed()) {
          stepwise = await changeSum(key, stepwise, { table, added: [one], removed: [] });
        }
        expect(stepwise).toEqual(whole);
        expect(await changeSum(key, whole, { table, added: [], removed: members })).toEqual(emptySum);
      }),
      { numRuns: 30 },
    );
  });

  it('depends on the key and the table', async () => {
    const key = await hmacKey();
    const sum = (use: CryptoKey, of: 'cases' | 'drafts') =>
      changeSum(use, emptySum, { table: of, added: rows, removed: [] });
    const one = await sum(key, 'cases');
    expect((await sum(key, 'drafts')).sum).not.toBe(one.sum);
    expect((await sum(await hmacKey(), 'cases')).sum).not.toBe(one.sum);
  });
});

describe('checkSet', () => {
  const check = async (found: readonly SetMember[]) => {
    const key = await hmacKey();
    const kept = await changeSum(key, emptySum, { table, added: rows, removed: [] });
    return checkSet(key, kept, { table, rows: found, known: rows });
  };

  it('finds nothing in the rows that were written', async () => {
    expect(await check(rows.toReversed())).toBeUndefined();
  });

  it('names a row that is gone', async () => {
    expect(await check(rows.slice(0, 1))).toEqual({ table, ids: [ids.b], missing: 1, extra: 0 });
  });

  it('names a row that was set back', async () => {
    const back = [
      { id: ids.a, version: 1 },
      { id: ids.b, version: 3 },
    ];
    expect(await check(back)).toEqual({ table, ids: [ids.b], missing: 0, extra: 0 });
  });

  it('names a row that was put in', async () => {
    const more = [...rows, { id: ids.c, version: 1 }];
    expect(await check(more)).toEqual({ table, ids: [ids.c], missing: 0, extra: 1 });
  });

  it('names a row that another took the place of', async () => {
    const swapped = [
      { id: ids.a, version: 1 },
      { id: ids.c, version: 4 },
    ];
    expect(await check(swapped)).toEqual({ table, ids: [ids.b], missing: 0, extra: 0 });
  });

  it('finds it all without an earlier list too, only unnamed', async () => {
    const key = await hmacKey();
    const kept = await changeSum(key, emptySum, { table, added: rows, removed: [] });
    const finding = await checkSet(key, kept, { table, rows: rows.slice(1), known: undefined });
    expect(finding).toEqual({ table, ids: [], missing: 1, extra: 0 });
  });
});
