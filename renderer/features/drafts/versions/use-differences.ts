import { useMemo, useState } from 'react';
import { useCommands } from '../../../ui/frame';

/** Leads through the differences on the screen; `at` counts from 1, 0 before the first. */
export function useDifferences(all: number): { readonly at: number; readonly step: (direction: 1 | -1) => void } {
  const [at, setAt] = useState(0);
  const step = useMemo(
    () => (direction: 1 | -1) => {
      const places = [...document.querySelectorAll<HTMLElement>('[data-difference]')];
      const here = places.findIndex((place) => place.contains(document.activeElement));
      const from = here < 0 && direction < 0 ? 0 : here;
      const next = (from + direction + places.length) % Math.max(1, places.length);
      places[next]?.focus();
      places[next]?.scrollIntoView({ block: 'nearest' });
      setAt(places.length > 0 ? next + 1 : 0);
    },
    [],
  );
  const commands = useMemo(
    () => [
      { id: 'compare.next', shortcut: 'F8', run: () => step(1) },
      { id: 'compare.previous', shortcut: 'Shift+F8', run: () => step(-1) },
    ],
    [step],
  );
  useCommands(commands);
  return { at: Math.min(at, all), step };
}
