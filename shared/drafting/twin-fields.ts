import type { Inline } from '../document/model';
import { slotNames } from '../document/walk';
import type { Decider } from './follow';
import type { Draft, Slot, Template } from './model';
import { alternativeOf, gapsOf } from './slot';
import { slotValue } from './slot-value';
import { type TwinRow, twinRows } from './twin';
import { countWords, stateOfWords } from './twin-words';

/*
 * What a person typed into a field is words of one language. The twin keeps its own beside it; dates, choices and wordings
 * about an author follow the language by themselves.
 */

const inWords: readonly Slot['kind'][] = ['line', 'text', 'list'];
const idOf = (name: string) => `field:${name}`;

/** Every paragraph, cell and field beside its twin: the title first, the fields last. */
export function allTwinRows(draft: Draft, template: Template): readonly TwinRow[] {
  return draft.twin ? [titleRow(draft), ...twinRows(draft), ...fieldRows(draft, template)] : [];
}

/** Rows that stand between two texts which are to leave side by side. */
export function unsettledTwin(draft: Draft, template: Template): readonly TwinRow[] {
  return draft.twin?.leaves === true ? allTwinRows(draft, template).filter(({ state }) => state !== 'agreed') : [];
}

function titleRow(draft: Draft): TwinRow {
  return fieldRow(draft, 'title', { here: draft.title, there: draft.twin?.title ?? '' });
}

function fieldRows(draft: Draft, { slots }: Template): readonly TwinRow[] {
  const gaps = slots.flatMap((slot) => gapsOf(alternativeOf(slot, slotValue(draft, slot.name))?.text ?? ''));
  const used = [...slotNames(draft.document), ...gaps];
  return slots.flatMap((slot): readonly TwinRow[] => {
    const here = slotValue(draft, slot.name)?.trim() ?? '';
    if (!used.includes(slot.name) || !inWords.includes(slot.kind) || !/\p{L}/u.test(here)) return [];
    return [fieldRow(draft, slot.name, { here, there: draft.twin?.values[slot.name] ?? '' })];
  });
}

function fieldRow({ twin }: Draft, field: string, { here, there }: Words): TwinRow {
  const id = idOf(field);
  const agreed = twin && Object.hasOwn(twin.agreed, id) ? twin.agreed[id] : undefined;
  const line = (text: string): readonly Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
  const state = stateOfWords({ here, there: there.trim() }, agreed);
  return { id, field, here: line(here), there: line(there), state, words: countWords(here), agreed };
}

interface Words {
  readonly here: string;
  readonly there: string;
}

/** The draft with the words of a field in the other language; none takes them away. */
export function withTwinField(draft: Draft, field: string, text: string): Draft {
  const { twin } = draft;
  if (!twin) return draft;
  if (field === 'title') {
    const { title: _, ...rest } = twin;
    return { ...draft, twin: text === '' ? rest : { ...rest, title: text } };
  }
  const { [field]: _, ...others } = twin.values;
  return { ...draft, twin: { ...twin, values: text === '' ? others : { ...others, [field]: text } } };
}

/** The draft with a field held by somebody to say the same in both; without words of its own it stands as it is. */
export function withFieldAgreed(draft: Draft, field: string, by?: Decider): Draft {
  const { twin } = draft;
  const here = (field === 'title' ? draft.title : (slotValue(draft, field) ?? '')).trim();
  if (!twin || here === '') return draft;
  const own = (field === 'title' ? twin.title : twin.values[field])?.trim() ?? '';
  const there = own === '' ? here : own;
  const next = own === '' ? withTwinField(draft, field, there) : draft;
  const agreed = { ...twin.agreed, [idOf(field)]: { here, there, ...by } };
  return next.twin ? { ...next, twin: { ...next.twin, agreed } } : next;
}
