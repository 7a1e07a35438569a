import { distance } from './edits';
import { type Affixes, formsOf } from './expand';
import type { WordList } from './word-file';

/** Words looked at closely, of those that share most pairs of letters with what was written. */
const kept = 80;

/** Words of the list, with an affix or without, at two or three slips from what was written; the nearest first. */
export function nearWords(written: string, words: WordList, affixes: Affixes): readonly string[] {
  const most = written.length > 7 ? 3 : 2;
  const lower = written.toLowerCase();
  const pairs = new Set(pairsOf(lower));
  const likely: { readonly stem: string; readonly flags: string; readonly score: number }[] = [];
  let least = 0;
  for (const [stem, flags] of words) {
    // an affix can make a word a good deal longer
    if (stem.length > lower.length + 3 || stem.length < lower.length - 7) continue;
    const score = likeness(stem.toLowerCase(), pairs, lower);
    if (score <= least) continue;
    likely.push({ stem, flags, score });
    if (likely.length < 4 * kept) continue;
    likely.sort((a, b) => b.score - a.score).length = kept;
    least = likely[kept - 1]?.score ?? 0;
  }
  const found = new Map<string, number>();
  for (const { stem, flags } of likely.sort((a, b) => b.score - a.score).slice(0, kept))
    for (const form of formsOf(stem, flags, affixes)) {
      const slips = distance(lower, form.toLowerCase(), most);
      if (slips <= most) found.set(form, slips - (form.slice(0, 1).toLowerCase() === lower.slice(0, 1) ? 0.5 : 0));
    }
  return [...found].sort(([, a], [, b]) => a - b).map(([form]) => form);
}

/** Pairs of letters in common, less what the word has beyond them; the beginning counts double. */
function likeness(stem: string, pairs: ReadonlySet<string>, written: string): number {
  let common = stem.slice(0, 2) === written.slice(0, 2) ? 1 : 0;
  for (let at = 0; at + 1 < stem.length; at++) if (pairs.has(stem.slice(at, at + 2))) common++;
  return common - Math.abs(stem.length - written.length) * 0.25;
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
