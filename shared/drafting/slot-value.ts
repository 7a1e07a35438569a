import { AppError } from '../base/errors';
import { lineFault, textFault } from '../document/characters';
import { slotValue as valueAt } from '../document/to-text';
import { officialDate, officialDateTime } from './instant';
import type { Draft, Slot, Template } from './model';

/**
 * Values of slots. They are kept as entered (a date as `2026-11-10`, a time as `2026-11-10T04:20Z`, always UTC) and
 * written out where they are shown. A value is text and nothing else: what looks like a slot or a mark-up in it stays.
 */
export function slotValue(draft: Draft, name: string): string | undefined {
  const value = valueAt(draft.values, name);
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** The value as it stands on paper; dates and times in official form. Nothing while the slot is open. */
export function slotText(slot: Slot, draft: Draft): string | undefined {
  const value = slotValue(draft, slot.name);
  if (value === undefined || whyUnfit(slot, value) !== undefined) return undefined;
  if (slot.kind === 'date') return officialDate(value);
  return slot.kind === 'datetime' ? officialDateTime(value) : value.trim();
}

/** The text of every filled slot by name: what the editor and the preview show. */
export function slotTexts(template: Template, draft: Draft): Readonly<Record<string, string>> {
  const texts = template.slots.map((slot) => [slot.name, slotText(slot, draft)] as const);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The text of every slot as a reader sees it: its value, or its label in square brackets while it is open. */
export function shownTexts(template: Template, draft: Draft): Readonly<Record<string, string>> {
  const labels = template.slots.map((slot) => [slot.name, `[${slot.label}]`]);
  return { ...Object.fromEntries(labels), ...slotTexts(template, draft) };
}

/** Required slots without a value that fits, in the template's order. */
export function openSlots(template: Template, draft: Draft): readonly Slot[] {
  return template.slots.filter((slot) => slot.required && slotText(slot, draft) === undefined);
}

/** Why a value does not fit its slot; an empty value fits and leaves the slot open. */
export function whyUnfit(slot: Slot, value: string): 'length' | 'lines' | 'date' | 'choice' | 'character' | undefined {
  if (value === '') return undefined;
  if (value.length > slot.maxLength) return 'length';
  if (textFault(value) || value.includes('\r')) return 'character';
  if (slot.kind === 'choice') return slot.options?.includes(value) ? undefined : 'choice';
  if (slot.kind === 'date') return /^.{10}$/.test(value) && officialDate(value) ? undefined : 'date';
  if (slot.kind === 'datetime') return officialDateTime(value) ? undefined : 'date';
  return slot.kind === 'line' && lineFault(value) ? 'lines' : undefined;
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
