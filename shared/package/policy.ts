import type { ClearanceDecision } from './clearance-note';
import { type Act, type Ground, permits, type TrustRole } from './grounds';
import type { Manifest } from './manifest';
import type { Commitment } from './signer';

/** What a policy asks of the chain of signatures. */
export interface PolicySigner {
  readonly fingerprint: string;
  readonly commitment?: Commitment;
  readonly chained: boolean;
  /** Why the signer is believed. Without any nobody knows what he may do, and the path has said so already. */
  readonly grounds?: readonly Ground[];
  /** What the signer's note decides. Without a note, as ordinary tools sign, the signature itself says yes. */
  readonly decision?: ClearanceDecision;
}

/** Approvals that must follow the drafter's signature, each by another certificate. */
const approvals: ReadonlyMap<string, number> = new Map([
  ['draft-shared', 0],
  ['draft-cleared', 1],
  ['draft-cleared-2', 2],
]);

/** Publishers of a pack, officers of a list: one alone changes nothing. */
const quorum = 2;

/** `open`: nothing is wrong with who signed, but approvals are still missing. */
export type PolicyState = 'met' | 'open' | 'unmet';

/** Who is missing: signatures in a role, and who signed without it. */
export interface Lacking {
  readonly role: TrustRole;
  readonly needed: number;
  readonly found: number;
  readonly series?: string;
  /** Fingerprints of those who acted in the role and do not have it. */
  readonly without: readonly string[];
}

/** How the signatures stand to the policy of the package's kind. */
export interface PolicyFinding {
  readonly state: PolicyState;
  /** Nothing where the policy is met, or nobody knows it. */
  readonly lacking?: Lacking;
}

/** Holds the signatures against the policy: certificates, order, commitment, and the role of each signer who is believed. */
export function judgePolicy(manifest: Manifest, signers: readonly PolicySigner[]): PolicyFinding {
  if (manifest.kind === 'content' || manifest.kind === 'trust')
    return judgePack({ kind: manifest.kind, series: manifest.series }, signers);
  const needed = approvals.get(manifest.clearance?.policy ?? 'draft-shared');
  const [drafter, ...later] = signers.filter((signer) => signer.chained);
  if (needed === undefined) return { state: 'unmet' };
  if (!drafter || drafter.commitment === 'approval')
    return unmet({ role: 'drafter', needed: 1, found: 0, without: [] });
  const kind = manifest.kind === 'receipt' ? 'case' : manifest.kind;
  if (!mayAct(drafter, { role: 'drafter', kind }))
    return unmet({ role: 'drafter', needed: 1, found: 0, without: [drafter.fingerprint] });
  // a signature made on a smart card with ordinary tools states no commitment
  const approving = later.filter(
    (signer) => signer.commitment !== 'creation' && signer.fingerprint !== drafter.fingerprint,
  );
  const { entitled, without } = divide(approving, { role: 'clearer', kind });
  const { found, isRefused } = lastWords(entitled);
  if (found >= needed && !(isRefused && needed > 0)) return { state: 'met' };
  // whoever signs twice where several must sign, or may not clear, is no clearance under way
  const isOnce = countDistinct(entitled) === approving.length;
  const isUnderWay = without.length === 0 && approving.length === later.length && isOnce;
  return { state: isUnderWay ? 'open' : 'unmet', lacking: { role: 'clearer', needed, found, without } };
}

/** How many approvals a policy asks for; `undefined` for a policy nobody knows. */
export function approvalsOf(policy: string): number | undefined {
  return approvals.get(policy);
}

function judgePack({ kind, series }: Pick<Act, 'kind' | 'series'>, signers: readonly PolicySigner[]): PolicyFinding {
  const role = kind === 'trust' ? 'officer' : 'publisher';
  const { entitled, without } = divide(signers, { role, kind, series });
  const found = countDistinct(entitled);
  if (found >= quorum) return { state: 'met' };
  const named = role === 'publisher' && series !== undefined ? { series } : {};
  return unmet({ role, needed: quorum, found, without, ...named });
}

function divide(signers: readonly PolicySigner[], act: Act) {
  const entitled = signers.filter((signer) => mayAct(signer, act));
  const without = signers.filter((signer) => !entitled.includes(signer)).map(({ fingerprint }) => fingerprint);
  return { entitled, without };
}

function mayAct({ grounds = [] }: PolicySigner, act: Act): boolean {
  return grounds.length === 0 || permits(grounds, act);
}

function unmet(lacking: Lacking): PolicyFinding {
  return { state: 'unmet', lacking };
}

/** Who signs approves of the text as it stands, or says otherwise in a note; of several by one signer the last holds. */
function lastWords(signers: readonly PolicySigner[]) {
  const last = [...new Map(signers.map(({ fingerprint, decision = 'cleared' }) => [fingerprint, decision])).values()];
  return { found: last.filter((one) => one === 'cleared').length, isRefused: last.includes('refused') };
}

function countDistinct(signers: readonly PolicySigner[]): number {
  return new Set(signers.map((signer) => signer.fingerprint)).size;
}
