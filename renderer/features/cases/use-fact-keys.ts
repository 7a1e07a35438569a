import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { type CaseFile, type Fact, type FactKey, factKeys } from '#shared/case/model';
import { useCommands } from '../../ui/frame';

const fields = 'input:not([type="radio"]), textarea, select';
const facts = '[data-fact]';

interface Options {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly file: CaseFile;
  readonly setFact: (key: FactKey, change: Partial<Fact>) => void;
}

/** Enter leaves a fact for the next one, and the last for the questions; Ctrl+U says that it is not known yet, or known. */
export function useFactKeys({ form, file, setFact }: Options): (event: KeyboardEvent) => void {
  const isNew = factKeys.every((key) => file.facts[key].status === 'open');
  const { id } = file;
  // a case that has just begun is written down from its first fact on; its title was read out
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the case opens
  useLayoutEffect(() => {
    if (isNew) enter(form.current?.querySelector(facts));
  }, [id]);
  const commands = useMemo(
    () => [
      {
        id: 'fact.unknown',
        shortcut: 'Ctrl+U',
        when: () => factInFocus() !== undefined,
        run: () => {
          const at = factInFocus();
          const key = factKeys.find((one) => one === at?.dataset['fact']);
          if (!at || !key) return;
          flushSync(() => setFact(key, { status: isUnknown(at) ? 'known' : 'unknown' }));
          // the field that had the focus may be gone: the next key must not fall beside the form
          enter(at);
        },
      },
    ],
    [setFact],
  );
  useCommands(commands);
  return (event) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    const at = target instanceof HTMLElement && target.matches(`${fields}, input`) ? target.closest(facts) : null;
    if (!at) return;
    event.preventDefault();
    const all = [...(form.current?.querySelectorAll(facts) ?? [])];
    const next = all[all.indexOf(at) + 1];
    if (next) enter(next);
    else form.current?.requestSubmit();
  };
}

function factInFocus(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>(facts) ?? undefined;
}

/** Whether the radio of "not known yet", the second of its fact, is chosen. */
function isUnknown(fact: Element): boolean {
  return fact.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.checked ?? false;
}

function enter(fact: Element | null | undefined): void {
  const first = fact?.querySelector<HTMLElement>(fields) ?? fact?.querySelector<HTMLElement>(':checked, input');
  first?.focus();
  fact?.scrollIntoView({ block: 'nearest' });
}
