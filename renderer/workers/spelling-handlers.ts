import { type Bytes, fromUtf8, toHex } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Served } from '#shared/ipc/rpc';
import { misspellings, type Speller, type SpellingLanguage } from '#shared/spelling/check';
import { openDictionary } from '#shared/spelling/dictionary';
import { createSuggest, type Suggest } from '#shared/spelling/suggest';
import type { BuiltFile, SpellingApi } from './spelling-api';

/*
 * Holds dictionaries in memory and says which words they do not know. It promises to open only the files that this edition was
 * built with; of the texts it is shown it keeps single words, as answers, until it ends with its page.
 */

interface Open {
  readonly speller: Speller;
  readonly suggest: Suggest;
}

/** `read` gives a file of this app. */
export function createSpellingHandlers(read: (address: string) => Promise<Bytes>): Served<SpellingApi> {
  const opened = new Map<SpellingLanguage, Open>();
  const of = (language: SpellingLanguage) => {
    const found = opened.get(language);
    if (!found) throw new AppError('spelling/dictionary', { language });
    return found;
  };
  return {
    open: async ({ language, aff, dic, words }) => {
      const [rules, list] = await Promise.all([readText(read, aff), readText(read, dic)]).catch((cause) => {
        throw new AppError('spelling/dictionary', { language }, { cause });
      });
      const dictionary = openDictionary({ aff: rules, dic: list });
      const speller = { language, dictionary, words: new Set(words) };
      opened.set(language, { speller, suggest: createSuggest(speller) });
      return { words: dictionary.lexicon.words.size };
    },
    check: ({ language, texts }) => {
      const { speller } = of(language);
      return texts.map((text) => misspellings(speller, text));
    },
    suggest: ({ language, word }) => of(language).suggest(word),
  };
}

async function readText(read: (address: string) => Promise<Bytes>, { address, digest }: BuiltFile): Promise<string> {
  const bytes = await read(address);
  const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (found !== digest) throw new Error('another file than the one built');
  return fromUtf8(bytes);
}
