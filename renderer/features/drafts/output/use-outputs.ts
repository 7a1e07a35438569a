import type { Studio } from '../use-studio';
import type { OutputPart } from './output';

/** Every kind of output of a draft, in the order of the menu. A new kind is one hook, called in this list. */
export function useOutputs(_studio: Studio): readonly OutputPart[] {
  return [];
}
