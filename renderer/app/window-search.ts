import { useMemo } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import { bridge } from '../bridge';
import type { Content } from '../store/context';
import { createSearch, type Search } from '../store/search';
import { openSearchWorker } from '../workers/search';

const report = (code: ErrorCode) => void bridge.call('log.write', { code, details: {} });

/** The search of this window, over the index that this edition was built with. */
const windowSearch = createSearch({
  start: openSearchWorker,
  image: async () => {
    const { address, digest } = await import('virtual:content-index');
    // the worker has another address than the page, from which this one is written
    return { address: new URL(address, document.baseURI).href, digest };
  },
  report,
});

/** The search of the content that is read: an imported pack has an index of its own. */
export function useContentSearch(content: Content | undefined): Search {
  const index = content?.index;
  return useMemo(
    () => (index ? createSearch({ start: openSearchWorker, image: async () => index, report }) : windowSearch),
    [index],
  );
}
