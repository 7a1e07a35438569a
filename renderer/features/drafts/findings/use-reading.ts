import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Studio } from '../use-studio';
import type { Wording } from './use-wording';

/** Lines read at once when a text is opened: one piece takes less time than a key may wait. */
const PIECE = 20;

export interface Reading extends Wording {
  /** Whether all of it has been read; before that there are no findings, since some rules need the whole text. */
  readonly isRead: boolean;
}

/** What the rules find in a text, read after the key is on the screen; a long one is read piece by piece when it is opened. */
export function useReading(studio: Studio): Reading {
  const shown = useDeferredValue(studio);
  const [upTo, setUpTo] = useState(PIECE);
  const { findings, lines, twin } = useMemo(() => shown.wording(upTo), [shown, upTo]);
  const isRead = upTo >= lines.length;
  useEffect(() => {
    if (upTo === Number.POSITIVE_INFINITY) return;
    const next = setTimeout(() => setUpTo(isRead ? Number.POSITIVE_INFINITY : upTo + PIECE));
    return () => clearTimeout(next);
  }, [upTo, isRead]);
  return { findings: isRead ? findings : [], lines, twin, isRead };
}
