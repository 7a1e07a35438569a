import { useMemo } from 'react';
import { isSignedOff } from '#shared/clearance/state';
import type { Draft } from '#shared/drafting/model';
import type { Purpose } from '#shared/drafting/outgoing';
import { type OpenClearance, useClearance, useRoute } from '../../store/clearance';

export interface Next {
  /** Where it stands on its route; absent where its kind has none, and until it is known. */
  readonly clearance: OpenClearance | undefined;
  /** What it leaves for next: to be cleared, until its route is finished for the text as it stands. */
  readonly next: Purpose;
}

/** Where a draft stands on its route, and what it leaves for next. A changed word makes it ask again. */
export function useNext(draft: Draft | undefined): Next {
  const clearance = useClearance(draft);
  const hasRoute = useRoute(draft) !== undefined;
  return useMemo(() => {
    const isFinal = !hasRoute || (clearance !== undefined && isSignedOff(clearance));
    return { clearance, next: isFinal ? 'final' : 'clearance' };
  }, [clearance, hasRoute]);
}
