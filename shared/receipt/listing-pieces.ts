import type { Listing, Quotation } from '../case/listing';
import type { CaseFile } from '../case/model';
import type { PieceOf } from './model';

type Said = Omit<PieceOf<'record'>, 'details'> & { readonly values: Readonly<Record<string, string | undefined>> };

/** The most that one value of a piece may hold. */
const mostText = 20_000;

/**
 * Whom the case proposes to list, and the words that were tied to criteria. They are statements among the others, so that
 * a reader of today's receipts reads them too.
 */
export function listingPieces(file: CaseFile): readonly Said[] {
  const listings = Object.values(file.listings).sort((a, b) => order(a, b));
  return listings.flatMap((listing) => [
    subject(listing),
    ...Object.values(file.quotations)
      .filter((quotation) => quotation.listing === listing.id)
      .sort((a, b) => order(a, b))
      .map((quotation) => tied(quotation, listing, file)),
  ]);
}

interface Dated {
  readonly id: string;
  readonly createdAt: string;
}

function order(a: Dated, b: Dated): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function subject({ name, kind, aliases, identifiers, regime, proposer, occasion, listedOn, createdAt }: Listing): Said {
  return {
    kind: 'record',
    type: 'statement',
    name: 'Proposed for listing',
    text: name,
    values: {
      Kind: kind,
      'Other names': within(aliases.map(({ text }) => text)),
      Identifiers: within(identifiers.map((one) => `${one.kind}: ${one.value}`)),
      Regime: regime,
      'Proposed by': proposer,
      Occasion: occasion,
      'Listed on': listedOn,
      Recorded: createdAt,
    },
  };
}

function tied(quotation: Quotation, { name }: Listing, { evidence }: CaseFile): Said {
  const { criterion, from, text, place, directness, wording, by, createdAt } = quotation;
  const piece = Object.hasOwn(evidence, from.id) ? evidence[from.id] : undefined;
  return {
    kind: 'record',
    type: 'statement',
    name: 'Quotation',
    text,
    values: {
      'Speaks of': name,
      Criterion: criterion,
      From: piece ? `E${piece.number}` : from.kind,
      Place: place,
      Directness: directness,
      'In the reasons': wording,
      By: by,
      Recorded: createdAt,
    },
  };
}

/** A list in one value; one that is too long for it is counted, never cut. */
function within(all: readonly string[]): string {
  const whole = all.join('; ');
  return whole.length <= mostText ? whole : String(all.length);
}
