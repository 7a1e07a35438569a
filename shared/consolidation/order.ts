import type { Proposal } from './edit';
import type { Sender } from './return-model';

/** The place of a State in the order of protocol; nothing for one that the content does not know. */
export type Order = (state: string) => number | undefined;

/** States in the order of protocol, then the others by unit and name. */
export function compareSenders(a: Sender, b: Sender, order: Order): number {
  const place = ({ state }: Sender) => (state === undefined ? undefined : order(state)) ?? Number.MAX_SAFE_INTEGER;
  return (
    place(a) - place(b) || compare(a.state ?? '', b.state ?? '') || compare(a.unit, b.unit) || compare(a.name, b.name)
  );
}

/** The proposals in the order of their senders; of one sender in the order of the text. */
export function sorted(proposals: readonly Proposal[], order: Order): readonly Proposal[] {
  const places = new Map(proposals.map((proposal, at) => [proposal, at]));
  return proposals.toSorted(
    (a, b) =>
      compareSenders(a.from, b.from, order) ||
      compare(a.returnId, b.returnId) ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
}

/** By code units: the same on every laptop. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
