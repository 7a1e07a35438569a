import { signatureKey } from '../package/history';
import type { SignatureVerdict } from '../package/model';
import type { Contents } from './contents';
import type { Exchange, ExchangedState } from './record';

/** What a verified package of a case is to this desk. */
export type RecognisedCase =
  /** A case that is not here. */
  | { readonly kind: 'new' }
  /** As it left from here, or was taken in before: nothing new on it. */
  | { readonly kind: 'known'; readonly row: Exchange }
  /** The same package with signatures that are not known yet. */
  | { readonly kind: 'signed'; readonly row: Exchange; readonly added: readonly SignatureVerdict[] }
  /** Another state of a case that is here. `base`: the state both knew; without it every difference is a conflict. */
  | { readonly kind: 'merge'; readonly base: ExchangedState | undefined };

interface Arrived {
  readonly package: { readonly id: string; readonly digest: string };
  readonly signatures: readonly SignatureVerdict[];
  readonly contents: Contents;
}

interface Desk {
  readonly isHere: boolean;
  readonly rows: readonly Exchange[];
  readonly states: readonly ExchangedState[];
}

/** Tells what has come. A package under a known number with other content is a fork, and never gets as far as this. */
export function recogniseCase({ package: made, signatures, contents }: Arrived, desk: Desk): RecognisedCase {
  if (!desk.isHere) return { kind: 'new' };
  const row = desk.rows.find((one) => one.package.id === made.id && one.package.digest === made.digest);
  if (row) {
    const added = signatures.filter((one) => !row.signatures.includes(signatureKey(one)));
    return added.length > 0 ? { kind: 'signed', row, added } : { kind: 'known', row };
  }
  return { kind: 'merge', base: baseOf(contents, desk.states) };
}

/** The newest state kept here that the sender built upon, or sends. */
function baseOf({ state, knows }: Contents, states: readonly ExchangedState[]): ExchangedState | undefined {
  const theirs = new Set([state, ...knows]);
  return states.toSorted((a, b) => (a.at < b.at ? 1 : -1)).find(({ digest }) => theirs.has(digest));
}
