import { describe, expect, it } from 'vitest';
import { withoutPiece } from '#shared/case/evidence';
import { changeListing, newListing, tie, untie, withListing, withoutListing } from '#shared/listing/change';
import { coverageOf, monthsBetween } from '#shared/listing/coverage';
import { extractsOf, sentencesOf, tiedOf } from '#shared/listing/quotations';
import { regimeViews } from '#shared/listing/regime-choice';
import { empty } from '../case/sample-case';
import { caseWith, listing, pack, piece, quotation, regime, rules, uuid } from './sample';

const today = '2026-11-22';
const cover = (file: ReturnType<typeof caseWith>) =>
  coverageOf(rules, { regime: regime('cyber'), tied: tiedOf(file, listing.id), today });
const of = (file: ReturnType<typeof caseWith>, id = 'cyber.head.responsible') =>
  cover(file)
    .limbs.flatMap(({ criteria }) => criteria)
    .find(({ criterion }) => criterion.id === id);

describe('what covers a criterion', () => {
  const two = [piece(1), piece(2)];
  const both = [quotation(1), quotation(2)];

  it('is two originators, direct, that may be shown', () => {
    const found = of(caseWith(two, both));
    expect(found?.light).toBe('open');
    expect(found?.sum).toEqual({
      quotations: 2,
      disclosable: 2,
      direct: 2,
      originators: 2,
      unnamed: 0,
      newest: '2026-03-01',
      months: 8,
    });
    expect(found?.tried.map(({ rule, fits }) => [rule.id, fits])).toEqual([
      ['nothing', false],
      ['not-disclosable', false],
      ['indirect', false],
      ['one-originator', false],
      ['old', false],
      ['covered', true],
    ]);
  });

  it.each([
    ['nothing is tied', two, [], 'unknown', 'nothing'],
    ['all is RED', [piece(1, { tlp: 'RED' }), piece(2, { tlp: 'RED' })], both, 'blocked', 'not-disclosable'],
    ['one is RED', [piece(1, { tlp: 'RED' }), piece(2)], both, 'possible', 'one-originator'],
    ['one is CLEAR', [piece(1, { tlp: 'CLEAR' }), piece(2)], both, 'open', 'covered'],
    ['both are hearsay', two, both.map((one) => ({ ...one, directness: 'indirect' as const })), 'possible', 'indirect'],
    [
      'one originator wrote both',
      [piece(1, { originator: 'CSIRT X' }), piece(2, { originator: ' csirt  x' })],
      both,
      'possible',
      'one-originator',
    ],
    ['nobody is named', [piece(1, { originator: '' }), piece(2)], both, 'possible', 'one-originator'],
    [
      'two quotations are of one piece',
      two,
      [quotation(1), { ...quotation(1), id: uuid(55) }],
      'possible',
      'one-originator',
    ],
    ['all is old', two.map((one) => ({ ...one, date: '2020-01-01' })), both, 'possible', 'old'],
    ['the newest is not old', [piece(1, { date: '2020-01-01' }), piece(2)], both, 'open', 'covered'],
    ['no day is known', two.map((one) => ({ ...one, date: '' })), both, 'open', 'covered'],
    [
      'the words are no longer there',
      [piece(1, { quotation: 'Something else.' }), piece(2)],
      both,
      'possible',
      'one-originator',
    ],
    ['a piece is gone', [piece(2)], both, 'possible', 'one-originator'],
  ] as const)('is not so when %s', (_, pieces, quotations, light, rule) => {
    const found = of(caseWith(pieces, quotations));
    expect([found?.light, found?.tried.at(-1)?.rule.id]).toEqual([light, rule]);
  });

  it('does not age where the act itself is told', () => {
    const criterion = 'cyber.effect.data';
    const old = two.map((one) => ({ ...one, date: '2015-05-01' }));
    expect(
      of(
        caseWith(
          old,
          both.map((one) => ({ ...one, criterion })),
        ),
        criterion,
      )?.light,
    ).toBe('open');
  });

  it('a piece marked above the case may not be shown', () => {
    const file = { ...caseWith(two, both), marking: 'PUBLIC' as const };
    expect(of(file)?.light).toBe('blocked');
  });
});

describe('what a regime needs', () => {
  const pieces = [piece(1), piece(2)];
  const tied = (criteria: readonly string[]) =>
    criteria.flatMap((criterion, at) =>
      [1, 2].map((one) => ({ ...quotation(one, { criterion }), id: uuid(500 + at * 2 + one) })),
    );
  const light = (...criteria: string[]) => cover(caseWith(pieces, tied(criteria))).light;
  const base = ['cyber.attack.access', 'cyber.external.origin', 'cyber.head.support'];

  it('is one of each line', () => {
    expect(light(...base, 'cyber.target.classified', 'cyber.effect.data')).toBe('open');
    expect(light(...base, 'cyber.target.classified', 'cyber.attempt.potential')).toBe('open');
    expect(light(...base, 'cyber.third-state.victim', 'cyber.third-state.objective', 'cyber.effect.loss')).toBe('open');
  });

  it('is not there when one line is bare, or half of what has to be whole', () => {
    expect(light(...base, 'cyber.target.classified')).toBe('unknown');
    expect(light(...base, 'cyber.third-state.victim', 'cyber.effect.data')).toBe('unknown');
    expect(light('cyber.target.classified', 'cyber.effect.data', 'cyber.external.origin')).toBe('unknown');
  });

  it('every regime of the content can be met', () => {
    for (const one of pack.regimes) {
      const all = pack.criteria.filter((criterion) => criterion.regime === one.id).map(({ id }) => id);
      const file = caseWith(pieces, tied(all));
      expect(coverageOf(rules, { regime: one, tied: tiedOf(file, listing.id), today }).light).toBe('open');
    }
  });
});

describe('quotations', () => {
  it('stand whatever the spaces and line ends are', () => {
    const file = caseWith([piece(1, { quotation: 'The unit  ran\nthe servers in 2025.' })], [quotation(1)]);
    expect(tiedOf(file, listing.id)[0]).toMatchObject({ standing: 'stands', isDisclosable: true });
  });

  it('stay when their piece is taken out of the register, and say so', () => {
    const file = withoutPiece(caseWith([piece(1)], [quotation(1)]), uuid(1));
    expect(tiedOf(file, listing.id)).toMatchObject([{ standing: 'gone', isDisclosable: false }]);
  });

  it('an empty wording or an endless one is refused, and too many', () => {
    const file = caseWith([piece(1)], []);
    for (const text of ['', ' \n', 'x'.repeat(2001)])
      expect(() => tie(file, quotation(1, { text }))).toThrow(expect.objectContaining({ code: 'input/schema' }));
    const full = {
      ...file,
      quotations: Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [uuid(at), quotation(1)])),
    };
    expect(() => tie(full, quotation(1))).toThrow(expect.objectContaining({ code: 'input/too-many' }));
  });

  it('go with their listing and no other', () => {
    const other = newListing({ id: uuid(901), now: 0 });
    const file = withListing(caseWith([piece(1)], [quotation(1), quotation(2, { listing: other.id })]), other);
    expect(Object.keys(withoutListing(file, listing.id).quotations)).toEqual([uuid(102)]);
    expect(untie(file, uuid(102)).quotations).not.toHaveProperty(uuid(102));
    expect(changeListing(file, uuid(77), () => ({ name: 'x' }))).toBe(file);
  });

  it('observations can be quoted too, with what they rest on', () => {
    const id = uuid(300);
    const file = {
      ...empty,
      observations: {
        [id]: {
          id,
          text: 'Seen.',
          when: { earliest: '', latest: '2026-01-02T00:00:00.000Z', precision: 'day' as const, zone: 'UTC', typed: '' },
          author: '',
          source: 'Press',
          sourceDate: '',
          marking: 'LIMITE' as const,
          evidence: [],
          contradicts: [],
          recordedAt: '2026-01-03T00:00:00.000Z',
        },
      },
    };
    expect(extractsOf(file)).toMatchObject([
      { kind: 'observation', originator: 'Press', date: '2026-01-02', bars: [] },
    ]);
  });

  it('a text falls into its sentences', () => {
    expect(sentencesOf('One thing. Another thing!\n\nA third?').map(({ number, text }) => [number, text])).toEqual([
      [1, 'One thing.'],
      [2, 'Another thing!'],
      [3, 'A third?'],
    ]);
    expect(sentencesOf('  ')).toEqual([]);
  });
});

describe('the choice of regime', () => {
  const view = (regimeAnswers: Record<string, 'yes' | 'no' | 'unknown'>) =>
    Object.fromEntries(regimeViews(rules, { regimeAnswers }).map(({ regime: { id }, status }) => [id, status]));

  it('is open while nothing is known, and closed by what a regime needs alone', () => {
    expect(view({})).toEqual({ cyber: 'possible', hybrid: 'possible' });
    expect(view({ 'regime.effect': 'yes', 'regime.external': 'yes' })).toEqual({ cyber: 'open', hybrid: 'possible' });
    expect(view({ 'regime.government': 'no' })).toEqual({ cyber: 'possible', hybrid: 'blocked' });
    expect(view({ 'regime.effect': 'no', 'regime.government': 'yes' })).toEqual({ cyber: 'blocked', hybrid: 'open' });
  });

  it('what only speaks for a regime closes none', () => {
    expect(view({ 'regime.beyond': 'yes', 'regime.criminal': 'no' })).toEqual({
      cyber: 'possible',
      hybrid: 'possible',
    });
    const [, hybrid] = regimeViews(rules, { regimeAnswers: { 'regime.beyond': 'yes' } });
    expect(hybrid?.bearings).toMatchObject([{ says: 'open' }, { says: 'speaks-for' }]);
  });
});

it.each([
  ['2026-01-31', '2026-02-28', 0],
  ['2026-01-31', '2026-03-01', 1],
  ['2023-11-22', '2026-11-22', 36],
  ['2027-01-01', '2026-01-01', 0],
])('from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
