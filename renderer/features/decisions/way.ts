import { createContext, useContext } from 'react';

/** Which answers a screen works on: those of the case, or those of another way that was forked off. */
export interface Way {
  readonly caseId: string;
  readonly fork: string | undefined;
}

export const WayContext = createContext<Way | undefined>(undefined);

export function useWay(): Way {
  const way = useContext(WayContext);
  if (!way) throw new Error('no case');
  return way;
}

/** The address of a part of the case on the same way: `questions/t3.2`, `outcome`. */
export function addressOn({ caseId, fork }: Way, part: string): string {
  return fork === undefined ? `/cases/${caseId}/${part}` : `/cases/${caseId}/ways/${fork}/${part}`;
}
