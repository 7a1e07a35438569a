import { createContext } from 'react';
import { AppError, type ErrorCode, toErrorData } from '#shared/base/errors';
import type { SpellingLanguage } from '#shared/spelling/check';
import type { SpellingWorker } from '../workers/spelling';
import type { DictionaryFiles, Findings } from '../workers/spelling-api';

/** Spelling in this window, by dictionaries of this edition. Texts are kept nowhere: answers end with the page. */
export interface Spelling {
  /** For each text the words that are not known. Throws `spelling/dictionary`, and goes on throwing it, where there is no dictionary. */
  check(language: SpellingLanguage, texts: readonly string[]): Promise<readonly Findings[]>;
  /** What may have been meant, the likeliest first. Throws as `check` does. */
  suggest(language: SpellingLanguage, word: string): Promise<readonly string[]>;
  /** The licence of each dictionary, whole. */
  licences(): Promise<Licences>;
}

export type Licences = Readonly<Record<SpellingLanguage, string>>;

export interface SpellingParts {
  readonly start: () => SpellingWorker;
  readonly files: (language: SpellingLanguage) => Promise<DictionaryFiles>;
  readonly licences: () => Promise<Licences>;
  readonly report: (code: ErrorCode) => void;
}

/** The worker starts with the first text, and takes in a language with its first text. */
export function createSpelling({ start, files, licences, report }: SpellingParts): Spelling {
  let started: SpellingWorker | undefined;
  const languages = new Map<SpellingLanguage, Promise<SpellingWorker>>();
  const open = async (language: SpellingLanguage) => {
    try {
      started ??= start();
      await started.call('open', await files(language));
      return started;
    } catch (thrown) {
      report(toErrorData(thrown).code);
      throw new AppError('spelling/dictionary', { language }, { cause: thrown });
    }
  };
  const ready = (language: SpellingLanguage) => {
    const found = languages.get(language) ?? open(language);
    languages.set(language, found);
    return found;
  };
  const ask = async <T>(language: SpellingLanguage, question: (worker: SpellingWorker) => Promise<T>) => {
    const worker = await ready(language);
    try {
      return await question(worker);
    } catch (cause) {
      throw new AppError('spelling/dictionary', { language }, { cause });
    }
  };
  return {
    check: (language, texts) => ask(language, (worker) => worker.call('check', { language, texts })),
    suggest: (language, word) => ask(language, (worker) => worker.call('suggest', { language, word })),
    licences,
  };
}

/** The spelling of this window; outside of the desk there is none. */
export const SpellingContext = createContext<Spelling>({
  check: (language) => Promise.reject(new AppError('spelling/dictionary', { language })),
  suggest: (language) => Promise.reject(new AppError('spelling/dictionary', { language })),
  licences: () => Promise.reject(new AppError('spelling/dictionary')),
});
