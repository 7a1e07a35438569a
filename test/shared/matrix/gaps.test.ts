import { describe, expect, test } from 'vitest';
import { changeDays, decidersOn, gaps } from '#shared/matrix/gaps';
import { actor, duty, matrix, matter } from './records';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const listing = matter('listing', { from: '2019-05-17', to: '2028-05-18' });

const competence = {
  matters: [
    listing,
    matter('notice', { isDecided: false }),
    matter('finance', { to: '2020-12-31' }),
    matter('forgotten'),
    matter('claimed'),
  ],
  matrix: matrix(
    [actor('council'), actor('hr')],
    [
      duty('list-28', { matter: 'listing', from: '2019-05-17', to: '2020-01-31' }),
      duty('list-27', { matter: 'listing', from: '2020-02-01', act: 'old-act' }),
      duty('propose', { matter: 'listing', role: 'proposes', actor: 'hr', from: '2019-05-17' }),
      duty('lend', { matter: 'finance', to: '2020-12-31' }),
      duty('one', { matter: 'claimed' }),
      duty('two', { matter: 'claimed', actor: 'hr', from: '2022-01-01' }),
    ],
  ),
};
const acts = [{ id: 'old-act', to: '2021-09' }, { id: 'other' }];
const on = (date: string) => gaps(competence, acts, date);

describe('gaps on a day', () => {
  test('name what must be decided and is not, and what two decide', () => {
    expect(ids(on('2021-06-01').undecided)).toEqual(['forgotten']);
    expect(on('2021-12-31').contested).toEqual([]);
    expect(on('2022-01-01').contested).toMatchObject([{ matter: { id: 'claimed' }, deciders: ['council', 'hr'] }]);
  });

  test('part what is not there yet from what has ended, and from what nobody decides', () => {
    expect(ids(on('2019-05-16').notYet)).toEqual(['listing']);
    expect(ids(on('2019-05-17').notYet)).toEqual([]);
    expect(ids(on('2020-12-31').ended)).toEqual([]);
    expect(ids(on('2021-01-01').ended)).toEqual(['finance']);
    expect(ids(on('2021-01-01').open)).toEqual(['notice']);
  });

  test('name a duty whose act is over, from the day after the last that its date may mean', () => {
    expect(ids(on('2021-09-30').expired)).toEqual([]);
    expect(ids(on('2021-10-01').expired)).toEqual(['list-27']);
  });
});

test('the days to look at are the first and every one on which a decider comes or goes', () => {
  expect(changeDays(competence, listing)).toEqual(['2019-05-17', '2020-02-01']);
  const torn = matrix([actor('council')], [duty('a', { matter: 'listing', from: '2019-05-17', to: '2020-01-31' })]);
  expect(changeDays({ ...competence, matrix: torn }, listing)).toEqual(['2019-05-17', '2020-02-01']);
  expect(decidersOn({ ...competence, matrix: torn }, listing, '2020-02-01')).toEqual([]);
});
