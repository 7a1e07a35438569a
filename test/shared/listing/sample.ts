import type { Listing, Quotation } from '#shared/case/listing';
import type { CaseFile } from '#shared/case/model';
import type { Evidence } from '#shared/case/parts';
import { compile } from '#shared/content/compile';
import { newListing } from '#shared/listing/change';
import type { ListingRules, Regime } from '#shared/listing/criterion';
import { readContent } from '../../../content/read';
import { empty } from '../case/sample-case';

export const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** The records of this repository: what a listing is held against. */
export const pack = compile(readContent()).pack;
export const rules: ListingRules = pack;
export const regime = (id: Regime['id']) => pack.regimes.find((one) => one.id === id) ?? fail(id);

function fail(id: string): never {
  throw new Error(`no regime ${id}`);
}

export function piece(number: number, more: Partial<Evidence> = {}): Evidence {
  return {
    id: uuid(number),
    number,
    title: `Report ${number}`,
    source: '',
    originator: `Agency ${number}`,
    date: '2026-03-01',
    language: '',
    grade: '',
    marking: 'LIMITE',
    tlp: 'none',
    quotation: `The unit ran the servers in 2025. It took ${number} documents.`,
    note: '',
    files: [],
    supports: [],
    recordedAt: '2026-11-20T09:30:00.000Z',
    ...more,
  };
}

export const listing: Listing = {
  ...newListing({ id: uuid(900), now: Date.UTC(2026, 10, 20) }),
  name: 'A. Example',
  regime: 'cyber',
};

export function quotation(at: number, more: Partial<Quotation> = {}): Quotation {
  return {
    id: uuid(100 + at),
    listing: listing.id,
    criterion: 'cyber.head.responsible',
    from: { kind: 'evidence', id: uuid(at), field: 'quotation' },
    text: 'The unit ran the servers in 2025.',
    place: 'p. 4',
    directness: 'direct',
    wording: '',
    by: 'A. Example',
    createdAt: `2026-11-20T09:${String(at).padStart(2, '0')}:00.000Z`,
    ...more,
  };
}

export function caseWith(
  pieces: readonly Evidence[],
  quotations: readonly Quotation[],
  subject: Listing = listing,
): CaseFile {
  return {
    ...empty,
    evidence: Object.fromEntries(pieces.map((one) => [one.id, one])),
    quotations: Object.fromEntries(quotations.map((one) => [one.id, one])),
    listings: { [subject.id]: subject },
  };
}
