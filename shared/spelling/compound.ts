import { hasForm, type Lexicon, type Place } from './forms';

/** Longer than this is no word that a person means. */
const longest = 60;

/** Whether a word is put together of parts, each allowed where it stands: Verhandlungs·ergebnis. */
export function isCompound(lexicon: Lexicon, word: string, isExact: boolean): boolean {
  const { flags, compoundMin: min } = lexicon.rules;
  if (flags.begin === undefined || word.length < 2 * min || word.length > longest) return false;
  const isPart = (from: number, to: number, place: Place) => hasForm(lexicon, word.slice(from, to), { place, isExact });
  const ends = new Map<number, boolean>();
  /** Whether what follows `from` can be the end, or a middle part and an end. Each place that a part reaches is looked at once. */
  const isRest = (from: number): boolean => {
    const found = ends.get(from);
    if (found !== undefined) return found;
    let isEnd = isPart(from, word.length, 'end');
    for (let to = from + min; !isEnd && to <= word.length - min; to++) isEnd = isPart(from, to, 'middle') && isRest(to);
    ends.set(from, isEnd);
    return isEnd;
  };
  for (let to = min; to <= word.length - min; to++) if (isPart(0, to, 'begin') && isRest(to)) return true;
  return false;
}
