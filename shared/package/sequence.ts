import type { ErrorCode } from '../base/errors';
import type { Manifest } from './manifest';

/**
 * The number in series: drafts, cases and receipts that one certificate signs for one named receiver are numbered from 1, so that the
 * receiver sees when one of them did not come. A number proves nothing of what another package says.
 */

/** The receiver and number of one package, as its manifest has them. */
export type Sequence = NonNullable<Manifest['sequence']>;

/** A package of a series that is known here. */
export interface Numbered {
  readonly number: number;
  /** The id of its manifest. */
  readonly id: string;
}

/** The known packages of each series, by `sequenceKey`. */
export type Sequences = Readonly<Record<string, readonly Numbered[]>>;

/** Numbers in one run, both ends among them. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What a number says beside those that are known. */
export interface SequenceFinding {
  /** No package of this series is known. */
  readonly isFirst: boolean;
  /** Another package had this number. */
  readonly isReused: boolean;
  /** Numbers below this one, above the lowest known, of which no package is known. */
  readonly missing: readonly Run[];
}

/** Characters of a receiver's name at most, as of the other names that a person types for a package. */
export const mostReceiver = 200;

const unseen = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu;

/** A name as it stands in a manifest; empty where nothing of it can be seen. */
export function receiverName(typed: string): string {
  const shown = typed.toWellFormed().normalize('NFC').replace(unseen, ' ').trim();
  return shown.slice(0, mostReceiver).toWellFormed().trim();
}

/** By which a series is known again: the certificate of the first signature, and the receiver however he is spelt. */
export function sequenceKey(of: { readonly signer: string; readonly to: string }): string {
  return `${of.signer} ${receiverName(of.to).normalize('NFKC').toLowerCase()}`;
}

/** What the next package of a series is numbered. */
export function nextNumber(known: readonly Numbered[]): number {
  return known.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
}

/** What the number of a package says beside those that are known here. */
export function placeInSequence(arrived: Numbered, known: readonly Numbered[]): SequenceFinding {
  const others = known.filter(({ id }) => id !== arrived.id);
  const below = new Set(known.map(({ number }) => number).filter((number) => number < arrived.number));
  return {
    isFirst: known.length === 0,
    isReused: others.some(({ number }) => number === arrived.number),
    missing: gapsOf(
      [...below].toSorted((a, b) => a - b),
      arrived.number,
    ),
  };
}

/** `package/sequence-gap`, `package/sequence-reused`: for a person to weigh, since packages are lost and numbers come back from a backup. */
export function sequenceCodes({ isReused, missing }: SequenceFinding): readonly ErrorCode[] {
  return [
    ...(missing.length > 0 ? (['package/sequence-gap'] as const) : []),
    ...(isReused ? (['package/sequence-reused'] as const) : []),
  ];
}

function gapsOf(below: readonly number[], end: number): readonly Run[] {
  return below.flatMap((number, n) => {
    const next = below[n + 1] ?? end;
    return next - number > 1 ? [{ from: number + 1, to: next - 1 }] : [];
  });
}
