import type { Listing } from '#shared/case/listing';
import { annexOf, annexTable } from '#shared/listing/annex';
import { coverageOf } from '#shared/listing/coverage';
import { listingWords } from '#shared/listing/listing-words';
import { nearbyOf, othersListed } from '#shared/listing/nearby';
import { type PaperBench, type PaperExtras, type PaperId, paperOf } from '#shared/listing/papers';
import { tiedOf } from '#shared/listing/quotations';
import { plainReasons, reasonsOf } from '#shared/listing/reasons';
import { caseWith, listing, pack, piece, quotation, regime, rules, uuid } from './sample';

export const today = '2026-11-22';
export const words = listingWords('en');
export const template = (id: PaperId) => pack.templates.find((one) => one.id === id) ?? hole();
export const hole = (): never => {
  throw new Error('no such template');
};

export function bench(file: ReturnType<typeof caseWith>, subject: Listing = file.listings[listing.id] ?? listing) {
  const tied = tiedOf(file, subject.id);
  const coverage = coverageOf(rules, { regime: regime(subject.regime || 'cyber'), tied, today });
  const reasons = reasonsOf(coverage);
  const nearby = nearbyOf(subject, othersListed(rules.listed));
  return { file, listing: subject, tied, coverage, reasons, nearby };
}

/** Six pieces and twelve quotations: everything the cyber regime needs, from two originators each. */
export const criteria = [
  'cyber.attack.access',
  'cyber.external.origin',
  'cyber.target.state-functions',
  'cyber.effect.data',
  'cyber.head.responsible',
  'cyber.entry.identity',
];
export const pieces = [1, 2, 3, 4, 5, 6].map((at) => piece(at));
const twelve = criteria.flatMap((criterion, at) =>
  [1, 2].map((one) =>
    quotation(((at + one) % 6) + 1, {
      criterion,
      id: uuid(700 + at * 2 + one),
      text: one === 1 ? `It took ${((at + one) % 6) + 1} documents.` : 'The unit ran the servers in 2025.',
    }),
  ),
);
export const subject: Listing = {
  ...listing,
  proposer: 'member-state',
  listedOn: '2026-11-23',
  aliases: [
    { id: uuid(1), text: 'А. Экзампл', kind: 'original' },
    { id: uuid(2), text: 'Examplov', kind: 'alias' },
  ],
  identifiers: [{ id: uuid(3), kind: 'birth-date', value: '1990-05-17', evidence: uuid(1) }],
};
export const whole = caseWith(pieces, twelve, subject);

export function paper(id: PaperId, file = whole) {
  const made = bench(file);
  const rows = annexOf([{ listing: made.listing, reasons: plainReasons(made.reasons.parts.act) }]);
  const input: PaperBench & PaperExtras = {
    case: file,
    listing: made.listing,
    coverage: made.coverage,
    reasons: made.reasons,
    annex: annexTable(rows, ['Name', 'Identifiers', 'Reasons', 'Date'], (kind) => kind),
    similar: 'None.',
    words: { ...words, acts: 'Decision (CFSP) 2019/797' },
  };
  return { template: template(id), ...paperOf(template(id), input, { id: uuid(42), now: Date.UTC(2026, 10, 22) }) };
}

export { twelve };
