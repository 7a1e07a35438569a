import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type ReferencePlace, readAddress, withQuery } from '../address';

/** What the address in force names. */
export function usePlace(): ReferencePlace {
  const [location] = useLocation();
  return useMemo(() => readAddress(location), [location]);
}

/** Filters are part of the address, in place: the way back leads to where one came from, not through every filter. */
export function changeQuery(patch: Readonly<Record<string, string>>): void {
  const { hash, href: oldURL } = window.location;
  const next = withQuery(hash, patch);
  if (next === hash) return;
  // an address of ours has its query behind the number sign, where the router would put it before
  history.replaceState(history.state, '', next);
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
}
