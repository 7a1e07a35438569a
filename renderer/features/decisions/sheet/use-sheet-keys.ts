import { type RefObject, useCallback } from 'react';
import { useQuestionKeys } from '../use-question-keys';

/** The keys of the question page, for the question of the sheet in which the focus stands, or the last one. */
export function useSheetKeys(list: RefObject<HTMLElement | null>): void {
  const row = useCallback(
    () =>
      document.activeElement?.closest<HTMLElement>('form[data-node]') ??
      [...(list.current?.querySelectorAll<HTMLElement>('form[data-node]') ?? [])].at(-1),
    [list],
  );
  useQuestionKeys(row);
}
