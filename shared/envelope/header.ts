import { AppError } from '../base/errors';
import { envelopeLimits } from './limits';

/**
 * The header of an age file (age v1), read before any key is tried. Promise: what passes is addressed in a way that is
 * opened here, and opening it costs no more than the limits say. Nothing in it is authentic yet: that takes a key.
 */

/** To whom an envelope is addressed, as far as its header tells. */
export type EnvelopeHeader =
  | { readonly kind: 'recipients'; readonly recipients: number }
  | { readonly kind: 'passphrase'; readonly workFactor: number };

const version = 'age-encryption.org/v1';
const beginArmour = '-----BEGIN AGE ENCRYPTED FILE-----';

/** What tells an age file, of any version, from everything else. */
export function isEnvelope(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'age-encryption.org/') || isArmoured(bytes);
}

/** An age file written as text; white space may stand before it. */
export function isArmoured(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => byte !== 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  return start >= 0 && start < 1024 && startsWith(bytes.subarray(start), beginArmour);
}

/** @throws `package/encryption-unsupported` for other kinds and costs, `package/encryption-damaged` for what is no header */
export function readEnvelopeHeader(bytes: Uint8Array): EnvelopeHeader {
  const [first, ...lines] = headerLines(bytes);
  if (first !== version) throw unsupported('version');
  const stanzas = readStanzas(lines).filter(([kind = '']) => !isGrease(kind));
  if (stanzas.length > envelopeLimits.maxRecipients) throw unsupported('too-many-recipients');
  const [only] = stanzas;
  if (only?.[0] === 'scrypt' && stanzas.length === 1) return { kind: 'passphrase', workFactor: workFactorOf(only) };
  if (only === undefined || stanzas.some(([kind]) => kind !== 'X25519')) throw unsupported('recipient-kind');
  return { kind: 'recipients', recipients: stanzas.length };
}

/** Lines up to the one with the authentication code, which starts with `---`. */
function headerLines(bytes: Uint8Array): readonly string[] {
  const text = String.fromCharCode(...bytes.subarray(0, 32));
  if (!text.startsWith('age-encryption.org/')) throw unsupported('not-age');
  if (!text.startsWith(`${version}\n`)) throw unsupported('version');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, envelopeLimits.maxHeaderBytes));
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(head);
  if (end === null) throw damaged('header');
  return head.slice(0, end.index).split('\n');
}

/** The arguments of each stanza: a line of them, then a body in lines of 64 characters and one that is shorter. */
function readStanzas(lines: readonly string[]): readonly (readonly string[])[] {
  const stanzas: (readonly string[])[] = [];
  let isInBody = false;
  for (const line of lines) {
    if (isInBody) {
      if (!/^[A-Za-z0-9+/]{0,64}$/.test(line)) throw damaged('stanza');
      isInBody = line.length === 64;
      continue;
    }
    if (!/^->(?: [!-~]+)+$/.test(line)) throw damaged('stanza');
    stanzas.push(line.split(' ').slice(1));
    isInBody = true;
  }
  if (isInBody) throw damaged('stanza');
  return stanzas;
}

/** Stanzas some writers add so that readers stay open to new kinds: they hold nothing. */
function isGrease(kind: string): boolean {
  return kind.endsWith('-grease');
}

function workFactorOf([, , factor = '', ...more]: readonly string[]): number {
  const workFactor = /^[1-9]\d?$/.test(factor) && more.length === 0 ? Number(factor) : 0;
  if (workFactor < envelopeLimits.minWorkFactor || workFactor > envelopeLimits.maxWorkFactor)
    throw unsupported('work-factor');
  return workFactor;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, text.length)) === text;
}

export function unsupported(at: string): AppError {
  return new AppError('package/encryption-unsupported', { at });
}

export function damaged(at: string): AppError {
  return new AppError('package/encryption-damaged', { at });
}
