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

/**
 * True when the signatures meet the policy of the package's kind. Counts certificates, order and commitment; whether a
 * person may draft, clear or publish is for the trust list, whose roles are asked where that list is kept.
 */
export function meetsPolicy(manifest: Manifest, signers: readonly PolicySigner[]): boolean {
  const chain = signers.filter((signer) => signer.chained);
  if (manifest.kind === 'content' || manifest.kind === 'trust') return countDistinct(signers) >= 2;
  const needed = approvals.get(manifest.clearance?.policy ?? 'draft-shared');
  const [drafter, ...later] = chain;
  if (needed === undefined || !drafter || drafter.commitment === 'approval') return false;
  // a signature made on a smart card with ordinary tools states no commitment
  const clearers = later.filter(
    (signer) => signer.commitment !== 'creation' && signer.fingerprint !== drafter.fingerprint,
  );
  return countDistinct(clearers) >= needed;
}

function countDistinct(signers: readonly PolicySigner[]): number {
  return new Set(signers.map((signer) => signer.fingerprint)).size;
}
