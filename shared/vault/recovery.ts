import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { words } from '../base/word-list';

/*
 * Twelve words of eleven bits: 128 random bits and 4 bits of their SHA-256, which catch most slips (a wrong word passes once in
 * sixteen, and then opens nothing). They are shown once, on paper they guard the vault as the passphrase does.
 */

/** Random bytes behind the words. */
export const recoverySize = 16;

const wordCount = 12;
const numbers: ReadonlyMap<string, number> = new Map(words.map((word, number) => [word, number]));

/** The words for 16 random bytes. */
export async function toWords(entropy: Bytes): Promise<readonly string[]> {
  if (entropy.length !== recoverySize) throw new AppError('input/schema', { size: entropy.length });
  const bits = (toNumber(entropy) << 4n) | BigInt(await checksum(entropy));
  return Array.from({ length: wordCount }, (_, at) => {
    const number = Number((bits >> BigInt(11 * (wordCount - 1 - at))) & 2047n);
    return words[number] ?? '';
  });
}

/**
 * The bytes behind twelve words; case and outer spaces do not matter.
 * @throws `vault/passphrase` with `at` for a word that is not in the list, without for a wrong number of words or a wrong checksum
 */
export async function fromWords(typed: readonly string[]): Promise<Bytes> {
  if (typed.length !== wordCount) throw new AppError('vault/passphrase', { count: typed.length });
  const bits = typed.reduce((all, word, at) => (all << 11n) | BigInt(numberOf(word, at)), 0n);
  const entropy = toBytes(bits >> 4n);
  if ((await checksum(entropy)) !== Number(bits & 15n)) throw new AppError('vault/passphrase');
  return entropy;
}

function numberOf(word: string, at: number): number {
  const number = numbers.get(word.trim().toLowerCase());
  if (number === undefined) throw new AppError('vault/passphrase', { at });
  return number;
}

async function checksum(entropy: Bytes): Promise<number> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', entropy));
  return (digest[0] ?? 0) >> 4;
}

function toNumber(bytes: Bytes): bigint {
  return bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
}

function toBytes(number: bigint): Bytes {
  return Uint8Array.from({ length: recoverySize }, (_, at) =>
    Number((number >> BigInt(8 * (recoverySize - 1 - at))) & 255n),
  );
}
