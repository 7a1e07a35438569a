import { higherMarking } from './marking';
import type { Draft, Slot, Template } from './model';
import { alternativesOf } from './slot';
import { slotValue } from './slot-value';

/** Whether a draft was made from another version of the template. */
export function isFromOtherVersion(template: Template, draft: Draft): boolean {
  return draft.template.version !== template.version;
}

/**
 * The draft carried over to the version of the template at hand: its text, its values and statements stay, a wording
 * about an author that was kept as text is kept as its code where a code still has that text.
 */
export function renewed(template: Template, draft: Draft): Draft {
  const codes = template.slots.flatMap((slot): [string, string][] => {
    const code = codeOfText(slot, draft);
    return code === undefined ? [] : [[slot.name, code]];
  });
  return {
    ...draft,
    template: { id: template.id, version: template.version },
    marking: higherMarking(template.marking, draft.marking),
    values: { ...draft.values, ...Object.fromEntries(codes) },
  };
}

function codeOfText(slot: Slot, draft: Draft): string | undefined {
  const value = slotValue(draft, slot.name);
  return alternativesOf(slot).find(({ text }) => text === value)?.code;
}
