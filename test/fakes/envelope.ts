import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';

/** A person who can be written to. */
export interface Addressee {
  readonly identity: string;
  readonly recipient: string;
}

export async function createAddressee(): Promise<Addressee> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The header of an envelope as lines, and what follows it. */
export function splitEnvelope(bytes: Bytes): { readonly lines: readonly string[]; readonly body: Bytes } {
  const text = new TextDecoder('latin1').decode(bytes);
  const end = text.indexOf('\n', text.indexOf('\n--- ') + 1);
  return { lines: text.slice(0, end).split('\n'), body: bytes.slice(end + 1) };
}

export function joinEnvelope(lines: readonly string[], body: Uint8Array): Bytes {
  return concat(utf8(`${lines.join('\n')}\n`), body);
}
