import { signerOfKey } from '../package/history';
import type { Exchange, ExchangedState } from './record';

/*
 * What is kept of packages, and for how long. A state is kept to be the base of a merge, and a base must be a state both sides
 * know. Who sends next builds upon what left here lately, or upon nothing of ours since they last sent: so of each case are kept
 * the states that left last, and the newest that came from each signer. Whoever is further behind gets no base: every difference
 * is then a conflict that a person decides, nothing counts as removed, and so nothing is lost but ease.
 *
 * The ledger outlasts cases, so that a package is known again; its rows are small. What falls off its end is older than
 * `mostRows` packages; one of those that came again would be merged like any other, without a base.
 */

/** States of one case that left and are kept, the newest. */
export const mostSent = 10;
/** Signers of whom the newest state of one case is kept, those who sent last. */
export const mostSigners = 30;
/** Rows of the ledger that are kept, the newest. */
export const mostRows = 5000;

/** The states of a case that nothing needs any more, by `rows` of that case: a state that stands twice is kept once, the newer. */
export function statesToErase(
  states: readonly ExchangedState[],
  rows: readonly Exchange[],
): readonly ExchangedState['id'][] {
  const wanted = new Set([...sentOf(rows), ...newestOfSigners(rows)]);
  const given = new Set<string>();
  return byTime(states).flatMap(({ id, digest }) => {
    const isWanted = wanted.has(digest) && !given.has(digest);
    given.add(digest);
    return isWanted ? [] : [id];
  });
}

/** Rows of the ledger beyond the most that are kept. */
export function rowsToErase(rows: readonly Pick<Exchange, 'id' | 'at'>[]): readonly string[] {
  return byTime(rows)
    .slice(mostRows)
    .map(({ id }) => id);
}

function sentOf(rows: readonly Exchange[]): readonly string[] {
  const sent = byTime(rows).filter(({ way }) => way === 'sent');
  return [...new Set(sent.map(({ state }) => state))].slice(0, mostSent);
}

function newestOfSigners(rows: readonly Exchange[]): readonly string[] {
  const newest = new Map<string, string>();
  for (const { way, signatures, state } of byTime(rows)) {
    const signer = signerOfKey(signatures[0] ?? '');
    if (way === 'taken' && !newest.has(signer) && newest.size < mostSigners) newest.set(signer, state);
  }
  return [...newest.values()];
}

/** The newest first. */
function byTime<T extends { readonly at: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
