import { type Bytes, toHex } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { parseRecipients, recipientDer } from '#shared/envelope/index';
import { fingerprintOf, fingerprintWords, nameToText, parseCertificate, parsePem } from '#shared/package/index';
import { type Output, parseFileArgs, runCommand } from './command';
import { readFileWithin } from './read-file';
import { harmless } from './report';

/** `fingerprint FILE`: what two people read to each other before they trust a certificate or write to a recipient. */

export const fingerprintUsage = `fingerprint FILE [--json]

Prints what to compare by telephone or on paper before trusting a certificate or encrypting to a recipient.

  FILE      certificates (PEM, or one in DER), or recipients of age (age1…), one a line
  --json    print [{ kind, name, issuer?, fingerprint, words, sha512 }] instead of text
  --help    print this

The fingerprint is the first 40 bytes of the SHA-512 of the DER, as 8 groups of 5 digits (each 5 bytes modulo
100 000); the words stand for its first 8 bytes. The DER of a recipient is its public key (RFC 8410).

Exit code: 0 printed, 2 FILE holds neither, or something besides, 4 wrong use, or FILE is no file that can be read.
`;

const maxBytes = 4 * 1024 * 1024;
const refusals = { 'package/malformed': 2, 'package/encryption-unsupported': 2 } as const;

interface Compared {
  readonly kind: 'certificate' | 'recipient';
  readonly name: string;
  readonly issuer?: string;
  readonly der: Bytes;
}

/** Runs the command and answers its exit code. */
export function runFingerprint(args: readonly string[], output: Output): Promise<number> {
  return runCommand({ usage: fingerprintUsage, refusals }, output, async () => {
    const values = parseFileArgs(args, []);
    if (values === 'help') {
      output.print(fingerprintUsage);
      return 0;
    }
    const found = await Promise.all(read(await readFileWithin(values.file, maxBytes)).map(describe));
    output.print(values.json ? `${JSON.stringify(found, null, 2)}\n` : found.map(toText).join('\n'));
    return 0;
  });
}

/** @throws `package/malformed`, `package/encryption-unsupported` */
function read(bytes: Bytes): readonly Compared[] {
  if (bytes[0] === 0x30) return [toCertificate(bytes)];
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('-----BEGIN '))
    return parseRecipients(text).map((name) => ({ kind: 'recipient', name, der: recipientDer(name) }));
  const { certificates } = parsePem(text);
  if (certificates.length === 0) throw new AppError('package/malformed', { reason: 'no certificate' });
  return certificates.map(toCertificate);
}

function toCertificate(der: Bytes): Compared {
  const { subject, issuer } = parseCertificate(der);
  return { kind: 'certificate', name: nameToText(subject), issuer: nameToText(issuer), der };
}

async function describe({ der, ...compared }: Compared) {
  const sha512 = new Uint8Array(await crypto.subtle.digest('SHA-512', der));
  const words = fingerprintWords(sha512);
  return { ...compared, fingerprint: await fingerprintOf(der), words, sha512: toHex(sha512) };
}

function toText({ name, issuer, fingerprint, words }: Awaited<ReturnType<typeof describe>>): string {
  const lines = [name, ...(issuer === undefined ? [] : [`  issued by    ${issuer}`])];
  return [...lines, `  fingerprint  ${fingerprint}`, `  words        ${words.join(' ')}`, ''].map(harmless).join('\n');
}
