import type { Name } from './model';
import { stopWords, wordsOf } from './words';

/** Names of one thing: whoever asks for one of them finds the others. */
export interface Synonyms {
  /** The longest name that begins at a place in a list of words, with the other names of what it names. */
  at(
    words: readonly string[],
    from: number,
  ): { readonly length: number; readonly others: readonly Phrase[] } | undefined;
}
export type Phrase = readonly string[];

const longest = 14;
const mostOthers = 12;

/** Short forms of the trade that no record of the content is about. */
const short: readonly (readonly string[])[] = [
  ['art', 'article', 'articles', 'arts'],
  ['para', 'paragraph'],
  ['eu', 'european union'],
  ['un', 'united nations'],
  ['us', 'usa', 'united states'],
  ['uk', 'united kingdom'],
  ['ms', 'member state', 'member states'],
  ['hq', 'headquarters'],
  ['foreign office', 'mfa', 'foreign ministry', 'ministry of foreign affairs'],
  ['hack', 'hacking', 'intrusion'],
  ['designation', 'listing'],
  ['blacklist', 'listing'],
  ['unlist', 'delisting'],
  ['ambassador', 'head of delegation'],
];

/** Built from the names of everything; names that only add words to another are left to the words. */
export function synonyms(things: readonly { readonly title: string; readonly names: readonly Name[] }[]): Synonyms {
  const byName = new Map<string, Map<string, Phrase>>();
  const put = (names: readonly string[]) => {
    const phrases = names.map((name) => wordsOf(name).map((one) => one.text)).filter(isName);
    for (const phrase of phrases) {
      const others = byName.get(keyOf(phrase)) ?? new Map<string, Phrase>();
      for (const other of phrases) if (keyOf(other) !== keyOf(phrase)) others.set(keyOf(other), other);
      if (others.size > 0) byName.set(keyOf(phrase), others);
    }
  };
  for (const names of short) put(names);
  for (const { title, names } of things) if (names.length > 0) put([title, ...names.map(({ name }) => name)]);
  return {
    at(words, from) {
      for (let length = Math.min(longest, words.length - from); length > 0; length--) {
        const others = byName.get(words.slice(from, from + length).join(' '));
        if (others) return { length, others: [...others.values()].slice(0, mostOthers) };
      }
      return undefined;
    },
  };
}

/** Small words are dropped from queries, so names are compared without them. */
function keyOf(phrase: Phrase): string {
  const telling = phrase.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : phrase).join(' ');
}

/** A single letter names nothing; a title as long as a sentence is no name. */
function isName(phrase: Phrase): boolean {
  return phrase.length > 0 && phrase.length <= longest && phrase.join('').length > 1;
}
