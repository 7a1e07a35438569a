import { useCallback, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useReplaceAddress } from '../../../ui/address';
import { type ReferencePlace, readAddress, withQuery } from '../address';

/** What the address in force names. */
export function usePlace(): ReferencePlace {
  const [location] = useLocation();
  return useMemo(() => readAddress(location), [location]);
}

/** Changes parts of the query; what is empty goes. */
export type ChangeQuery = (patch: Readonly<Record<string, string>>) => void;

/** Filters are part of the address, in place: the way back leads to where one came from, not through every filter. */
export function useChangeQuery(): ChangeQuery {
  const [location] = useLocation();
  const replace = useReplaceAddress();
  const here = useRef(location);
  here.current = location;
  return useCallback(
    (patch) => {
      const next = withQuery(here.current, patch);
      if (next !== here.current) replace(next);
    },
    [replace],
  );
}
