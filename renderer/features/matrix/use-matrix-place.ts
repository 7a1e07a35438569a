import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useReplaceAddress } from '../../ui/address';
import { addressOf, type MatrixPlace, readAddress } from './address';

export interface MatrixState {
  readonly place: MatrixPlace;
  readonly date: string;
  readonly since: string;
  /** Changes the place and its address: the way back leads to where one came from, not through every date. */
  readonly change: (patch: Partial<MatrixPlace>) => void;
}

/** The founding document's month, against which the present is read. */
const founding = '2018-04-01';
/** A slider passes through many days: the address follows at this pace, in milliseconds. */
const pace = 300;

/** What the screen shows and what its address says are the same thing. */
export function useMatrixPlace(): MatrixState {
  const [location] = useLocation();
  const [place, setPlace] = useState(() => readAddress(location));
  const [seen, setSeen] = useState(location);
  if (seen !== location) {
    setSeen(location);
    if (addressOf(place) !== location) setPlace(readAddress(location));
  }
  const write = useAddress();
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  }, [place]);
  const change = useCallback(
    (patch: Partial<MatrixPlace>) => {
      latest.current = { ...latest.current, ...patch };
      setPlace(latest.current);
      write(latest);
    },
    [write],
  );
  return { place, date: place.at ?? today(), since: place.since ?? founding, change };
}

/** Writes at once, or where that was done a moment ago, once the moment is over. */
function useAddress(): (place: { readonly current: MatrixPlace }) => void {
  const timer = useRef<number>(undefined);
  const last = useRef<number>(undefined);
  const replace = useReplaceAddress();
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (place) => {
      window.clearTimeout(timer.current);
      const put = () => {
        last.current = performance.now();
        replace(addressOf(place.current));
      };
      const wait = last.current === undefined ? 0 : last.current + pace - performance.now();
      if (wait <= 0) put();
      else timer.current = window.setTimeout(put, wait);
    },
    [replace],
  );
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
