import { useEffect, useState } from 'react';
import { paces, standsFor, usualPace } from './pace';

/** Which code is shown, and what a person may do about it. */
export interface Showing {
  readonly at: number;
  readonly isMoving: boolean;
  readonly pace: number;
  readonly setMoving: (isMoving: boolean) => void;
  readonly step: (by: 1 | -1) => void;
  /** `undefined` at the end of the range. */
  readonly slower: (() => void) | undefined;
  readonly faster: (() => void) | undefined;
}

/** Stands still until it is started. A code stands its whole time even where drawing it took long: pace is a limit, not a promise. */
export function useShowing(): Showing {
  const [at, setAt] = useState(0);
  const [isMoving, setMoving] = useState(false);
  const [pace, setPace] = useState<number>(usualPace);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each code starts a time of its own
  useEffect(() => {
    if (!isMoving) return;
    const timer = window.setTimeout(() => setAt((was) => was + 1), standsFor(pace));
    return () => window.clearTimeout(timer);
  }, [isMoving, pace, at]);
  const to = (next: number) => (paces.some((one) => one === next) ? () => setPace(next) : undefined);
  return {
    at,
    isMoving,
    pace,
    setMoving,
    step: (by) => setAt((was) => Math.max(0, was + by)),
    slower: to(pace - 1),
    faster: to(pace + 1),
  };
}
