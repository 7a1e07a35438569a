import { AppError, type ErrorCode } from '../base/errors';
import type { Certificate } from './certificate';
import { oids } from './oid';
import { parsePublicKey } from './public-key';

/** Purposes under which a person may sign a document, and purposes that cover it. */
const signingPurposes: readonly string[] = [
  oids.emailProtection,
  oids.documentSigning,
  oids.clientAuth,
  oids.microsoftDocumentSigning,
  oids.anyUsage,
];

/** No key can be answered for so long: what claims it was not issued with care, and would outlast every list. */
const maxLifetime = 50 * 366 * 24 * 60 * 60 * 1000;

/** What is wrong with a chain apart from time and revocation: the signer's use, its authorities, extensions, keys. */
export function chainCodes(chain: readonly Certificate[], mode: 'strict' | 'foreign'): ErrorCode[] {
  const [signer, ...authorities] = chain;
  const codes = new Set<ErrorCode>();
  if (signer !== undefined && !canSign(signer)) codes.add('package/certificate-usage');
  for (const code of signer ? commonCodes(signer) : []) codes.add(code);
  // The signer's own key has been weighed with the signature.
  for (const code of authorityCodes(authorities, mode)) codes.add(code);
  return [...codes];
}

/** What is wrong with the authorities above a signer, the lowest first. */
export function authorityCodes(authorities: readonly Certificate[], mode: 'strict' | 'foreign'): ErrorCode[] {
  const codes = new Set<ErrorCode>();
  if (!areAuthorities(authorities)) codes.add('package/certificate-chain');
  for (const authority of authorities)
    for (const code of [...commonCodes(authority), ...keyCodes(authority.publicKey, mode)]) codes.add(code);
  return [...codes];
}

function commonCodes({ hasUnknownCritical, notBefore, notAfter }: Certificate): ErrorCode[] {
  const codes: ErrorCode[] = [];
  if (hasUnknownCritical) codes.push('package/certificate-critical-extension');
  if (notAfter - notBefore > maxLifetime) codes.push('package/certificate-lifetime');
  return codes;
}

/** Whether a certificate is an end entity that may sign documents. */
export function canSign({ isCa, keyUsage, extendedKeyUsage }: Certificate): boolean {
  const isForSigning = keyUsage.has('nonRepudiation') || keyUsage.has('digitalSignature');
  const isPurpose = extendedKeyUsage === null || extendedKeyUsage.some((purpose) => signingPurposes.includes(purpose));
  return !isCa && isForSigning && isPurpose;
}

/** CA flag, keyCertSign, and no more authorities below than the path length allows (RFC 5280 6.1.4). */
function areAuthorities(authorities: readonly Certificate[]): boolean {
  return authorities.every(
    ({ isCa, keyUsage, pathLength }, below) =>
      isCa && keyUsage.has('keyCertSign') && (pathLength === null || below <= pathLength),
  );
}

function keyCodes(publicKey: Certificate['publicKey'], mode: 'strict' | 'foreign'): ErrorCode[] {
  try {
    const key = parsePublicKey(publicKey);
    if (key.kind === 'ec' || key.bits >= 3072) return [];
    return [mode === 'foreign' && key.bits >= 2048 ? 'package/key-weak' : 'package/certificate-algorithm'];
  } catch (error) {
    if (error instanceof AppError) return ['package/certificate-algorithm'];
    throw error;
  }
}
