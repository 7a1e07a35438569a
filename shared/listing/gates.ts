import type { Listing } from '../case/listing';
import type { Ground } from '../document/ground';
import type { VoteSheet } from '../voting/sheet';
import type { VoteResult } from '../voting/tally';
import type { Coverage } from './coverage';
import type { Light } from './criterion';
import type { Nearby } from './nearby';
import type { Tied } from './quotations';
import type { RegimeView } from './regime-choice';

export const listingGates = [
  'proposer',
  'unanimity',
  'regime',
  'criteria',
  'identity',
  'names',
  'disclosable',
  'review',
] as const;
export type ListingGateId = (typeof listingGates)[number];

/** What has to hold before a proposal goes to Coreper. Nothing here stops the writing. */
export interface ListingGate {
  readonly id: ListingGateId;
  readonly light: Light;
  readonly grounds: readonly Ground[];
}

/** The vote on it as counted, under the rule of its sheet. */
export interface CountedVote {
  readonly rule: VoteSheet['rule'];
  readonly result: VoteResult;
}

export interface GateBench {
  readonly listing: Listing;
  readonly coverage: Coverage | undefined;
  readonly view: RegimeView | undefined;
  readonly nearby: readonly Nearby[];
  readonly tied: readonly Tied[];
  readonly vote: CountedVote | undefined;
}

const own: readonly Ground[] = [{ source: 'C' }];
const grounds: Readonly<Record<ListingGateId, readonly Ground[]>> = {
  proposer: [{ source: 'G*', locator: 'Art. 6(1) Decision (CFSP) 2019/797' }, { source: 'W12' }],
  unanimity: [{ source: 'G*', locator: 'Art. 6(1) Decision (CFSP) 2019/797' }, { source: 'W12' }],
  regime: [{ source: 'W07' }, { source: 'W05' }],
  criteria: [{ source: 'W15', locator: 'Arts 3 to 5' }],
  identity: [{ source: 'G*', locator: 'Art. 7 Decision (CFSP) 2019/797' }, { source: 'W05' }],
  names: own,
  disclosable: [{ source: 'G*', locator: 'C-584/10 P' }],
  review: [{ source: 'W19' }, { source: 'W12' }],
};

export function listingGatesOf(bench: GateBench): readonly ListingGate[] {
  const lights: Readonly<Record<ListingGateId, Light>> = {
    proposer: proposer(bench.listing),
    unanimity: unanimity(bench.vote),
    regime: bench.view?.status ?? 'unknown',
    criteria: bench.coverage?.light ?? 'unknown',
    identity: identity(bench.listing),
    names: bench.nearby.some(({ told }) => told === undefined) ? 'possible' : bench.listing.name ? 'open' : 'unknown',
    disclosable: disclosable(bench.tied),
    review: bench.listing.listedOn === '' ? 'unknown' : bench.listing.review === '' ? 'possible' : 'open',
  };
  return listingGates.map((id) => ({ id, light: lights[id], grounds: grounds[id] }));
}

/** A Member State or the High Representative proposes; nobody else can. */
function proposer({ proposer: who }: Listing): Light {
  if (who === '') return 'unknown';
  return who === 'other' ? 'blocked' : 'open';
}

/** The Council lists by unanimity; a count under another rule says nothing. */
function unanimity(vote: CountedVote | undefined): Light {
  if (!vote || !['unanimity', 'unanimity-cfsp'].includes(vote.rule)) return 'unknown';
  return { adopted: 'open', 'not-adopted': 'blocked', open: 'possible' }[vote.result] as Light; // one of the three
}

/** A name is not enough: one identifier at least, and a piece that shows it. */
function identity({ name, identifiers }: Listing): Light {
  const known = identifiers.filter(({ value }) => value.trim() !== '');
  if (name.trim() === '') return 'unknown';
  if (known.length === 0) return 'blocked';
  return known.some(({ evidence }) => evidence !== '') ? 'open' : 'possible';
}

function disclosable(tied: readonly Tied[]): Light {
  if (tied.length === 0) return 'unknown';
  const shown = tied.filter(({ isDisclosable }) => isDisclosable).length;
  return shown === tied.length ? 'open' : shown === 0 ? 'blocked' : 'possible';
}
