import { fromUtf8 } from '#shared/base/bytes';
import { compile } from '#shared/content/compile';
import type { Speller, SpellingLanguage } from '#shared/spelling/check';
import { type Dictionary, openDictionary } from '#shared/spelling/dictionary';
import { readContent } from '../../content/read';
import { spellingFiles } from '../../content/spelling-files';

export const { pack } = compile(readContent());
export const shipped = await spellingFiles(pack);

/** The speller of a language as the app has it. */
export function shippedSpeller(language: SpellingLanguage): Speller {
  const { aff, dic, words } = shipped[language];
  return { language, dictionary: openDictionary({ aff: fromUtf8(aff), dic: fromUtf8(dic) }), words: new Set(words) };
}

/** A dictionary of a few lines. */
export function smallDictionary(aff: string, words: readonly string[]): Dictionary {
  return openDictionary({ aff, dic: [String(words.length), ...words, ''].join('\n') });
}
