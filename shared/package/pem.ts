import { type Bytes, fromBase64, toBase64 } from '../base/bytes';
import { AppError } from '../base/errors';

/** What this app reads or writes as PEM. */
export type PemLabel = 'CERTIFICATE' | 'X509 CRL' | 'CERTIFICATE REQUEST';

/** Certificates and CRLs of a PEM file, DER. */
export interface PemContents {
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
}

const maxCharacters = 32 * 1024 * 1024;
const maxBlocks = 256;

/**
 * Certificates and CRLs in a PEM text (RFC 7468); words around the blocks are passed over, as OpenSSL writes them.
 * The DER inside is not looked at yet. @throws `package/malformed` for any other kind of block, above all a key
 */
export function parsePem(text: string): PemContents {
  if (text.length > maxCharacters) throw new AppError('package/malformed', { size: text.length });
  const blocks = text.split(/^-----BEGIN /m).slice(1);
  if (blocks.length > maxBlocks) throw new AppError('package/malformed', { count: blocks.length });
  const contents: { certificates: Bytes[]; crls: Bytes[] } = { certificates: [], crls: [] };
  for (const block of blocks) {
    const match = /^(CERTIFICATE|X509 CRL)-----\r?\n([A-Za-z0-9+/=\s]*)-----END \1-----/.exec(block);
    if (match === null) throw new AppError('package/malformed', { at: 'pem' });
    const [, label, body = ''] = match;
    contents[label === 'CERTIFICATE' ? 'certificates' : 'crls'].push(decode(body));
  }
  return contents;
}

function decode(body: string): Bytes {
  try {
    return fromBase64(body.replace(/\s/g, ''));
  } catch (cause) {
    throw new AppError('package/malformed', { at: 'pem' }, { cause });
  }
}

/** DER as PEM (RFC 7468), 64 characters a line. */
export function toPem(label: PemLabel, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
