import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { addressOf, type MatrixPlace, readAddress } from './address';

export interface MatrixState {
  readonly place: MatrixPlace;
  readonly date: string;
  readonly since: string;
  /** Changes the address in place: the way back leads to where one came from, not through every date. */
  readonly change: (patch: Partial<MatrixPlace>) => void;
}

/** The founding document's month, against which the present is read. */
const founding = '2018-04-01';

/** What the screen shows is what its address says. */
export function useMatrixPlace(): MatrixState {
  const [location] = useLocation();
  const place = useMemo(() => readAddress(location), [location]);
  const change = useCallback((patch: Partial<MatrixPlace>) => {
    const next = { ...readAddress(window.location.hash), ...patch };
    const { href: oldURL } = window.location;
    // an address of ours has its query behind the number sign, where the router would put it before
    history.replaceState(history.state, '', `#${addressOf(next)}`);
    window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: window.location.href }));
  }, []);
  return { place, date: place.at ?? today(), since: place.since ?? founding, change };
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
