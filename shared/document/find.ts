/** What is looked for in a text. */
export interface FindQuery {
  readonly words: string;
  readonly matchCase: boolean;
  /** Only where no letter or digit stands beside it. */
  readonly wholeWords: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Longer than this is nothing that a person looks for. */
export const longestQuery = 200;
/** More places than this are not counted. */
export const mostMatches = 5000;

/**
 * Finds the places of a query in texts, in their order. A straight apostrophe stands for a curly one, a blank for one that
 * does not break; a hyphen for one that does not break either. An empty query finds nothing.
 */
export function createFinder({ words, matchCase, wholeWords }: FindQuery): (text: string) => readonly Match[] {
  if (words === '' || words.length > longestQuery) return () => [];
  const pattern = [...words].map((letter) => alike[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('');
  const whole = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])` : pattern;
  const expression = new RegExp(whole, matchCase ? 'gu' : 'giu');
  return (text) =>
    Array.from(text.matchAll(expression), ({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

const alike: Readonly<Record<string, string>> = {
  ' ': '[ \\u00a0\\u202f]',
  "'": "['’ʼ]",
  '’': "['’ʼ]",
  '-': '[-‐‑]',
};

/** A place with the words around it, as a list shows it. */
export interface Surroundings {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Up to so many letters on each side, cut between words. */
export function surroundings(text: string, { from, to }: Match, letters: number): Surroundings {
  const [start, end] = [Math.max(0, from - letters), Math.min(text.length, to + letters)];
  const before = text.slice(start, from);
  const after = text.slice(to, end);
  return {
    before: start > 0 ? `…${before.replace(/^\S*\s/, '')}` : before,
    found: text.slice(from, to),
    after: end < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}
