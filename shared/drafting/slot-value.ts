import { AppError } from '../base/errors';
import { lineFault, textFault } from '../document/characters';
import { slotValue as valueAt } from '../document/to-text';
import { officialDate, officialDateTime } from './instant';
import type { Draft, Slot, Template } from './model';
import { choiceText, wordingText } from './option-text';
import { alternativeOf, choicesOf, entriesOf, gapsOf, withGaps } from './slot';

/**
 * Values of slots. They are kept as entered (a date as `2026-11-10`, a time as `2026-11-10T04:20Z`, always UTC) and
 * written out where they are shown. A value is text and nothing else: what looks like a slot or a mark-up in it stays.
 */
export function slotValue(draft: Draft, name: string): string | undefined {
  const value = valueAt(draft.values, name);
  return value === undefined || value.trim() === '' ? undefined : value;
}

/**
 * The value as it stands on paper: dates and times in official form, entries of a list in one line, the wording that a
 * code stands for with its gaps filled. Nothing while the slot, or a gap of the wording, is open.
 */
export function slotText(slot: Slot, draft: Draft, template: Template): string | undefined {
  const value = fittingValue(slot, draft);
  if (value === undefined) return undefined;
  switch (slot.kind) {
    case 'date':
      return officialDate(value, draft.language);
    case 'datetime':
      return officialDateTime(value, draft.language);
    case 'list':
      return entriesOf(value).join('; ');
    case 'choice':
      return choiceText(slot, value, { draft, template });
    case 'attribution':
      return wording(slot, draft, template);
    default:
      return value.trim();
  }
}

/** The text of every filled slot by name: what the editor and the preview show. */
export function slotTexts(template: Template, draft: Draft): Readonly<Record<string, string>> {
  const texts = template.slots.map((slot) => [slot.name, slotText(slot, draft, template)] as const);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The text of every slot as a reader sees it: its value, or its label in square brackets while it is open. */
export function shownTexts(template: Template, draft: Draft): Readonly<Record<string, string>> {
  const labels = Object.fromEntries(template.slots.map((slot) => [slot.name, `[${slot.label}]`]));
  const texts = { ...labels, ...slotTexts(template, draft) };
  const halfFilled = template.slots.flatMap((slot) => {
    const text = slot.kind === 'attribution' && wordingText(slot, slotValue(draft, slot.name), { draft, template });
    return text ? [[slot.name, withGaps(text, (name) => valueAt(texts, name) ?? '')] as const] : [];
  });
  return { ...texts, ...Object.fromEntries(halfFilled) };
}

/** Slots without a value that fits, in the template's order: the required ones, and those a chosen wording needs. */
export function openSlots(template: Template, draft: Draft): readonly Slot[] {
  const gaps = template.slots.flatMap((slot) =>
    slot.kind === 'attribution' ? gapsOf(alternativeOf(slot, slotValue(draft, slot.name))?.text ?? '') : [],
  );
  return template.slots.filter(
    (slot) => (slot.required || gaps.includes(slot.name)) && fittingValue(slot, draft) === undefined,
  );
}

function fittingValue(slot: Slot, draft: Draft): string | undefined {
  const value = slotValue(draft, slot.name);
  if (value === undefined || whyUnfit(slot, value) !== undefined) return undefined;
  return slot.kind === 'list' && entriesOf(value).length < (slot.entries?.min ?? 1) ? undefined : value;
}

function wording(slot: Slot, draft: Draft, template: Template): string | undefined {
  const text = wordingText(slot, slotValue(draft, slot.name), { draft, template });
  const filled = template.slots.flatMap((other): [string, string][] => {
    const value = other.kind === 'attribution' ? undefined : slotText(other, draft, template);
    return value === undefined ? [] : [[other.name, value]];
  });
  const texts = Object.fromEntries(filled);
  if (text === undefined || gapsOf(text).some((name) => valueAt(texts, name) === undefined)) return undefined;
  return withGaps(text, (name) => valueAt(texts, name) ?? '');
}

export type Unfit = 'length' | 'lines' | 'date' | 'choice' | 'character' | 'entries';

/** Why a value does not fit its slot; an empty value fits and leaves the slot open. */
export function whyUnfit(slot: Slot, value: string): Unfit | undefined {
  if (value === '') return undefined;
  if (value.length > slot.maxLength) return 'length';
  if (textFault(value) || value.includes('\r')) return 'character';
  switch (slot.kind) {
    case 'choice':
      return choicesOf(slot).includes(value) ? undefined : 'choice';
    case 'attribution':
      return alternativeOf(slot, value) ? undefined : 'choice';
    case 'date':
      return /^.{10}$/.test(value) && officialDate(value) ? undefined : 'date';
    case 'datetime':
      return officialDateTime(value) ? undefined : 'date';
    case 'list':
      return entriesOf(value).length > (slot.entries?.max ?? 40) ? 'entries' : undefined;
    default:
      return slot.kind === 'line' && lineFault(value) ? 'lines' : undefined;
  }
}

/** The draft with one value set; an empty one opens the slot again. @throws `template/slot`, `template/value` */
export function withValue(template: Template, draft: Draft, change: { name: string; value: string }): Draft {
  const { name, value } = change;
  const slot = template.slots.find((candidate) => candidate.name === name);
  if (!slot) throw new AppError('template/slot', { template: template.id });
  const why = whyUnfit(slot, value);
  if (why) throw new AppError('template/value', { slot: name, why });
  if (value !== '') return { ...draft, values: { ...draft.values, [name]: value } };
  const { [name]: _, ...values } = draft.values;
  return { ...draft, values };
}
