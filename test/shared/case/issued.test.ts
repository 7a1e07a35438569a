import { expect, it } from 'vitest';
import { withIssued } from '#shared/case/issued';
import { recordChanges } from '#shared/case/journal';
import { undoable } from '#shared/case/undo';
import { empty } from './sample-case';

const issued = (last: string, digest: string) => ({
  id: `0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a${last}`,
  digest: digest.repeat(64),
  at: '2026-11-22T08:00:00Z',
  by: 'A. Example',
});

it('puts a receipt on record once, and for good', () => {
  const file = withIssued(empty, issued('01', 'a'));
  expect(Object.values(file.receipts).map(({ digest }) => digest)).toEqual(['a'.repeat(64)]);
  expect(withIssued(file, issued('02', 'a'))).toBe(file);
  expect(Object.keys(withIssued(file, issued('02', 'b')).receipts)).toHaveLength(2);
  const entered = recordChanges(empty, file, { by: '', now: 0 });
  expect(entered.journal.map(({ part }) => part)).toEqual(['receipts']);
  expect(undoable(entered).undo).toBeUndefined();
});
