import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../renderer/features/listings/columns';
import { stepOf } from '../../../../renderer/features/listings/steps';
import { isView } from '../../../../renderer/features/listings/views';

/** Two limbs of two rows and one of three, over three columns. */
const size = { limbs: [2, 2, 3], columns: 3 };

describe('keys in the table', () => {
  it.each([
    ['ArrowRight', [0, 0], [0, 1]],
    ['ArrowRight', [0, 2], undefined],
    ['ArrowLeft', [0, 0], undefined],
    ['ArrowDown', [6, 1], undefined],
    ['ArrowDown', [5, 1], [6, 1]],
    ['ArrowUp', [0, 1], undefined],
    ['Home', [3, 2], [3, 0]],
    ['End', [3, 0], [3, 2]],
    ['PageDown', [0, 1], [2, 1]],
    ['PageDown', [3, 1], [4, 1]],
    ['PageDown', [5, 1], [6, 1]],
    ['PageUp', [6, 1], [4, 1]],
    ['PageUp', [1, 1], [0, 1]],
    ['x', [0, 0], undefined],
    ['constructor', [0, 0], undefined],
  ] as const)('%s from %j leads to %j', (key, [row, column], to) => {
    expect(stepOf(key, { row, column }, size)).toEqual(to && { row: to[0], column: to[1] });
  });
});

describe('columns', () => {
  const extract = (id: string, kind: 'evidence' | 'observation', field: 'quotation' | 'note' | 'text') => ({
    kind,
    id,
    field,
    number: kind === 'evidence' ? 1 : undefined,
    title: kind === 'evidence' ? 'Report' : '',
    originator: '',
    date: '',
    text: 'Seen at noon.',
    bars: [],
  });

  it('are the pieces, each once, and of the facts only those that are wanted', () => {
    const all = [
      extract('a', 'evidence', 'quotation'),
      extract('a', 'evidence', 'note'),
      extract('b', 'observation', 'text'),
    ];
    expect(columnsOf(all, [], []).map(({ id }) => id)).toEqual(['a']);
    expect(columnsOf(all, [], ['b'])).toMatchObject([{ id: 'a' }, { id: 'b', title: 'Seen at noon.' }]);
    expect(columnsOf(all, [], ['b'])[0]?.extracts).toHaveLength(2);
  });
});

it('an address names a part or none', () => {
  expect([isView('papers'), isView('constructor'), isView(undefined)]).toEqual([true, false, false]);
});
