import { bridge } from '../bridge';
import { createSearch } from '../store/search';
import { openSearchWorker } from '../workers/search';

/** The search of this window, over the index that this edition was built with. */
export const windowSearch = createSearch({
  start: openSearchWorker,
  image: async () => {
    const { address, digest } = await import('virtual:content-index');
    // the worker has another address than the page, from which this one is written
    return { address: new URL(address, document.baseURI).href, digest };
  },
  report: (code) => void bridge.call('log.write', { code, details: {} }),
});
