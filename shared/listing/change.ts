import { AppError } from '../base/errors';
import type { Listing, Quotation } from '../case/listing';
import type { CaseFile } from '../case/model';

/** Most quotations of one case. */
export const mostQuotations = 2000;

/** An empty listing. `now`: milliseconds since 1970, from the caller's clock. */
export function newListing({ id, now }: { readonly id: string; readonly now: number }): Listing {
  return {
    id,
    name: '',
    kind: 'person',
    aliases: [],
    identifiers: [],
    regime: '',
    regimeAnswers: {},
    occasion: 'first',
    proposer: '',
    vote: '',
    listedOn: '',
    review: '',
    told: [],
    note: '',
    createdAt: new Date(now).toISOString(),
  };
}

/** The case with a listing put in or changed. */
export function withListing(file: CaseFile, listing: Listing): CaseFile {
  return { ...file, listings: { ...file.listings, [listing.id]: listing } };
}

/** The case with one listing changed; one that is not there stays away. */
export function changeListing(file: CaseFile, id: string, change: (was: Listing) => Partial<Listing>): CaseFile {
  const was = Object.hasOwn(file.listings, id) ? file.listings[id] : undefined;
  return was ? withListing(file, { ...was, ...change(was) }) : file;
}

/** The case without a listing and without what was tied to it. */
export function withoutListing(file: CaseFile, id: string): CaseFile {
  const { [id]: _gone, ...listings } = file.listings;
  const quotations = Object.fromEntries(Object.entries(file.quotations).filter(([, { listing }]) => listing !== id));
  return { ...file, listings, quotations };
}

/**
 * The case with a quotation tied.
 * @throws `input/too-many` when the case has as many as it can, `input/schema` for words that are none or too long
 */
export function tie(file: CaseFile, quotation: Quotation): CaseFile {
  if (Object.keys(file.quotations).length >= mostQuotations)
    throw new AppError('input/too-many', { most: mostQuotations });
  const { text } = quotation;
  if (text.trim() === '' || text.length > 2000) throw new AppError('input/schema', { at: 'quotation' });
  return { ...file, quotations: { ...file.quotations, [quotation.id]: quotation } };
}

/** The case without a quotation. */
export function untie(file: CaseFile, id: string): CaseFile {
  const { [id]: _gone, ...quotations } = file.quotations;
  return { ...file, quotations };
}

/** The case with one quotation changed; one that is not there stays away. */
export function changeQuotation(file: CaseFile, id: string, part: Partial<Quotation>): CaseFile {
  const was = Object.hasOwn(file.quotations, id) ? file.quotations[id] : undefined;
  return was ? { ...file, quotations: { ...file.quotations, [id]: { ...was, ...part } } } : file;
}
