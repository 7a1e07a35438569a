import type { Matcher } from './matcher';
import type { Item, Name } from './model';
import { gains, kindWeights, textWeights, titleRoom } from './weights';
import { folded, stem, stopWords, type Word, wordsOf } from './words';

/** An item as the ranking needs it: its title and names as words. */
export interface Ranked extends Item {
  readonly keys: readonly Key[];
}

/** A title or name in the form queries are compared with; `name` is absent for the title. */
interface Key {
  readonly text: string;
  readonly words: readonly Word[];
  readonly name?: Name | undefined;
}

/** Splits title and names into words once. */
export function toRanked(item: Item): Ranked {
  const key = (text: string, name?: Name): Key => ({ text: telling(text), words: wordsOf(text), name });
  return { ...item, keys: [key(item.title), ...item.names.map((name) => key(name.name, name))] };
}

/** Without small words, as queries are. */
function telling(text: string): string {
  const words = folded(text).split(' ');
  const kept = words.filter((word) => !stopWords.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** How a query fits the title and the names of an item. */
export interface Fit {
  readonly isNamed: boolean;
  readonly begins: boolean;
  /** Share of the query that stands in the title or in one name, less where that is long. */
  readonly titled: number;
  /** In how many of its names all of the query stands. */
  readonly often: number;
  /** The name it was found by, where that is not the title. */
  readonly name?: Name | undefined;
}

/** `asked` are the words of the query as typed, folded. */
export function fitOf({ keys }: Ranked, asked: string, matcher: Matcher): Fit {
  const fits = keys.map((key) => ({ key, ...fitOfKey(key, asked, matcher) }));
  const order = (fit: (typeof fits)[number]) => (fit.isNamed ? 4 : 0) + (fit.begins ? 2 : 0) + fit.titled;
  const best = fits.reduce((a, b) => (order(b) > order(a) ? b : a));
  const often = fits.filter(({ there }) => there === matcher.groups.length).length;
  const isNews = (best.isNamed || best.there > (fits[0]?.there ?? 0)) && !says(keys[0], asked);
  return {
    isNamed: best.isNamed,
    begins: best.begins,
    titled: best.titled,
    often,
    name: isNews ? best.key.name : undefined,
  };
}

/** Whether the title has the very words: then another name that has them too is not worth telling. */
function says(title: Key | undefined, asked: string): boolean {
  const there = new Set(title?.words.map(({ text }) => stem(text)));
  return asked.split(' ').every((word) => there.has(stem(word)));
}

function fitOfKey({ text, words }: Key, asked: string, matcher: Matcher) {
  const counts = matcher.count(words);
  const there = counts.filter((count) => count > 0).length;
  // a long title that happens to hold the words says less than a short one that is them
  const density = Math.min(1, (there + titleRoom.words) / Math.max(text.split(' ').length, 1));
  const titled = share(matcher, (at) => Math.min(1, counts[at] ?? 0)) * density;
  return { there, isNamed: asked !== '' && text === asked, begins: asked !== '' && text.startsWith(asked), titled };
}

/** Of 1, by what each group tells. */
export function share({ groups }: Matcher, part: (group: number) => number): number {
  const all = groups.reduce((sum, { rarity }) => sum + rarity, 0);
  return all === 0 ? 1 : groups.reduce((sum, { rarity }, at) => sum + rarity * part(at), 0) / all;
}

/** What an item's passages hold of the query. */
export interface Evidence {
  /** Of 1: how well the best passage answers, and all that were looked at together. */
  readonly best: number;
  readonly together: number;
  /** All groups are there. */
  readonly isWhole: boolean;
  readonly isPhrase: boolean;
}

/** One figure to sort by. */
export function worth({ kind }: Item, fit: Fit, { best, together, isWhole, isPhrase }: Evidence): number {
  const text = textWeights.best * best + textWeights.together * together;
  const name = (fit.isNamed ? gains.isNamed : 0) + (fit.begins ? gains.begins : 0) + fit.titled * gains.titled;
  const found = (isWhole ? gains.whole : 0) + (isPhrase ? gains.phrase : 0);
  return (text + name + found) * kindWeights[kind];
}
