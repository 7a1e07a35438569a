import { type Bytes, equalBytes } from '../base/bytes';
import { parseDigestAlgorithm } from './algorithms';
import { children, contextTag, type DerNode, malformed, recode, tags } from './der';
import { expect, listOf, oidOf, onlyChild, serialOf, textOf, timeOf } from './der-value';
import { compareBytes, element } from './der-write';
import type { DigestName } from './digests';
import { oids } from './oid';
import type { Commitment } from './signer';

/** The certificate a signature names inside what it signs. */
export interface CertificateReference {
  readonly hash: DigestName;
  readonly digest: Bytes;
  readonly issuer?: Bytes;
  readonly serial?: Bytes;
}

/** What the signed attributes say. All but the digest and the certificate are claims. */
export interface SignedAttributes {
  readonly messageDigest: Bytes;
  readonly signingTime: number;
  readonly certificate: CertificateReference;
  readonly commitment?: Commitment;
  readonly role?: string;
}

/** Algorithms named outside the attributes, which the attributes may confirm. */
export interface NamedAlgorithms {
  readonly digestAlgorithm: DerNode;
  readonly signatureAlgorithm: DerNode;
}

/**
 * The attributes as received, under `[0]`. An attribute this app does not know is signed, and harmless; the same one
 * twice or with two values is refused (RFC 5652 5.3, 11). @throws `package/signature-attributes`
 */
export function parseAttributes(
  node: DerNode,
  algorithms: NamedAlgorithms,
  mode: 'strict' | 'foreign',
): SignedAttributes {
  return recode('package/signature-attributes', () => {
    const values = collect(node);
    if (oidOf(values.get(oids.contentType)) !== oids.data) throw malformed('content-type');
    const mimeType = values.get(oids.mimeType);
    if (mode === 'strict' && mimeType !== undefined && textOf(mimeType) !== 'text/xml') throw malformed('mime-type');
    checkProtection(values.get(oids.algorithmProtection), algorithms);
    const commitment = parseCommitment(values.get(oids.commitmentType));
    const role = parseRole(values.get(oids.signerAttributesV2));
    return {
      messageDigest: expect(values.get(oids.messageDigest), tags.octetString).content,
      signingTime: timeOf(values.get(oids.signingTime)),
      certificate: parseCertificateReference(values.get(oids.signingCertificateV2)),
      ...(commitment === undefined ? {} : { commitment }),
      ...(role === undefined ? {} : { role }),
    };
  });
}

function collect(node: DerNode): ReadonlyMap<string, DerNode> {
  const values = new Map<string, DerNode>();
  let previous: DerNode | undefined;
  for (const attribute of children(node)) {
    // DER order of a SET OF: verifiers that encode again would otherwise hash other bytes than those received.
    if (previous !== undefined && compareBytes(previous.bytes, attribute.bytes) > 0) throw malformed('order');
    const [type, set, more] = listOf(attribute);
    const id = oidOf(type);
    if (more !== undefined || values.has(id)) throw malformed('attribute');
    values.set(id, onlyChild(set, tags.set));
    previous = attribute;
  }
  return values;
}

/** RFC 5035 3 and 5.4.1.1: the first ESSCertIDv2 is the signer's. */
function parseCertificateReference(node: DerNode | undefined): CertificateReference {
  const [references] = listOf(node);
  const fields = listOf(listOf(references)[0]);
  // DER leaves the default out; writers that name SHA-256 all the same are common.
  const hash = fields[0]?.tag === tags.sequence ? parseDigestAlgorithm(fields.shift()) : 'SHA-256';
  const digest = expect(fields.shift(), tags.octetString).content;
  const issuerSerial = fields.shift();
  if (fields.length > 0) throw malformed('reference');
  if (issuerSerial === undefined) return { hash, digest };
  const [names, serial] = listOf(issuerSerial);
  const issuer = onlyChild(onlyChild(names, tags.sequence), contextTag(4)).bytes;
  return { hash, digest, issuer, serial: serialOf(serial) };
}

/** A commitment this app does not know is a claim it does not show. */
function parseCommitment(node: DerNode | undefined): Commitment | undefined {
  if (node === undefined) return undefined;
  const id = oidOf(listOf(node)[0]);
  if (id === oids.proofOfCreation) return 'creation';
  return id === oids.proofOfApproval ? 'approval' : undefined;
}

/** The first claimed attribute that is a text. */
function parseRole(node: DerNode | undefined): string | undefined {
  const claimed = node === undefined ? undefined : listOf(node).find(({ tag }) => tag === contextTag(0));
  if (claimed === undefined) return undefined;
  const values = listOf(onlyChild(claimed, contextTag(0))).map(
    (attribute) => listOf(listOf(attribute)[1], tags.set)[0],
  );
  const text = values.find((value) => value?.tag === tags.utf8String || value?.tag === tags.printableString);
  return text === undefined ? undefined : textOf(text);
}

/** RFC 6211: checked when present. */
function checkProtection(node: DerNode | undefined, { digestAlgorithm, signatureAlgorithm }: NamedAlgorithms): void {
  if (node === undefined) return;
  const [digest, signature, more] = listOf(node);
  const retagged = element(tags.sequence, expect(signature, contextTag(1)).content);
  const isSame =
    more === undefined &&
    parseDigestAlgorithm(digest) === parseDigestAlgorithm(digestAlgorithm) &&
    equalBytes(retagged, signatureAlgorithm.bytes);
  if (!isSame) throw malformed('protection');
}
