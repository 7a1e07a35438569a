import type { Bytes } from '#shared/base/bytes';
import type { Brief } from '#shared/content/model';
import { connect } from '#shared/ipc/rpc';
import type { SearchAnswer, SearchRequest } from '#shared/search/model';
import { answerRanges } from './range-channel';
import searchUrl from './search.worker?worker&url';
import type { IndexImage, IndexPages, IndexSize, SearchApi } from './search-api';
import { startWorker } from './start';

/** An index that stays where it is. `read` gives exactly these bytes of it, and is not asked for two pieces at a time. */
export interface IndexFile {
  readonly size: number;
  readonly read: (at: number, length: number) => Promise<Bytes>;
}

/** The search worker as the page sees it. */
export interface SearchWorker {
  open(image: IndexImage | IndexFile): Promise<IndexSize>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Throws `pack/index` where the index does not say what these briefs do, and nothing else. */
  check(file: IndexFile, said: { readonly count: number; readonly briefs: readonly Brief[] }): Promise<void>;
  close(): void;
}

export function openSearchWorker(): SearchWorker {
  const worker = startWorker(searchUrl);
  const remote = connect<SearchApi>(worker);
  let stop: (() => void) | undefined;
  const pagesOf = ({ read, size }: IndexFile): IndexPages => {
    const { channel, close } = answerRanges(read);
    stop = close;
    return { channel, size };
  };
  return {
    open: (image) => {
      if (!('read' in image)) return remote.call('open', image);
      const pages = pagesOf(image);
      return remote.call('open', pages, [pages.channel.port]);
    },
    search: (request) => remote.call('search', request),
    check: (file, said) => {
      const image = pagesOf(file);
      return remote.call('check', { image, ...said }, [image.channel.port]);
    },
    close: () => {
      worker.terminate();
      remote.close();
      stop?.();
    },
  };
}
