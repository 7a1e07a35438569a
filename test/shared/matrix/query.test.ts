import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changes } from '#shared/matrix/changes';
import { actorAt, at, byActor, cellLabels, pivot, proposersOf } from '#shared/matrix/query';
import { actor, duty, matrix } from './records';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const agency = matrix(
  [
    actor('council'),
    actor('gsa', { to: '2021-05-11', successor: 'euspa' }),
    actor('euspa', { acronym: 'EUSPA', from: '2021-05-12', predecessor: 'gsa' }),
    actor('ministry', { level: 'national' }),
  ],
  [
    duty('decide'),
    duty('support-old', { role: 'supports', actor: 'gsa', to: '2021-05-11' }),
    duty('support-new', { role: 'supports', actor: 'euspa', from: '2021-05-12' }),
    duty('chair-1', { role: 'prepares', to: '2025-12-31' }),
    duty('chair-2', { role: 'prepares', from: '2026-01-01', to: '2026-06-30' }),
    duty('supervise', { level: 'national', role: 'executes', actor: 'ministry', pillar: 'p2', to: '2024-10-17' }),
    duty('reserve', { role: 'executes', pillar: 'p2', from: '2025-02-04' }),
  ],
);

describe('the matrix on a day', () => {
  test.each([
    ['2018-03-31', []],
    ['2018-04-01', ['decide', 'support-old', 'chair-1', 'supervise']],
    ['2021-05-11', ['decide', 'support-old', 'chair-1', 'supervise']],
    ['2021-05-12', ['decide', 'support-new', 'chair-1', 'supervise']],
    ['2025-12-31', ['decide', 'support-new', 'chair-1', 'reserve']],
    ['2026-01-01', ['decide', 'support-new', 'chair-2', 'reserve']],
    ['2026-07-01', ['decide', 'support-new', 'reserve']],
  ])('%s: first and last day count', (date, expected) => {
    expect(ids(at(agency, date).duties)).toEqual(expected);
  });

  test('an actor is there from its first to its last day', () => {
    expect(ids(at(agency, '2021-05-11').actors)).toContain('gsa');
    expect(ids(at(agency, '2021-05-12').actors)).not.toContain('gsa');
  });
});

describe('the grid', () => {
  test('has a row for each role that somebody has, in their order, and the national level last', () => {
    expect(pivot(at(agency, '2024-01-01')).map(({ row, total }) => [row, total])).toEqual([
      ['decides', 1],
      ['prepares', 1],
      ['supports', 1],
      ['national', 1],
    ]);
  });

  test('puts each duty in the column of its pillar', () => {
    const [first] = pivot(agency, { pillars: ['p2'] });
    expect(first).toMatchObject({ row: 'executes', cells: { p1: [], p2: [{ id: 'reserve' }], p3: [], p4: [] } });
  });

  test('keeps what the person left in sight', () => {
    expect(pivot(agency, { levels: ['national'] }).map(({ row }) => row)).toEqual(['national']);
    expect(pivot(agency, { actor: 'euspa' }).map(({ row }) => row)).toEqual(['supports']);
    expect(pivot(agency, { pillars: ['p3'] })).toEqual([]);
    expect(pivot(agency, { roles: ['prepares'] }).map(({ row, total }) => [row, total])).toEqual([['prepares', 2]]);
  });

  test('keeps the duties of a matter', () => {
    const named = matrix(
      [actor('council')],
      [duty('a', { matter: 'listing' }), duty('b', { matter: 'other' }), duty('c')],
    );
    const [row] = pivot(named, { matters: new Set(['listing']) });
    expect(ids(row?.cells.p4 ?? [])).toEqual(['a']);
    expect(pivot(named, { matters: new Set() })).toEqual([]);
  });

  test('has a row of its own for each further level', () => {
    const wide = matrix([actor('nac')], [duty('allies', { level: 'international', pillar: 'p3' })]);
    expect(pivot(wide).map(({ row, level }) => [row, level])).toEqual([['international', 'international']]);
  });
});

describe('changes between two days', () => {
  test('lists what began, ended and passed on, each duty once', () => {
    const found = changes(agency, '2021-05-11', '2026-01-01');
    expect(ids(found.added)).toEqual(['reserve']);
    expect(ids(found.ended)).toEqual(['supervise']);
    expect(found.replaced.map((pair) => [pair.before.id, pair.after.id])).toEqual([
      ['support-old', 'support-new'],
      ['chair-1', 'chair-2'],
    ]);
    expect(found.renamed.map((pair) => [pair.before.id, pair.after.id])).toEqual([['gsa', 'euspa']]);
  });

  test('what began about another matter does not take the place of what ended', () => {
    const later = [
      duty('finance', { matter: 'finance', to: '2020-12-31' }),
      duty('list', { matter: 'listing', from: '2021-01-01' }),
      duty('lend', { matter: 'finance', task: 'Lends', from: '2021-01-01' }),
    ];
    const found = changes(matrix([actor('council')], later), '2020-12-31', '2021-01-01');
    expect(found.replaced.map((pair) => [pair.before.id, pair.after.id])).toEqual([['finance', 'lend']]);
    expect(ids(found.added)).toEqual(['list']);
  });

  test('a day compared with itself has none', () => {
    expect(changes(agency, '2024-01-01', '2024-01-01')).toEqual({ added: [], ended: [], replaced: [], renamed: [] });
  });

  test('no duty is lost between the lists', () => {
    const day = fc.integer({ min: 2017, max: 2027 }).map((year) => `${year}-06-15`);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const { added, ended, replaced } = changes(agency, from, to);
        const left = at(agency, from).duties.filter(
          (one) => !ended.includes(one) && !replaced.some((pair) => pair.before === one),
        );
        const right = [...left, ...added, ...replaced.map((pair) => pair.after)];
        expect(new Set(right)).toEqual(new Set(at(agency, to).duties));
      }),
    );
  });

  test('a chain of successors is followed, a circle ends', () => {
    const chain = matrix(
      [
        actor('a', { to: '2018-12-31', successor: 'b' }),
        actor('b', { from: '2019-01-01', to: '2019-12-31', successor: 'c' }),
        actor('c', { from: '2020-01-01' }),
        actor('x', { to: '2018-12-31', successor: 'y' }),
        actor('y', { to: '2018-12-31', successor: 'x' }),
      ],
      [],
    );
    expect(changes(chain, '2018-06-01', '2021-01-01').renamed.map((pair) => [pair.before.id, pair.after.id])).toEqual([
      ['a', 'c'],
    ]);
    expect(actorAt(chain, 'c', '2018-06-01')).toBeUndefined();
    expect(actorAt(chain, 'x', '2020-01-01')).toBeUndefined();
  });
});

describe('an actor on a day', () => {
  test('is itself, its predecessor or its successor', () => {
    expect(actorAt(agency, 'euspa', '2021-05-12')?.id).toBe('euspa');
    expect(actorAt(agency, 'euspa', '2021-05-11')?.id).toBe('gsa');
    expect(actorAt(agency, 'gsa', '2026-01-01')?.id).toBe('euspa');
  });

  test('is nobody when unknown', () => {
    expect(actorAt(agency, 'nobody', '2026-01-01')).toBeUndefined();
    expect(actorAt(agency, '', '2026-01-01')).toBeUndefined();
  });
});

test('a cell says who, in short, and what is new or ending since', () => {
  const duties = at(agency, '2026-02-01').duties;
  expect(cellLabels(agency, duties, '2025-06-01').map(({ duty: { id }, short, state }) => [id, short, state])).toEqual([
    ['decide', 'The council', 'same'],
    ['support-new', 'EUSPA', 'same'],
    ['chair-2', 'The council', 'new'],
    ['reserve', 'The council', 'same'],
  ]);
  expect(cellLabels(agency, duties).map(({ state }) => state)).toEqual(['same', 'same', 'ending', 'same']);
});

test('duties are gathered by actor without losing their order', () => {
  const list = [duty('a'), duty('b', { actor: 'hr' }), duty('c')];
  expect([...byActor(list)].map(([id, own]) => [id, ids(own)])).toEqual([
    ['council', ['a', 'c']],
    ['hr', ['b']],
  ]);
});

test('who proposes is asked of the same matter in the same time', () => {
  const whole = matrix(
    [actor('council'), actor('hr'), actor('states'), actor('past')],
    [
      duty('hr', { actor: 'hr', role: 'proposes', matter: 'listing' }),
      duty('states', { actor: 'states', role: 'proposes', matter: 'other' }),
      duty('past', { actor: 'past', role: 'proposes', matter: 'listing', to: '2019-12-31' }),
    ],
  );
  expect(ids(proposersOf(whole, duty('d', { matter: 'listing', from: '2020-01-01' })))).toEqual(['hr']);
  expect(ids(proposersOf(whole, duty('d', { matter: 'listing', from: '2019-12-31' })))).toEqual(['hr', 'past']);
  expect(proposersOf(whole, duty('d'))).toEqual([]);
});
