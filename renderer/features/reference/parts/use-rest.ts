import { useDeferredValue, useState } from 'react';
import { kept } from './kept';

/** So many rows fill any window. */
const FIRST = 30;

/**
 * A long list in two steps: its beginning at once, the rest right after the page is on the screen. Whoever comes back to
 * a row of it gets the whole at once, so that the row is there.
 */
export function useRest<T>(all: readonly T[]): readonly T[] {
  const [isBack] = useState(() => kept().link !== undefined);
  return useDeferredValue(all, isBack ? all : all.slice(0, FIRST));
}
