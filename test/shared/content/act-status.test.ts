import { describe, expect, test } from 'vitest';
import type { Act } from '#shared/content/act';
import { actRelations, actState } from '#shared/content/act-status';

describe('an act on a day', () => {
  const nis = { adopted: '2016-07-06', from: '2016-08', to: '2024-10-17' };
  test.each([
    ['2016-07-05', 'not-adopted'],
    ['2016-07-06', 'not-yet'],
    ['2016-08-01', 'in-force'],
    ['2024-10-17', 'in-force'],
    ['2024-10-18', 'ended'],
  ])('%s: %s', (day, state) => expect(actState(nis, day)).toBe(state));

  test('known by its year alone it holds from the first to the last day of that year', () => {
    const guidelines = { adopted: '2009', from: '2009', to: '2018' };
    expect(actState(guidelines, '2009-01-01')).toBe('in-force');
    expect(actState(guidelines, '2018-12-31')).toBe('in-force');
    expect(actState(guidelines, '2019-01-01')).toBe('ended');
  });

  test('without a day of entry into force it stays on record', () => {
    expect(actState({ adopted: '2026-01-20' }, '2026-11-21')).toBe('on-record');
  });

  test('without a last day it stays in force', () => {
    expect(actState({ adopted: '2019-05-17', from: '2019-05-18' }, '2035-01-01')).toBe('in-force');
  });
});

test('relations are found from both ends, whichever act says so', () => {
  const act = (id: string, more: Partial<Act> = {}): Act => {
    const words = { title: id, short: id, text: id, aliases: [], amends: [], grounds: [{ source: 'W01' }] };
    return { id, kind: 'decision', adopted: '2020', ...words, ...more };
  };
  const first = act('first');
  const acts = [
    first,
    act('change', { amends: ['first'] }),
    act('second', { predecessor: 'first' }),
    act('zeroth', { successor: 'first' }),
    act('other'),
  ];
  const ids = (list: readonly Act[]) => list.map(({ id }) => id);
  const { amends, amendedBy, predecessors, successors } = actRelations(acts, first);
  expect([amends, amendedBy, predecessors, successors].map(ids)).toEqual([[], ['change'], ['zeroth'], ['second']]);
  expect(ids(actRelations(acts, acts[1] ?? first).amends)).toEqual(['first']);
});
