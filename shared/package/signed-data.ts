import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { berToDer } from './ber';
import { children, contextTag, type DerNode, malformed, parseDer, recode, tags } from './der';
import { expect, listOf, oidOf, onlyChild, serialOf, smallIntegerOf } from './der-value';
import { oids } from './oid';

/** The one SignerInfo, unread but in place. */
export interface SignerInfo {
  readonly issuer: Bytes;
  readonly serial: Bytes;
  readonly digestAlgorithm: DerNode;
  /** Under its implicit tag, as received. */
  readonly attributes: DerNode;
  readonly signatureAlgorithm: DerNode;
  readonly signature: Bytes;
}

/** A detached SignedData: what is signed stands elsewhere, and both sets here are unsigned. */
export interface SignedData {
  readonly digestAlgorithms: readonly DerNode[];
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  readonly signer: SignerInfo;
  /** It was not DER; only foreign mode reads on. */
  readonly isBer: boolean;
}

const maxBytes = 16 * 1024 * 1024;
const maxMembers = 32;

/**
 * A CMS file as this profile has it (RFC 5652 5). `strict` takes DER of version 1; `foreign` takes BER and the versions other tools write.
 * @throws `package/signature-format`, `package/signature-not-detached`, `package/signature-signers`, `package/signature-attributes` when there are none
 */
export function parseSignedData(cms: Bytes, mode: 'strict' | 'foreign'): SignedData {
  if (cms.length > maxBytes) throw new AppError('package/signature-format', { size: cms.length });
  return recode('package/signature-format', () => {
    const { root, isBer } = parseRoot(cms, mode);
    const [type, content, more] = children(root);
    if (oidOf(type) !== oids.signedData || more !== undefined) throw malformed('content-info');
    return { ...parseContent(onlyChild(content, contextTag(0)), mode), isBer };
  });
}

function parseRoot(cms: Bytes, mode: 'strict' | 'foreign'): { root: DerNode; isBer: boolean } {
  try {
    return { root: parseDer(cms), isBer: false };
  } catch (error) {
    if (mode === 'strict') throw error;
    return { root: parseDer(berToDer(cms)), isBer: true };
  }
}

function parseContent(node: DerNode, mode: 'strict' | 'foreign'): Omit<SignedData, 'isBer'> {
  const fields = listOf(node);
  const version = smallIntegerOf(fields.shift());
  // Versions 3 to 5 only say that some member of a set is of a newer kind.
  if (version !== 1 && !(mode === 'foreign' && version >= 3 && version <= 5)) throw malformed('version');
  const digestAlgorithms = listOf(fields.shift(), tags.set);
  const [type, content] = listOf(fields.shift());
  if (content !== undefined) throw new AppError('package/signature-not-detached');
  if (oidOf(type) !== oids.data) throw malformed('content-type');
  const certificates = members(fields, 0);
  const crls = members(fields, 1);
  const signers = listOf(fields.shift(), tags.set);
  if (fields.length > 0) throw malformed('signed-data');
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1)
    throw new AppError('package/signature-signers', { count: signers.length });
  return { digestAlgorithms, certificates, crls, signer: parseSignerInfo(signer) };
}

/** Certificates or CRLs; other kinds of members are passed over, as nothing in these sets is believed for being there. */
function members(fields: DerNode[], n: number): Bytes[] {
  if (fields[0]?.tag !== contextTag(n)) return [];
  const found = listOf(fields.shift(), contextTag(n));
  if (found.length > maxMembers) throw malformed('members');
  return found.filter(({ tag }) => tag === tags.sequence).map(({ bytes }) => bytes);
}

function parseSignerInfo(node: DerNode): SignerInfo {
  const fields = listOf(node);
  // Version 1 is the form with issuer and serial (RFC 5652 5.3).
  if (smallIntegerOf(fields.shift()) !== 1) throw malformed('signer-version');
  const [issuer, serial, more] = listOf(fields.shift());
  const digestAlgorithm = expect(fields.shift(), tags.sequence);
  if (fields[0]?.tag !== contextTag(0)) throw new AppError('package/signature-attributes', { at: 'none' });
  const [attributes, signatureAlgorithm, signature, unsigned, ...rest] = fields;
  if (unsigned !== undefined) expect(unsigned, contextTag(1));
  if (more !== undefined || rest.length > 0) throw malformed('signer-info');
  return {
    issuer: expect(issuer, tags.sequence).bytes,
    serial: serialOf(serial),
    digestAlgorithm,
    attributes: expect(attributes, contextTag(0)),
    signatureAlgorithm: expect(signatureAlgorithm, tags.sequence),
    signature: expect(signature, tags.octetString).content,
  };
}
