import { useMemo } from 'react';
import { useDesk } from '../../store/desk-state';
import { focusAfter } from '../../ui/focus';
import { useCommands } from '../../ui/frame';

/** The ground, and why it is asked, stand in the inspector. Opened if it is hidden. */
export function goToSection(which: number): void {
  const sections = () => document.querySelectorAll<HTMLElement>('[data-region="inspector"] section');
  focusAfter(useDesk.getState().showInspector, () => sections()[which]);
}

/**
 * 1 to 9 choose, U is "not known yet", B and W go to the ground and to why it is asked.
 * `within` answers the element that holds the choices of the question meant; it must not change between renders.
 */
export function useQuestionKeys(within: () => HTMLElement | null | undefined): void {
  const commands = useMemo(() => {
    const radios = () => [...(within()?.querySelectorAll<HTMLInputElement>('input[name="answer"]') ?? [])];
    // chosen and focused, so that Enter continues
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
  }, [within]);
  useCommands(commands);
}
