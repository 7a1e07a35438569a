import { type Bytes, equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { parseSignatureAlgorithm } from './algorithms';
import { type DerNode, malformed, parseDer, tags } from './der';
import { expect, listOf, octetsOfBits } from './der-value';
import { isSignedBy, parsePublicKey } from './public-key';

/** The shape certificates, CRLs and requests share: content, algorithm, signature over the content as received. */
export interface SignedObject {
  readonly content: DerNode;
  readonly algorithm: DerNode;
  readonly signature: Bytes;
}

/** `refused` means the algorithm or the key is outside the allow-list, so nothing was checked. */
export type SignatureCheck = 'valid' | 'invalid' | 'refused';

/** @throws `package/malformed` */
export function parseSignedObject(der: Bytes): SignedObject {
  const [content, algorithm, signature, more] = listOf(parseDer(der));
  if (more !== undefined) throw malformed('signed-object');
  return {
    content: expect(content, tags.sequence),
    algorithm: expect(algorithm, tags.sequence),
    signature: octetsOfBits(signature),
  };
}

/** The algorithm named inside the signed content must be the one outside (RFC 5280 4.1.1.2). @throws `package/malformed` */
export function assertSameAlgorithm(inner: DerNode | undefined, outer: DerNode): void {
  if (inner === undefined || !equalBytes(inner.bytes, outer.bytes)) throw malformed('algorithm');
}

/** Checks the signature with a SubjectPublicKeyInfo. @throws `package/malformed` */
export async function checkSignature(object: SignedObject, publicKey: Bytes): Promise<SignatureCheck> {
  const { signature, content } = object;
  try {
    const algorithm = parseSignatureAlgorithm(object.algorithm);
    const key = parsePublicKey(publicKey);
    return (await isSignedBy({ key, algorithm, signature, bytes: content.bytes })) ? 'valid' : 'invalid';
  } catch (error) {
    const isRefusal = error instanceof AppError && error.code !== 'package/malformed';
    if (isRefusal) return 'refused';
    throw error;
  }
}
