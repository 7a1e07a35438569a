import { readAffixes } from './affix-file';
import { isCompound } from './compound';
import { hasForm, isForbidden, type Lexicon } from './forms';
import { readings } from './letter-case';
import { readWords } from './word-file';

/** A dictionary of one language, in memory. */
export interface Dictionary {
  readonly lexicon: Lexicon;
  /** Whether a word without hyphens is written right, with straight apostrophes. */
  isRight(word: string): boolean;
}

/** How many answers are remembered; then it begins again. */
const remembered = 50_000;

/** Reads the two files of a Hunspell dictionary. */
export function openDictionary(files: { readonly aff: string; readonly dic: string }): Dictionary {
  const rules = readAffixes(files.aff);
  const lexicon = { rules, words: readWords(files.dic, rules.toFlags) };
  const answers = new Map<string, boolean>();
  return {
    lexicon,
    isRight: (word) => {
      const known = answers.get(word);
      if (known !== undefined) return known;
      if (answers.size >= remembered) answers.clear();
      const answer = looksRight(lexicon, word);
      answers.set(word, answer);
      return answer;
    },
  };
}

function looksRight(lexicon: Lexicon, word: string): boolean {
  if (isForbidden(lexicon, word)) return false;
  return readings(word, lexicon.rules.checkSharps).some((reading) => {
    const isExact = reading === word;
    return hasForm(lexicon, reading, { place: 'whole', isExact }) || isCompound(lexicon, reading, isExact);
  });
}
