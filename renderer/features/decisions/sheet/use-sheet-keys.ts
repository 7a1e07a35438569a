import { type RefObject, useMemo } from 'react';
import { useCommands } from '../../../ui/frame';
import { goToSection } from '../use-question-keys';

/** The keys of the question page, for the question of the sheet in which the focus stands, or the last one. */
export function useSheetKeys(list: RefObject<HTMLElement | null>): void {
  const commands = useMemo(() => {
    const row = () =>
      document.activeElement?.closest<HTMLElement>('form[data-node]') ??
      [...(list.current?.querySelectorAll<HTMLElement>('form[data-node]') ?? [])].at(-1);
    const radios = () => [...(row()?.querySelectorAll<HTMLInputElement>('input[name="answer"]') ?? [])];
    const choose = (radio: HTMLInputElement | undefined) => {
      radio?.focus();
      radio?.click();
    };
    return [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
        id: `answer.${n}`,
        shortcut: String(n),
        run: () => choose(radios()[n - 1]),
      })),
      { id: 'question.unknown', shortcut: 'u', run: () => choose(radios().find(({ value }) => value === 'unknown')) },
      { id: 'question.basis', shortcut: 'b', run: () => goToSection(0) },
      { id: 'question.why', shortcut: 'w', run: () => goToSection(1) },
    ];
  }, [list]);
  useCommands(commands);
}
