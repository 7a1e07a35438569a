import type { Inline } from '../document/model';
import { slotValue as valueAt } from '../document/to-text';
import { lineBlocks, slotNames } from '../document/walk';
import { needsContent } from './case-source';
import { valueFromCase } from './fill';
import type { Draft, Slot, Template } from './model';
import { identified } from './paragraph-ids';
import type { Known } from './read-case';
import { retold } from './retold';
import { slotValue } from './slot-value';

/** A field whose fact changed since it was filled: the draft asks, and follows only when it is told to. */
export interface Drift {
  readonly slot: Slot;
  /** What the draft says, as kept; nothing where the field is empty. */
  readonly draft: string | undefined;
  /** What the case says now; nothing where it knows no longer. */
  readonly case: string | undefined;
  /** Where it stands as running text: the paragraph, and its words now. */
  readonly running?: { readonly paragraph: string; readonly line: readonly Inline[] } | undefined;
}

/** What a draft follows beside the facts: what its listing says for each slot now, and what of it stands as running text. */
export interface Bench {
  readonly values: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, readonly Inline[] | undefined>>;
}

/** Every field whose fact is another than the draft was filled from, or asked about last; none where the two agree again. */
export function driftsOf(
  template: Template,
  draft: Draft,
  { case: file, content, bench }: Pick<Known, 'case' | 'content'> & { readonly bench?: Bench | undefined },
): readonly Drift[] {
  const known: Known = { case: file, content, measures: template.measures };
  return template.slots.flatMap((slot): Drift[] => {
    const isOfBench =
      bench !== undefined && (valueAt(bench.values, slot.name) ?? valueAt(draft.basis, slot.name)) !== undefined;
    if (slot.from === undefined ? !isOfBench : !content && needsContent(slot.from)) return [];
    const now = slot.from === undefined ? bench && valueAt(bench.values, slot.name) : valueFromCase(slot, known);
    const says = slotValue(draft, slot.name);
    if (now === says || now === valueAt(draft.basis, slot.name)) return [];
    return [{ slot, draft: says, case: now, ...runningOf(template, slot, bench) }];
  });
}

function runningOf({ body }: Template, { name }: Slot, bench: Bench | undefined): Pick<Drift, 'running'> {
  const line = bench && Object.hasOwn(bench.lines, name) ? bench.lines[name] : undefined;
  const holder = [...lineBlocks(identified(body).blocks)].find((block) =>
    slotNames({ blocks: [block] }).includes(name),
  );
  if (!line || holder?.type !== 'paragraph' || holder.id === undefined) return {};
  return { running: { paragraph: holder.id, line } };
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
  return retold({ ...asked(draft, drift, { ...decider, taken: true }), values: next }, drift, decider);
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

/** How many fields say what the case said for them: what was typed by hand, or over it, is not the case's. */
export function filledByCase({ values, basis }: Draft): number {
  return Object.entries(basis).filter(([name, said]) => said.trim() !== '' && values[name] === said).length;
}
