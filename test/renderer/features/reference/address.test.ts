import { describe, expect, it } from 'vitest';
import { readAddress, withQuery } from '../../../../renderer/features/reference/address';
import { hrefOf } from '../../../../renderer/ui/href-of';
import { looseDate } from '../../../../renderer/ui/loose-date';

describe('an address', () => {
  it('names the part, the entry, the statement and the filters', () => {
    expect(readAddress('/sources/S1/S1-041')).toMatchObject({ part: 'sources', id: 'S1', statement: 'S1-041' });
    const { part, id, query } = readAddress('/acts?kind=treaty&text=nis+2');
    expect([part, id, ...query]).toEqual(['acts', undefined, ['kind', 'treaty'], ['text', 'nis 2']]);
    expect(readAddress('/sources/G*').id).toBe('G*');
  });

  it('changes its filters one by one, and drops those that are empty', () => {
    expect(withQuery('#/acts', { kind: 'treaty' })).toBe('#/acts?kind=treaty');
    expect(withQuery('#/acts?kind=treaty&text=x', { text: 'démarche & co' })).toBe(
      '#/acts?kind=treaty&text=d%C3%A9marche+%26+co',
    );
    expect(withQuery('#/acts?kind=treaty', { kind: '' })).toBe('#/acts');
  });
});

describe('a link', () => {
  it.each([
    ['brief', 'toolbox', '#/library/toolbox'],
    ['term', 'listing', '#/glossary/listing'],
    ['actor', 'council', '#/matrix/actor/council'],
    ['source', 'G*', '#/sources/G*'],
    ['statement', 'S2-007', '#/sources/S2/S2-007'],
    ['code', 'a3', '#/clauses?code=a3'],
    ['toString', 'x', undefined],
  ])('to a %s %s leads to %s', (kind, id, href) => expect(hrefOf(kind, id)).toBe(href));
});

it.each([
  ['2015', '2015'],
  ['2015-04', 'April 2015'],
  ['2020-07-30', '30 July 2020'],
])('the date %s is shown as exactly as it is known', (date, words) => expect(looseDate(date)).toBe(words));
