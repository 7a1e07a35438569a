import { createContext } from 'react';
import { AppError, type ErrorCode, toErrorData } from '#shared/base/errors';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import type { IndexFile, SearchWorker } from '../workers/search';
import type { IndexImage } from '../workers/search-api';

/** Full-text search over the content. Queries and answers are kept nowhere: they end with the page. */
export interface Search {
  /** Starts the worker and opens the index, once; to be called early, so that nobody waits for it. */
  warm(): void;
  /** Throws `search/index`, and goes on throwing it, where the index cannot be used. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

export interface SearchParts {
  readonly start: () => SearchWorker;
  readonly image: () => Promise<IndexImage | IndexFile>;
  readonly report: (code: ErrorCode) => void;
}

export function createSearch({ start, image, report }: SearchParts): Search {
  let opened: Promise<SearchWorker> | undefined;
  const open = async () => {
    const worker = start();
    try {
      await worker.open(await image());
      return worker;
    } catch (thrown) {
      worker.close();
      report(toErrorData(thrown).code);
      // a worker that did not start is, to whoever searches, an index that cannot be used
      throw new AppError('search/index', {}, { cause: thrown });
    }
  };
  const ready = () => {
    opened ??= open();
    return opened;
  };
  return {
    warm: () => void ready().catch(() => undefined), // who searches is told
    search: async (request) => {
      const worker = await ready();
      try {
        return await worker.search(request);
      } catch (cause) {
        throw new AppError('search/index', {}, { cause });
      }
    },
  };
}

/** The search of this window; outside of the desk there is none. */
export const SearchContext = createContext<Search>({
  warm: () => undefined,
  search: () => Promise.reject(new AppError('search/index')),
});
