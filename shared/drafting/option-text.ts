import type { Draft, Template } from './model';
import { alternativesOf, choicesOf, type Slot } from './slot';

type Spoken = Pick<Draft, 'language'>;

/** A choice in the language of the draft; what is kept is the choice of the template. */
export function choiceText(slot: Slot, value: string, at: { draft: Spoken; template: Template }): string {
  return other(slot, choicesOf(slot).indexOf(value), at) ?? value;
}

/** The wording about an author with this code, in the language of the draft. */
export function wordingText(
  slot: Slot,
  code: string | undefined,
  at: { draft: Spoken; template: Template },
): string | undefined {
  const all = alternativesOf(slot);
  const index = all.findIndex((one) => one.code === code);
  return other(slot, index, at) ?? all[index]?.text;
}

function other(
  { name }: Slot,
  index: number,
  { draft, template }: { draft: Spoken; template: Template },
): string | undefined {
  if (draft.language === template.language) return undefined;
  const options = template.texts.find(({ language }) => language === draft.language)?.options ?? {};
  return Object.hasOwn(options, name) ? options[name]?.[index] : undefined;
}
