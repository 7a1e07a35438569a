import type { ContentKind } from './model';

/** Every figure that decides an order, in one place. They hold for all queries: the judged set measures what they do. */

/** What a hit is worth by the field it stands in: title, other names, heading, text, what the records name. */
export const fieldWeights: readonly number[] = [3, 2, 3, 1, 0.8];

/** How soon more of the same word says no more, and what the length of a passage changes in it (BM25F). */
export const saturation = { soon: 1.7, byLength: 0.5, usualLength: 120 };

/** What stands in place of a word counts for less than the word as typed. */
export const alternativeWeights = { typed: 1, begun: 0.5, related: 0.95, parted: 0.8, named: 0.55, guessed: 0.7 };

/** How an item's text counts: its best passage, and what its passages have together. */
export const textWeights = { best: 0.6, together: 0.45 };

/** What is added to a text's score, of 1 at most, by how the query fits title and names, and by what it has of it. */
export const gains = { isNamed: 0.6, begins: 0.3, titled: 0.8, phrase: 0.2, whole: 0.05 };

/** How many words more than the query a title may have before it says less. */
export const titleRoom = { words: 1.5 };

/** What each further item of a kind counts less for than the one before: a list of one kind alone says little. */
export const variety = { again: 0.95 };

/** What reads on its own stands before what only records. */
export const kindWeights: Readonly<Record<ContentKind, number>> = {
  matter: 1,
  brief: 1.1,
  study: 1.15,
  tree: 0.9,
  measure: 1,
  template: 0.9,
  clause: 0.7,
  actor: 0.9,
  term: 1.05,
  act: 1,
  event: 0.95,
  source: 0.5,
  statement: 0.5,
};
