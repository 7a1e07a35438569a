import { useMemo, useState } from 'react';
import type { Receipt } from '#shared/receipt/model';

/** What is left out of the file. */
export interface Leaving {
  readonly gone: readonly number[];
  /** The case changed after pieces were chosen: their numbers may mean others now, so none is left out until chosen anew. */
  readonly isStale: boolean;
  readonly choose: (gone: readonly number[]) => void;
}

const none: readonly number[] = [];

/** Keeps the choice for the pieces it was made on. */
export function useLeaving(receipt: Receipt | undefined): Leaving {
  const root = receipt?.root ?? '';
  const [chosen, setChosen] = useState({ root: '', gone: none });
  return useMemo(() => {
    const isStale = chosen.gone.length > 0 && chosen.root !== root;
    return { gone: isStale ? none : chosen.gone, isStale, choose: (gone) => setChosen({ root, gone }) };
  }, [chosen, root]);
}
