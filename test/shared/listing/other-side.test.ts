import { describe, expect, it } from 'vitest';
import { withoutPiece } from '#shared/case/evidence';
import { changeListing } from '#shared/listing/change';
import { type ObjectionCode, otherSide } from '#shared/listing/other-side';
import { bench, whole } from './bench';
import { type caseWith, listing, piece, uuid } from './sample';

describe("the other side's brief", () => {
  const codes = (file: ReturnType<typeof caseWith>): readonly ObjectionCode[] => [
    ...new Set(otherSide(bench(file)).map(({ code }) => code)),
  ];

  it('has little to say against a whole file', () => expect(codes(whole)).toEqual([]));

  it.each<[ObjectionCode, (file: typeof whole) => typeof whole]>([
    ['no-identifier', (file) => changeListing(file, listing.id, () => ({ identifiers: [] }))],
    [
      'identifier-unproven',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          identifiers: was.identifiers.map((one) => ({ ...one, evidence: '' })),
        })),
    ],
    ['no-original', (file) => changeListing(file, listing.id, () => ({ aliases: [] }))],
    [
      'name-hidden',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          aliases: [...was.aliases, { id: uuid(9), text: 'Ex\u202Eample', kind: 'alias' }],
        })),
    ],
    ['name-mixed', (file) => changeListing(file, listing.id, () => ({ name: 'Ехample' }))],
    [
      'birth-differs',
      (file) =>
        changeListing(file, listing.id, (was) => ({
          identifiers: [...was.identifiers, { id: uuid(8), kind: 'birth-date', value: '1991', evidence: uuid(1) }],
        })),
    ],
    ['namesake-open', (file) => changeListing(file, listing.id, () => ({ name: 'Dmitri Badin' }))],
    [
      'criterion-old',
      (file) => ({
        ...file,
        evidence: Object.fromEntries(
          Object.values(file.evidence).map((one) => [one.id, { ...one, date: '2020-01-01' }]),
        ),
      }),
    ],
    ['undated', (file) => ({ ...file, evidence: { ...file.evidence, [uuid(1)]: piece(1, { date: '' }) } })],
    ['not-still-active', (file) => changeListing(file, listing.id, () => ({ occasion: 'renewal' }))],
    [
      'head-bare',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).filter(([, one]) => one.criterion !== 'cyber.head.responsible'),
        ),
      }),
    ],
    [
      'head-thin',
      (file) => ({
        ...file,
        evidence: Object.fromEntries(
          Object.values(file.evidence).map((one) => [one.id, { ...one, originator: 'One agency' }]),
        ),
      }),
    ],
    [
      'indirect',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).map(([id, one]) => [id, { ...one, directness: 'indirect' as const }]),
        ),
      }),
    ],
    [
      'part-missing',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).filter(([, one]) => one.criterion !== 'cyber.entry.identity'),
        ),
      }),
    ],
    [
      'vague',
      (file) => ({
        ...file,
        quotations: Object.fromEntries(
          Object.entries(file.quotations).map(([id, one]) => [id, { ...one, wording: 'did bad things' }]),
        ),
      }),
    ],
    ['barred-tlp', (file) => ({ ...file, evidence: { ...file.evidence, [uuid(3)]: piece(3, { tlp: 'RED' }) } })],
    ['barred-marking', (file) => ({ ...file, marking: 'PUBLIC' as const })],
    [
      'words-changed',
      (file) => ({
        ...file,
        evidence: { ...file.evidence, [uuid(3)]: piece(3, { quotation: 'Nothing of the kind.' }) },
      }),
    ],
    ['piece-gone', (file) => withoutPiece(file, uuid(3))],
  ])('says %s, with the record that shows it', (code, spoil) => {
    const found = otherSide(bench(spoil(whole)));
    expect(found.map((one) => one.code)).toContain(code);
    for (const { record } of found) expect(record.id).not.toBe('');
  });

  it('is silent about a namesake whom somebody has told apart', () => {
    const told = [
      { other: 'listed badin', reason: 'Born in another year.', by: 'B. Example', at: '2026-11-22T10:00:00.000Z' },
    ];
    expect(codes(changeListing(whole, listing.id, () => ({ name: 'Dmitri Badin', told })))).toEqual([]);
  });
});
