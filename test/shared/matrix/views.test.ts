import { describe, expect, test } from 'vitest';
import { compareActors } from '#shared/matrix/compare';
import { hasAnybody, levelTable } from '#shared/matrix/level-table';
import { matterAt } from '#shared/matrix/matter-view';
import { actor, duty, matrix, matter } from './records';

const body = matrix(
  [
    actor('council'),
    actor('hr'),
    actor('old', { to: '2021-05-11', successor: 'new' }),
    actor('new', { from: '2021-05-12', predecessor: 'old' }),
    actor('court', { pillars: [] }),
    actor('ministry', { level: 'national' }),
  ],
  [
    duty('seat-old', { role: 'supports', actor: 'old', table: true, to: '2021-05-11' }),
    duty('seat-new', { role: 'supports', actor: 'new', table: true, from: '2021-05-12' }),
    duty('seat-new-too', { role: 'informs', actor: 'new', table: true, from: '2021-05-12' }),
    duty('decide', { matter: 'listing', from: '2019-05-17', vote: 'unanimity' }),
    duty('late', { matter: 'listing', role: 'prepares', step: 5, from: '2019-05-17' }),
    duty('early', { matter: 'listing', role: 'prepares', actor: 'hr', step: 2, from: '2019-05-17' }),
    duty('frame', { matter: 'framework' }),
  ],
);
const competence = {
  matrix: body,
  matters: [
    matter('listing', { from: '2019-05-17', to: '2028-05-18', before: 'No regime.', instead: 'framework' }),
    matter('framework', { instead: 'listing', from: '2018-04-01' }),
  ],
};

describe('the table of pillars and levels', () => {
  const names = (date: string) => {
    const { seated, beside } = levelTable(body, date).union.p4;
    return [seated.map(({ id }) => id), beside.map(({ id }) => id)];
  };

  test('has a seat for whom a duty gives one, each once, and names the others beside', () => {
    expect(names('2021-05-11')).toEqual([['old'], ['council', 'hr']]);
    expect(names('2021-05-12')).toEqual([['new'], ['council', 'hr']]);
  });

  test('keeps levels apart and leaves out who stands beside the pillars', () => {
    const table = levelTable(body, '2026-01-01');
    expect(table.national.p4.beside.map(({ id }) => id)).toEqual(['ministry']);
    expect(JSON.stringify(table)).not.toContain('"court"');
    expect(hasAnybody(table.national)).toBe(true);
    expect(hasAnybody(table.international)).toBe(false);
  });
});

describe('a matter on a day', () => {
  test('says who decides, and who does what in the order of steps', () => {
    const view = matterAt(competence, 'listing', '2019-05-17');
    expect(view?.life).toBe('alive');
    expect(view?.deciders.map((part) => [part.actor.id, part.duty.vote])).toEqual([['council', 'unanimity']]);
    expect(view?.byRole.map(({ role, parts }) => [role, parts.map((part) => part.duty.id)])).toEqual([
      ['decides', ['decide']],
      ['prepares', ['early', 'late']],
    ]);
    expect(view?.instead).toBeUndefined();
  });

  test('before its first day has nobody, and shows what held instead', () => {
    const view = matterAt(competence, 'listing', '2019-05-16');
    expect(view).toMatchObject({ life: 'not-yet', deciders: [], byRole: [] });
    expect(view?.instead?.deciders.map((part) => part.duty.id)).toEqual(['frame']);
  });

  test('after its last day has nobody, and two that name each other make no circle', () => {
    expect(matterAt(competence, 'listing', '2028-05-19')).toMatchObject({ life: 'ended', deciders: [] });
    expect(matterAt(competence, 'framework', '2018-03-31')?.instead?.instead).toBeUndefined();
  });

  test('nobody knows is nothing', () => {
    expect(matterAt(competence, 'nothing', '2026-01-01')).toBeUndefined();
  });
});

describe('actors side by side', () => {
  test('stand by role and pillar, with what one has and another lacks', () => {
    const { actors, rows } = compareActors(body, ['council', 'hr'], '2026-01-01');
    expect(actors.map(({ id }) => id)).toEqual(['council', 'hr']);
    expect(rows.map(({ role, differs, cells }) => [role, differs, cells.map((cell) => cell.length)])).toEqual([
      ['decides', true, [2, 0]],
      ['prepares', false, [1, 1]],
    ]);
  });

  test('are each there once, known, and four at most', () => {
    const many = ['council', 'council', 'nobody', 'hr', 'old', 'new', 'court'];
    expect(compareActors(body, many, '2026-01-01').actors.map(({ id }) => id)).toEqual(['council', 'hr', 'old', 'new']);
    expect(compareActors(body, [], '2026-01-01')).toEqual({ actors: [], rows: [] });
  });
});
