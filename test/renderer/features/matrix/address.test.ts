import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories } from '#shared/base/categories';
import { levels, pillars, roles } from '#shared/matrix/model';
import { addressOf, type MatrixPlace, readAddress, views } from '../../../../renderer/features/matrix/address';

const said = (place: MatrixPlace) =>
  Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));

describe('an address of the matrix', () => {
  test.each([
    ['#/matrix', { compared: [] }],
    ['/matrix/', { compared: [] }],
    ['#/matrix/council-listing?at=2018-04-30', { matter: 'council-listing', at: '2018-04-30', compared: [] }],
    ['#/matrix/actor/hr?since=2020-02-01', { actor: 'hr', since: '2020-02-01', compared: [] }],
    ['#/matrix?view=compare&with=hr,council', { view: 'compare', compared: ['hr', 'council'] }],
    [
      '#/matrix?role=decides&category=restrictive&pillar=p4&level=union&who=deciders&about=delisting',
      {
        role: 'decides',
        category: 'restrictive',
        pillar: 'p4',
        level: 'union',
        who: 'deciders',
        about: 'delisting',
        compared: [],
      },
    ],
  ])('%s', (address, place) => {
    expect(said(readAddress(address))).toEqual(place);
  });

  test.each([
    '#/matrix?at=30.4.2018',
    '#/matrix?view=everything',
    '#/matrix?role=king',
    '#/matrix?who=<b>',
    '#/matrix?with=,,%20',
    '#/library/matrix?at=2018-04-30',
  ])('%s says nothing that is understood', (address) => {
    expect(said(readAddress(address))).toEqual({ compared: [] });
  });

  test('comes back as it was written, and is kept over a lock', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((text) => text !== 'actor');
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const places = fc.record({
      actor: optional(id),
      at: optional(fc.constantFrom('2018-04-30', '2026-11-21')),
      since: optional(fc.constantFrom('2018-04-01')),
      view: optional(fc.constantFrom(...views)),
      about: optional(id),
      who: optional(id),
      role: optional(fc.constantFrom(...roles)),
      category: optional(fc.constantFrom(...categories)),
      pillar: optional(fc.constantFrom(...pillars)),
      level: optional(fc.constantFrom(...levels)),
      compared: fc.array(id, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(places, (place) => {
        const address = `#${addressOf(place)}`;
        expect(said(readAddress(address))).toEqual(said(place));
        expect(address).toMatch(/^#\/[\w./-]{0,200}(\?[\w=&.,-]{0,300})?$/);
      }),
    );
  });
});
