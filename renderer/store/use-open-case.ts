import { useEffect } from 'react';
import type { CaseFile } from '#shared/case/model';
import { useStore } from './context';
import { useDesk } from './desk-state';
import { type Record, useRecord } from './record';

/** A case to work on. Once it is there it is the open case of the desk. */
export function useOpenCase(id: string): Record<CaseFile> {
  const store = useStore();
  const record = useRecord(store.cases, id);
  const setOpenCase = useDesk((state) => state.setOpenCase);
  const isOpen = record.state === 'open';
  useEffect(() => {
    if (isOpen) setOpenCase(id);
  }, [isOpen, id, setOpenCase]);
  return record;
}
