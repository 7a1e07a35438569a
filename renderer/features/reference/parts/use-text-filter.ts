import { useEffect, useRef, useState } from 'react';
import { useChangeQuery, usePlace } from './use-address';

const SETTLE_MS = 250;

export interface TextFilterState {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Writes what is typed into the address now. */
  readonly settle: () => void;
}

/** Words typed to filter a list. They go into the address when the typing pauses: each change of it is sealed and stored. */
export function useTextFilter(): TextFilterState {
  const given = usePlace().query.get('text') ?? '';
  const [typed, setTyped] = useState(given);
  const settled = useRef(given);
  const changeQuery = useChangeQuery();
  const settle = () => {
    settled.current = typed;
    changeQuery({ text: typed.trim() });
  };
  const settleNow = useRef(settle);
  settleNow.current = settle;
  useEffect(() => {
    // changed by somebody else: the button that clears, or the way back
    if (given === settled.current.trim()) return;
    settled.current = given;
    setTyped(given);
  }, [given]);
  useEffect(() => {
    if (typed === settled.current) return;
    const timer = window.setTimeout(() => settleNow.current(), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return { typed, type: setTyped, settle };
}
