// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromUtf8 } from '../shared/base/bytes';
import type { ContentPack } from '../shared/content/model';
import { isKnown, type SpellingLanguage } from '../shared/spelling/check';
import { openDictionary } from '../shared/spelling/dictionary';
import { nameWords } from '../shared/spelling/names';
import { readWordFile } from '../shared/spelling/word-lines';
import { here } from './read';

/** What spelling is checked with in one language: a Hunspell dictionary as it was published, and words beyond it. */
export interface SpellingFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
  /** Names out of the content that no English dictionary has, and the words of `content/spelling`. */
  readonly words: readonly string[];
  /** The licence of the dictionary, whole. */
  readonly licence: string;
}

type Published = { readonly aff: Uint8Array; readonly dic: Uint8Array };

const published: Readonly<Record<SpellingLanguage, () => Promise<{ readonly default: Published }>>> = {
  en: () => import('dictionary-en-gb'),
  fr: () => import('dictionary-fr'),
  de: () => import('dictionary-de'),
};

/** The files of every language, with the names of a pack. @throws for a line in `content/spelling` that is no word */
export async function spellingFiles(pack: ContentPack): Promise<Readonly<Record<SpellingLanguage, SpellingFiles>>> {
  const english = (await published.en()).default;
  const dictionary = openDictionary({ aff: fromUtf8(english.aff), dic: fromUtf8(english.dic) });
  // a name that is made of English words is left to the dictionary: it would hide slips in the other languages
  const names = nameWords(pack).filter((word) => !isKnown({ language: 'en', dictionary, words: new Set() }, word));
  const files = async (language: SpellingLanguage): Promise<SpellingFiles> => {
    const { aff, dic } = (await published[language]()).default;
    const words = [...new Set([...names, ...ownWords(language)])].sort();
    return { aff, dic, words, licence: readOwn(`LICENSE-${language}.txt`) };
  };
  const [en, fr, de] = await Promise.all([files('en'), files('fr'), files('de')]);
  return { en, fr, de };
}

function ownWords(language: SpellingLanguage): readonly string[] {
  const name = `${language}.txt`;
  const { words, faults } = readWordFile(readOwn(name));
  const places = faults.map((line) => `content/spelling/${name}:${line} is no word`);
  if (places.length > 0) throw new Error(`The lists of words do not read.\n${places.join('\n')}`);
  return words;
}

function readOwn(name: string): string {
  return fromUtf8(readFileSync(path.join(here, 'spelling', name)));
}
