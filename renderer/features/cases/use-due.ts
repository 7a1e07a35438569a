import { useMemo } from 'react';
import { agendaOf, type Entry } from '#shared/calendar/agenda';
import type { CaseFile } from '#shared/case/model';
import { usePack } from '../../store/context';

/** What falls due in a case and is not done, the next first. */
export function useDue({ deadlines }: Pick<CaseFile, 'deadlines'>): readonly Entry[] {
  const pack = usePack();
  return useMemo(
    () => agendaOf(Object.values(deadlines), pack, Date.now()).filter(({ due }) => due.end !== undefined),
    [deadlines, pack],
  );
}
