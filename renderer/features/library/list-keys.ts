import { type KeyboardEvent, useCallback } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A list of links as one tab stop: arrows, Home and End go from link to link, Enter follows the link. */
export function useListKeys() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-entry]')];
    const at = links.findIndex((link) => link.matches(':focus'));
    if (!step || at < 0) return;
    event.preventDefault();
    const next = links[step(at, links.length - 1)];
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next?.focus();
  }, []);
}
