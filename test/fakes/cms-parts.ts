/** A CMS taken apart and put together again, changed: the workbench of the tamper table. */
import type { Bytes } from '#shared/base/bytes';
import { children, contextTag, parseDer } from '#shared/package/der';
import { element, explicit, octetString, oid, sequence, setOf } from '#shared/package/der-write';
import { oids } from '#shared/package/oid';
import { toDerSignature } from '#shared/package/public-key';
import type { Signer } from '#shared/package/signer';

export interface SignerParts {
  readonly version: Bytes;
  readonly sid: Bytes;
  readonly digestAlgorithm: Bytes;
  /** Whole attributes, in the order they will be written. */
  readonly attributes: readonly Bytes[];
  readonly signatureAlgorithm: Bytes;
  readonly signature: Bytes;
  readonly unsigned: readonly Bytes[];
}

export interface CmsParts {
  readonly version: Bytes;
  readonly digestAlgorithms: readonly Bytes[];
  readonly contentInfo: Bytes;
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  readonly signers: readonly SignerParts[];
}

function partsOf(der: Bytes): Bytes[] {
  return children(parseDer(der)).map(({ bytes }) => bytes);
}

function at(parts: readonly Bytes[], index: number): Bytes {
  const part = parts[index];
  if (part === undefined) throw new Error(`no part ${index}`);
  return part;
}

/** Of a CMS of our own making. */
export function takeApart(cms: Bytes): CmsParts {
  const signedData = partsOf(at(partsOf(at(partsOf(cms), 1)), 0));
  const [version, digests, contentInfo] = [at(signedData, 0), at(signedData, 1), at(signedData, 2)];
  const find = (tag: number) => signedData.slice(3).find((part) => part[0] === tag);
  const certificates = find(contextTag(0));
  const crls = find(contextTag(1));
  const signers = find(0x31);
  return {
    version,
    digestAlgorithms: partsOf(digests),
    contentInfo,
    certificates: certificates ? partsOf(certificates) : [],
    crls: crls ? partsOf(crls) : [],
    signers: signers ? partsOf(signers).map(takeSignerApart) : [],
  };
}

function takeSignerApart(der: Bytes): SignerParts {
  const fields = partsOf(der);
  return {
    version: at(fields, 0),
    sid: at(fields, 1),
    digestAlgorithm: at(fields, 2),
    attributes: partsOf(at(fields, 3)),
    signatureAlgorithm: at(fields, 4),
    signature: parseDer(at(fields, 5)).content,
    unsigned: [],
  };
}

export function putTogether(parts: CmsParts): Bytes {
  const signedData = sequence(
    parts.version,
    setOf(parts.digestAlgorithms),
    parts.contentInfo,
    ...(parts.certificates.length > 0 ? [setOf(parts.certificates, contextTag(0))] : []),
    ...(parts.crls.length > 0 ? [setOf(parts.crls, contextTag(1))] : []),
    setOf(parts.signers.map(putSignerTogether)),
  );
  return sequence(oid(oids.signedData), explicit(0, signedData));
}

function putSignerTogether(parts: SignerParts): Bytes {
  const { version, sid, digestAlgorithm, attributes, signatureAlgorithm, signature, unsigned } = parts;
  return sequence(
    version,
    sid,
    digestAlgorithm,
    ...(attributes.length > 0 ? [element(contextTag(0), ...attributes)] : []),
    signatureAlgorithm,
    octetString(signature),
    ...(unsigned.length > 0 ? [setOf(unsigned, contextTag(1))] : []),
  );
}

/** The same with the first signer changed. */
export function withSigner(parts: CmsParts, change: Partial<SignerParts>): CmsParts {
  return { ...parts, signers: parts.signers.map((signer, i) => (i === 0 ? { ...signer, ...change } : signer)) };
}

/** The first signer's attributes changed and truly signed again, as a faulty or hostile tool would. */
export async function withAttributes(
  parts: CmsParts,
  { sign }: Signer,
  change: (attributes: readonly Bytes[]) => readonly Bytes[],
): Promise<CmsParts> {
  const attributes = change(parts.signers[0]?.attributes ?? []);
  const signature = toDerSignature(await sign(element(0x31, ...attributes)));
  return withSigner(parts, { attributes, signature });
}

/** Whether an attribute is of the type. */
export function isOfType(attribute: Bytes, type: string): boolean {
  const id = oid(type);
  return at(partsOf(attribute), 0).every((octet, i) => octet === id[i]);
}

/** An attribute with one value. */
export function attribute(type: string, ...values: readonly Bytes[]): Bytes {
  return sequence(oid(type), setOf(values));
}
