import { useLive, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';

/** The days that reading may go by: today, and that of the incident where a case is open and says when. */
export interface ReadingDays {
  readonly today: string;
  readonly incident: string | undefined;
}

export function useReadingDays(): ReadingDays {
  const store = useStore();
  const openCase = useDesk((state) => state.openCase);
  const when = useLive(
    async () => (openCase === undefined ? undefined : (await store.cases.get(openCase))?.value.facts.when?.at),
    [store, openCase],
  );
  return { today: new Date().toISOString().slice(0, 10), incident: when ? when.slice(0, 10) : undefined };
}
