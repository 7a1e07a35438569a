import type { AffixRules } from './affix-file';

/** What a person may have meant who wrote this: the likeliest first, each at one slip from it. */
export function* slips(word: string, rules: SlipRules): Generator<string> {
  yield* alike(word, rules.alike);
  yield* swapped(word);
  yield* doubled(word);
  yield* inserted(word, rules.letters);
  yield* dropped(word);
  yield* changed(word, rules.letters);
}

export interface SlipRules {
  /** Letters that are taken for one another. */
  readonly alike: readonly string[];
  /** To try, the common ones first. */
  readonly letters: string;
}

/** What is often written for something else. `^` and `$` hold it to an end of the word. */
export function* replaced(word: string, replacements: AffixRules['replacements']): Generator<string> {
  for (const [written, right] of replacements) {
    const wrong = written.replace(/[\^$]/g, '');
    if (wrong === '') continue;
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1)) {
      const isBegin = !written.startsWith('^') || at === 0;
      const isEnd = !written.endsWith('$') || at + wrong.length === word.length;
      if (isBegin && isEnd) yield word.slice(0, at) + right + word.slice(at + wrong.length);
    }
  }
}

/** An accent that is missing or another one, at one place or at two. */
function* alike(word: string, sets: readonly string[]): Generator<string> {
  for (let at = 0; at < word.length; at++)
    for (const once of alikeAt(word, at, sets)) {
      yield once;
      for (let next = at + 1; next < word.length; next++) yield* alikeAt(once, next, sets);
    }
}

function* alikeAt(word: string, at: number, sets: readonly string[]): Generator<string> {
  const letter = word.charAt(at);
  const isSmall = letter === letter.toLowerCase();
  // a capital is no accent
  for (const other of sets.find((letters) => letters.includes(letter)) ?? '')
    if (other !== letter && (other === other.toLowerCase()) === isSmall)
      yield word.slice(0, at) + other + word.slice(at + 1);
}

function* swapped(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at++)
    if (word.charAt(at) !== word.charAt(at + 1))
      yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function* doubled(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at + 1) + word.slice(at);
}

function* inserted(word: string, letters: string): Generator<string> {
  for (const letter of letters)
    for (let at = 0; at <= word.length; at++) yield word.slice(0, at) + letter + word.slice(at);
}

function* dropped(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

function* changed(word: string, letters: string): Generator<string> {
  // the first letter is seldom the wrong one
  for (const letter of letters)
    for (let at = word.length - 1; at >= 0; at--)
      if (word.charAt(at) !== letter) yield word.slice(0, at) + letter + word.slice(at + 1);
}

/** How many slips lie between two words (a letter more, less, another, or two swapped); `most + 1` where there are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      const [left = 0, up = 0, corner = 0] = [next[j - 1], row[j], row[j - 1]];
      const swap = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      next[j] = Math.min(
        left + 1,
        up + 1,
        corner + (same ? 0 : 1),
        swap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
