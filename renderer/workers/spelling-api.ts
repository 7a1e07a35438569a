import type { Misspelling, SpellingLanguage } from '#shared/spelling/check';

/** What the spelling worker is asked. */
export interface SpellingApi {
  /** Takes a dictionary into memory. Throws `spelling/dictionary` for files that are not those this edition was built with. */
  open(files: DictionaryFiles): DictionarySize;
  /** For each text the words that are not known. Throws `spelling/dictionary` for a language that is not open. */
  check(texts: { readonly language: SpellingLanguage; readonly texts: readonly string[] }): readonly Findings[];
  suggest(asked: { readonly language: SpellingLanguage; readonly word: string }): readonly string[];
}

export type Findings = readonly Misspelling[];

/** A file of this edition: where it stands, and its SHA-256 in hex. */
export interface BuiltFile {
  readonly address: string;
  readonly digest: string;
}

export interface DictionaryFiles {
  readonly language: SpellingLanguage;
  readonly aff: BuiltFile;
  readonly dic: BuiltFile;
  /** Names and words of the trade beyond the dictionary. */
  readonly words: readonly string[];
}

export interface DictionarySize {
  readonly words: number;
}
