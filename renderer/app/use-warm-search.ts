import { useContext, useEffect } from 'react';
import { SearchContext } from '../store/search';

/** Neither the lock screen nor the first look at the desk waits for the index; the first search finds it open. */
const WARM_AFTER_MS = 1500;

/** Opens the search index once the desk stands still. */
export function useWarmSearch(): void {
  const search = useContext(SearchContext);
  useEffect(() => {
    const timer = window.setTimeout(() => search.warm(), WARM_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [search]);
}
