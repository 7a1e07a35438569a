import { useCallback } from 'react';
import { newCase } from '#shared/case/new-case';
import type { SampleCase } from '#shared/content/model';
import { useStore } from '../../store/context';

/** Opens a fresh copy of a sample case: marked as a sample, and the person's own to change. */
export function useStartSample(): (sample: SampleCase | undefined) => Promise<void> {
  const store = useStore();
  return useCallback(
    async (sample) => {
      if (!sample) return;
      const { title, marking, facts } = sample;
      const file = newCase({ id: crypto.randomUUID(), now: Date.now(), title, marking, sample: true });
      await store.cases.put({ ...file, facts });
      window.location.assign(`#/cases/${file.id}`);
    },
    [store],
  );
}
