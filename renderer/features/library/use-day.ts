import { toErrorData } from '#shared/base/errors';
import { bridge } from '../../bridge';
import { useLive, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';

const log = (thrown: unknown) => void bridge.call('log.write', toErrorData(thrown));

/** The days that reading may go by: today, and that of the incident where a case is open and says when. */
export interface ReadingDays {
  readonly today: string;
  readonly incident: string | undefined;
}

export function useReadingDays(): ReadingDays {
  const store = useStore();
  const openCase = useDesk((state) => state.openCase);
  const when = useLive(async () => {
    if (openCase === undefined) return undefined;
    // reading goes on where the case cannot be read, as on a full disk: then it is read as of today
    const file = await store.cases.get(openCase).catch(log);
    return file?.value.facts.when?.at;
  }, [store, openCase]);
  return { today: new Date().toISOString().slice(0, 10), incident: when ? when.slice(0, 10) : undefined };
}
