import { type Bytes, utf8 } from '#shared/base/bytes';
import { createSignature, type SignatureEvidence, verifySignature } from '#shared/package/cms';
import type { Trust } from '#shared/package/grounds';
import { checkPath, type PathFinding } from '#shared/package/path';
import { type Authority, type Entity, now } from './authority';

const content = utf8('<asic/>');

export interface Signing {
  readonly signingTime?: number;
  readonly crls?: readonly Bytes[];
  readonly mode?: 'strict' | 'foreign';
}

/** A real signature, verified: what the path check is given. */
export async function signed(
  person: Entity,
  { signingTime = now, crls = [], mode = 'strict' }: Signing = {},
): Promise<SignatureEvidence> {
  const cms = await createSignature(content, person.signer(crls), { signingTime, commitment: 'creation' });
  return verifySignature(cms, content, mode);
}

/** The path check with this authority as anchor and, unless said otherwise, its empty list. */
export async function judgeUnder(
  root: Authority,
  evidence: SignatureEvidence,
  { at = now, ...trust }: Partial<Trust> & { readonly at?: number } = {},
): Promise<PathFinding> {
  return checkPath(evidence, { ...(await root.trust()), ...trust }, at);
}
