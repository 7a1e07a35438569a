import type { Brief } from '#shared/content/model';
import { connect } from '#shared/ipc/rpc';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import searchUrl from './search.worker?worker&url';
import type { IndexBytes, IndexImage, IndexSize, SearchApi } from './search-api';
import { startWorker } from './start';

/** The search worker as the page sees it. */
export interface SearchWorker {
  /** Takes the bytes of an index. */
  open(image: IndexImage | IndexBytes): Promise<IndexSize>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Throws `pack/index` where the open index does not say what these briefs do. */
  check(input: { readonly count: number; readonly briefs: readonly Brief[] }): Promise<void>;
  close(): void;
}

export function openSearchWorker(): SearchWorker {
  const worker = startWorker(searchUrl);
  const remote = connect<SearchApi>(worker);
  return {
    open: (image) => remote.call('open', image, 'bytes' in image ? [image.bytes.buffer] : []),
    search: (request) => remote.call('search', request),
    check: (input) => remote.call('check', input),
    close: () => {
      worker.terminate();
      remote.close();
    },
  };
}
