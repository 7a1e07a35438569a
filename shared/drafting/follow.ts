import { slotValue as valueAt } from '../document/to-text';
import { needsContent } from './case-source';
import { valueFromCase } from './fill';
import type { Draft, Slot, Template } from './model';
import type { Known } from './read-case';
import { slotValue } from './slot-value';

/** A field whose fact changed since it was filled: the draft asks, and follows only when it is told to. */
export interface Drift {
  readonly slot: Slot;
  /** What the draft says, as kept; nothing where the field is empty. */
  readonly draft: string | undefined;
  /** What the case says now; nothing where it knows no longer. */
  readonly case: string | undefined;
}

/** Every field whose fact is another than the draft was filled from, or asked about last; none where the two agree again. */
export function driftsOf(
  template: Template,
  draft: Draft,
  { case: file, content }: Pick<Known, 'case' | 'content'>,
): readonly Drift[] {
  const known: Known = { case: file, content, measures: template.measures };
  return template.slots.flatMap((slot): Drift[] => {
    if (slot.from === undefined || (!content && needsContent(slot.from))) return [];
    const now = valueFromCase(slot, known);
    const says = slotValue(draft, slot.name);
    if (now === says || now === valueAt(draft.basis, slot.name)) return [];
    return [{ slot, draft: says, case: now }];
  });
}

/** Whose decision it is, and when. */
export interface Decider {
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The draft saying what the case says; a field that the case knows no longer becomes empty. The trace stays with the draft. */
export function takenOver(draft: Draft, drift: Drift, decider: Decider): Draft {
  const { [drift.slot.name]: _, ...values } = draft.values;
  const next = drift.case === undefined ? values : { ...values, [drift.slot.name]: drift.case };
  return { ...asked(draft, drift, { ...decider, taken: true }), values: next };
}

/** The draft as it is; it asks again only when the case says a third thing. */
export function keptAsIs(draft: Draft, drift: Drift, decider: Decider): Draft {
  return asked(draft, drift, { ...decider, taken: false });
}

function asked(draft: Draft, drift: Drift, { name, at, taken }: Decider & { readonly taken: boolean }): Draft {
  const { [drift.slot.name]: _, ...basis } = draft.basis;
  const entry = { slot: drift.slot.name, draft: drift.draft ?? '', case: drift.case ?? '', taken, name, at };
  return {
    ...draft,
    basis: drift.case === undefined ? basis : { ...basis, [drift.slot.name]: drift.case },
    followed: [...draft.followed, entry].slice(-1000),
  };
}
