import type { Inline } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachInline } from '../document/walk';
import type { Agreed } from './twin-model';

/**
 * `agreed`: held to agree, and neither changed since. `here`, `there`: that side changed since. `both`: each did. `unsaid`:
 * both have words and nobody has compared them. `missing`: the twin has no words. `gone`: the draft no longer has it.
 */
export type TwinState = 'agreed' | 'here' | 'there' | 'both' | 'unsaid' | 'missing' | 'gone';

/** Slots by their names: a value that changes is compared as a field of its own. */
export function textOf({ children }: { readonly children: readonly Inline[] }): string {
  return inlineText(children).replace(/\s+/gu, ' ').trim();
}

/** Whether a line says something in a language: fields, grounds and figures alone are the same in all. */
export function hasWords(children: readonly Inline[]): boolean {
  return [...eachInline(children)].some((node) => node.type === 'text' && /\p{L}/u.test(node.text));
}

export interface Sides {
  readonly here: readonly Inline[];
  readonly there: readonly Inline[];
}

/** How two lines stand to each other, given what was last held to agree. */
export function stateOf({ here, there }: Sides, agreed: Agreed | undefined): TwinState {
  return stateOfWords({ here: textOf({ children: here }), there: textOf({ children: there }) }, agreed);
}

/** The same for plain words. */
export function stateOfWords(
  now: { readonly here: string; readonly there: string },
  agreed: Agreed | undefined,
): TwinState {
  if (now.there === '') return 'missing';
  if (!agreed) return 'unsaid';
  const isHere = agreed.here !== now.here;
  if (agreed.there !== now.there) return isHere ? 'both' : 'there';
  return isHere ? 'here' : 'agreed';
}

/** Words of a text, for the translator. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
