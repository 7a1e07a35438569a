import { type Bytes, equalBytes, toBase64, toHex } from '../base/bytes';
import type { Certificate } from '../package/certificate';
import { type Crl, parseCrl } from '../package/crl';
import { nameToText } from '../package/distinguished-name';
import { isValidCrl } from '../package/revocation';
import { toCrls, trustLimits } from './model';

/** Revocation lists that are kept: of each issuer the one with the highest number, for as long as no higher one comes. */

/** Lists of two authorities of one name are told apart by the key they name. */
function issuerOf({ issuer, authorityKey }: Crl): string {
  return `${toHex(issuer)} ${authorityKey ?? ''}`;
}

/** A list without a number, or with one below nought, stands behind every number. */
function numberOf({ number }: Crl): bigint {
  if (number === null || number === '' || Number.parseInt(number.slice(0, 2), 16) >= 0x80) return -1n;
  return BigInt(`0x${number}`);
}

/** Whether a list takes the place of another of its issuer. Equal numbers: what is kept stays. */
function isLater(next: Crl, kept: Crl): boolean {
  const [a, b] = [numberOf(next), numberOf(kept)];
  return a > b || (a === b && a === -1n && next.thisUpdate > kept.thisUpdate);
}

/** Whether the lists fit; `left` counts those for which there was no room. */
export interface MergedCrls {
  readonly crls: readonly string[];
  readonly left: number;
}

/**
 * Takes proven lists in, base64. Answers the highest of each issuer; never one that is lower than what was kept.
 * @throws `package/malformed` for a list that is none
 */
export function mergeCrls(kept: readonly string[], arrived: readonly Bytes[]): MergedCrls {
  const byIssuer = new Map<string, Crl>(
    toCrls(kept)
      .map((der) => parseCrl(der))
      .map((crl) => [issuerOf(crl), crl]),
  );
  let left = 0;
  for (const crl of arrived.map(parseCrl)) {
    const known = byIssuer.get(issuerOf(crl));
    if (known && !isLater(crl, known)) continue;
    const others = [...byIssuer.values()].filter((one) => one !== known);
    const isFull = !known && byIssuer.size >= trustLimits.maxCrls;
    if (isFull || sizeOf([...others, crl]) > trustLimits.maxCrlCharacters) left += 1;
    else byIssuer.set(issuerOf(crl), crl);
  }
  return { crls: [...byIssuer.values()].map(({ der }) => toBase64(der)), left };
}

/** As base64. */
function sizeOf(crls: readonly Crl[]): number {
  return crls.reduce((sum, { der }) => sum + 4 * Math.ceil(der.length / 3), 0);
}

/** Whether one of the certificates did sign the list, and may. */
export async function isProven(crl: Bytes, issuers: readonly Certificate[]): Promise<boolean> {
  const parsed = parseCrl(crl);
  for (const issuer of issuers)
    if (equalBytes(parsed.issuer, issuer.subject) && (await isValidCrl(parsed, issuer))) return true;
  return false;
}

/** One list, for a person. Times in milliseconds since 1970. */
export interface CrlView {
  readonly issuer: string;
  /** Decimal; nothing where the list has none. */
  readonly number?: string;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
  /** Its time is over: revocations since are not known here. */
  readonly isStale: boolean;
}

/** The lists as they stand at the checked time, the oldest first. */
export function viewCrls(crls: readonly string[], at: number): readonly CrlView[] {
  const views = toCrls(crls)
    .map(parseCrl)
    .map((crl): CrlView => {
      const { issuer, thisUpdate, nextUpdate } = crl;
      const number = numberOf(crl);
      return {
        issuer: nameToText(issuer),
        ...(number >= 0n && { number: String(number) }),
        thisUpdate,
        ...(nextUpdate !== null && { nextUpdate }),
        isStale: (nextUpdate ?? Number.NEGATIVE_INFINITY) < at,
      };
    });
  return views.toSorted((a, b) => a.thisUpdate - b.thisUpdate);
}
