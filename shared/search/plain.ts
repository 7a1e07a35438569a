import { createMatcher, type Matcher } from './matcher';
import { parseQuery } from './parse';

/** A matcher of the words as typed, each as a beginning, without an index: for what is not in one. */
export function plainMatcher(typed: string): Matcher {
  const { terms } = parseQuery(typed);
  return createMatcher(
    terms.map((term) => ({ term, rarity: 1, alternatives: [{ words: term.words, isOpen: true, weight: 1 }] })),
  );
}
