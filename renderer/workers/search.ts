import { connect } from '#shared/ipc/rpc';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import searchUrl from './search.worker?worker&url';
import type { IndexImage, IndexSize, SearchApi } from './search-api';
import { startWorker } from './start';

/** The search worker as the page sees it. */
export interface SearchWorker {
  open(image: IndexImage): Promise<IndexSize>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  close(): void;
}

export function openSearchWorker(): SearchWorker {
  const worker = startWorker(searchUrl);
  const remote = connect<SearchApi>(worker);
  return {
    open: (image) => remote.call('open', image),
    search: (request) => remote.call('search', request),
    close: () => {
      worker.terminate();
      remote.close();
    },
  };
}
