import { type KeyboardEvent, useCallback } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A list of links or buttons, each with `data-entry`, as one tab stop: arrows, Home and End go from one to the next. */
export function useListKeys() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    if (!step || at < 0) return;
    event.preventDefault();
    const next = entries[step(at, entries.length - 1)];
    for (const entry of entries) entry.tabIndex = entry === next ? 0 : -1;
    next?.focus();
  }, []);
}
