import { useEffect, useMemo } from 'react';
import { unlessArchived } from '#shared/case/archive';
import { asFork, intoFork } from '#shared/case/fork';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { useLive, useStore } from './context';
import { useDesk } from './desk-state';
import { type Record, useRecord } from './record';

/**
 * A case to work on. Every change is entered in its journal. Once it is there it is the open case of the desk.
 * With a fork, its answers stand for those of the case, and what is answered goes into the fork alone.
 */
export function useOpenCase(id: string, fork?: string): Record<CaseFile> {
  const store = useStore();
  const record = useRecord(store.cases, id);
  const by = useAuthor();
  const setOpenCase = useDesk((state) => state.setOpenCase);
  const isOpen = record.state === 'open';
  useEffect(() => {
    if (isOpen) setOpenCase(id);
  }, [isOpen, id, setOpenCase]);
  return useMemo(() => {
    if (record.state !== 'open') return record;
    const set = (change: (file: CaseFile) => CaseFile) =>
      record.set((was) => recordChanges(was, unlessArchived(was, change(was)), { by, now: Date.now() }));
    if (fork === undefined) return { ...record, set };
    if (!Object.hasOwn(record.value.forks, fork)) return { state: 'absent' };
    return {
      ...record,
      value: asFork(record.value, fork),
      current: () => asFork(record.current(), fork),
      set: (change) => set((was) => intoFork(was, fork, change(asFork(was, fork)))),
    };
  }, [record, by, fork]);
}

/** Who works here, as the journal names them; empty until it was said once, and where a full disk lets nothing be read. */
export function useAuthor(): string {
  const store = useStore();
  const author = useLive(() => store.settings.get('author').catch(() => undefined), [store]);
  return typeof author === 'string' ? author : '';
}
