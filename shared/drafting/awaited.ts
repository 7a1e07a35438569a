import type { Evidence, GateCheck } from './gates';
import type { Slot } from './model';

/** Names of the slots that a gate looked at and found nothing in. */
export function emptyIn({ evidence }: GateCheck): readonly string[] {
  return evidence.flatMap((one) => (isEmpty(one) ? [one.name] : []));
}

/**
 * The open slots that a gate waits for: each is asked for by itself, so that nobody is led to the gate before they are
 * filled. Nothing where the gate waits for something else. `open` is what `openSlots` says.
 */
export function awaited(check: GateCheck, open: readonly Slot[]): readonly Slot[] {
  const names = emptyIn(check);
  return open.filter(({ name }) => names.includes(name));
}

type OfSlot = Extract<Evidence, { readonly kind: 'slot' | 'chosen' | 'attribution' }>;

function isEmpty(one: Evidence): one is OfSlot {
  if (one.kind === 'slot') return one.text === undefined;
  if (one.kind === 'chosen') return one.value === undefined;
  return one.kind === 'attribution' && one.code === undefined;
}
