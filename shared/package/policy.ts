import type { Manifest } from './manifest';
import type { Commitment } from './signer';

/** What a policy asks of the chain of signatures. */
export interface PolicySigner {
  readonly fingerprint: string;
  readonly commitment?: Commitment;
  readonly chained: boolean;
}

/** Approvals that must follow the drafter's signature, each by another certificate. */
const approvals: ReadonlyMap<string, number> = new Map([
  ['draft-shared', 0],
  ['draft-cleared', 1],
  ['draft-cleared-2', 2],
]);

/** `open`: nothing is wrong with who signed, but approvals are still missing. */
export type PolicyState = 'met' | 'open' | 'unmet';

/**
 * How the signatures stand to the policy of the package's kind. Counts certificates, order and commitment; whether a
 * person may draft, clear or publish is for the trust list, whose roles are asked where that list is kept.
 */
export function policyState(manifest: Manifest, signers: readonly PolicySigner[]): PolicyState {
  const chain = signers.filter((signer) => signer.chained);
  if (manifest.kind === 'content' || manifest.kind === 'trust') return countDistinct(signers) >= 2 ? 'met' : 'unmet';
  const needed = approvals.get(manifest.clearance?.policy ?? 'draft-shared');
  const [drafter, ...later] = chain;
  if (needed === undefined || !drafter || drafter.commitment === 'approval') return 'unmet';
  // a signature made on a smart card with ordinary tools states no commitment
  const clearers = later.filter(
    (signer) => signer.commitment !== 'creation' && signer.fingerprint !== drafter.fingerprint,
  );
  if (countDistinct(clearers) >= needed) return 'met';
  // whoever signs twice where several must sign is no clearance under way
  return clearers.length === later.length && countDistinct(clearers) === clearers.length ? 'open' : 'unmet';
}

/** How many approvals a policy asks for; `undefined` for a policy nobody knows. */
export function approvalsOf(policy: string): number | undefined {
  return approvals.get(policy);
}

function countDistinct(signers: readonly PolicySigner[]): number {
  return new Set(signers.map((signer) => signer.fingerprint)).size;
}
