import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostNumbered, type NumberedSeries, numberedSchema, withNumbered } from '#shared/exchange/numbered';
import { findInSequence, type History } from '#shared/package/history';
import { nextNumber, placeInSequence, receiverName, sequenceCodes, sequenceKey } from '#shared/package/sequence';
import { sampleManifest } from '../../fakes/manifest';

const id = (number: number, last = '0') => `7f8a2f7e-54d8-4f0a-9b5a-${String(number).padStart(11, '0')}${last}`;
const known = (...numbers: readonly number[]) => numbers.map((number) => ({ number, id: id(number) }));
const codes = (number: number, before: ReturnType<typeof known>, of = id(number)) =>
  sequenceCodes(placeInSequence({ number, id: of }, before));

describe('the number of a package', () => {
  it.each<[string, number, readonly number[], readonly { from: number; to: number }[]]>([
    ['the next', 4, [1, 2, 3], []],
    ['one left out', 7, [5], [{ from: 6, to: 6 }]],
    [
      'two gaps',
      9,
      [3, 7],
      [
        { from: 4, to: 6 },
        { from: 8, to: 8 },
      ],
    ],
    ['late, into a gap', 4, [3, 5], []],
    ['late, below the first that is known', 2, [3, 5], []],
    ['late, above another that is missing', 6, [3, 5, 9], [{ from: 4, to: 4 }]],
    ['the first of all, whatever its number', 12, [], []],
    ['taken in before', 5, [3, 5], [{ from: 4, to: 4 }]],
  ])('%s', (_, number, before, missing) => {
    const found = placeInSequence({ number, id: id(number) }, known(...before));
    expect(found).toEqual({ isFirst: before.length === 0, isReused: false, missing });
  });

  it('that another package had is told, and that is no gap', () => {
    expect(codes(3, known(2, 3), id(3, '9'))).toEqual(['package/sequence-reused']);
    expect(codes(3, known(2, 3))).toEqual([]);
    expect(codes(5, known(2, 5), id(5, '9'))).toEqual(['package/sequence-gap', 'package/sequence-reused']);
  });

  it('is one more than the highest, and missing are exactly those that did not come', () => {
    expect(nextNumber([])).toBe(1);
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 });
    const property = fc.property(numbers, fc.integer({ min: 1, max: 61 }), (before, number) => {
      const { missing } = placeInSequence({ number, id: id(number) }, known(...before));
      const listed = missing.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
      const expected = Array.from({ length: 61 }, (_, n) => n + 1).filter(
        (n) => n > Math.min(...before) && n < number && !before.includes(n),
      );
      expect(listed).toEqual(expected);
      expect(nextNumber(known(...before))).toBe(Math.max(...before) + 1);
    });
    fc.assert(property);
  });

  it('does not walk a gap that is as wide as numbers go', () => {
    const { missing } = placeInSequence({ number: Number.MAX_SAFE_INTEGER, id: id(9) }, known(1));
    expect(missing).toEqual([{ from: 2, to: Number.MAX_SAFE_INTEGER - 1 }]);
  });
});

describe('a series', () => {
  const key = (to: string, signer = '11111 22222') => sequenceKey({ signer, to });

  it('is of one certificate and one receiver, however he is spelt', () => {
    expect(key(' hq  LEGAL')).toBe(key('HQ Legal'));
    expect(key('Stra\u00dfe e\u0301')).toBe(key('stra\u00dfe \u00e9'));
    expect(key('HQ Legal', '11111 33333')).not.toBe(key('HQ Legal'));
    expect(key('HQ Legal 2')).not.toBe(key('HQ Legal'));
  });

  it('has a name that may stand in a manifest', () => {
    expect(receiverName(' HQ\u202e\u0007 Legal\n')).toBe('HQ Legal');
    expect(receiverName(' \u200e ')).toBe('');
    expect(receiverName('x'.repeat(300))).toHaveLength(200);
    expect(receiverName(`${'x'.repeat(199)}\u{1f4e6}`).isWellFormed()).toBe(true);
  });

  it('keeps each package once, and the highest numbers of too many', () => {
    const empty: NumberedSeries = {
      format: 'valise-numbered/1',
      id: '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12',
      signer: '11111 22222',
      to: 'HQ Legal',
      packages: [],
    };
    const one = withNumbered(empty, { number: 4, id: id(4) });
    expect(withNumbered(one, { number: 4, id: id(4) })).toBe(one);
    expect(withNumbered(one, { number: 4, id: id(5) }).packages).toHaveLength(2);
    const full = { ...empty, packages: known(...Array.from({ length: mostNumbered }, (_, n) => n + 2)).toReversed() };
    const over = withNumbered(full, { number: 5000, id: id(5000) });
    expect(numberedSchema.parse(over).packages.map(({ number }) => number)).not.toContain(2);
    expect(over.packages[0]?.number).toBe(5000);
  });
});

describe('findInSequence', () => {
  const signatures = [
    { fingerprint: '11111 22222', signingTime: 1 },
    { fingerprint: '99999 99999', signingTime: 2 },
  ];
  const manifest = sampleManifest({ id: id(7), sequence: { to: 'HQ Legal', number: 7 } });
  const of = (signer: string, to = 'hq legal'): History => ({
    series: {},
    ids: {},
    sequences: { [sequenceKey({ signer, to })]: known(5) },
  });
  const arrival = { manifest, digest: 'aa', signatures };

  it('goes by who signed first, to that receiver', () => {
    const missing = [{ from: 6, to: 6 }];
    expect(findInSequence(arrival, of('11111 22222'))).toEqual({ isFirst: false, isReused: false, missing });
    for (const other of [of('99999 99999'), of('11111 22222', 'HQ Press')])
      expect(findInSequence(arrival, other)).toEqual({ isFirst: true, isReused: false, missing: [] });
  });

  it('says nothing without a number, and where nobody keeps numbers', () => {
    const { sequence: _, ...plain } = manifest;
    expect(findInSequence({ ...arrival, manifest: plain }, of('11111 22222'))).toBeUndefined();
    expect(findInSequence(arrival, { series: {}, ids: {} })).toBeUndefined();
  });
});
