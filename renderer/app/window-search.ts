import { bridge } from '../bridge';
import { createSearch } from '../store/search';
import { openSearchWorker } from '../workers/search';

/** The search of this window, over the index that this edition was built with. */
export const windowSearch = createSearch({
  start: openSearchWorker,
  image: async () => {
    // a module cannot be sent to a worker
    const { address, digest } = await import('virtual:content-index');
    return { address, digest };
  },
  report: (code) => void bridge.call('log.write', { code, details: {} }),
});
