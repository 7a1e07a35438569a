import { useMemo } from 'react';
import { useStore } from '../../store/context';
import { stepCase } from '../../store/step-case';
import { useAuthor } from '../../store/use-open-case';
import { useCommands } from '../../ui/frame';

/** Undo and redo on every page of the open case while no field takes text, and its handover note from anywhere. */
export function useCaseCommands(id: string): void {
  const store = useStore();
  const by = useAuthor();
  const commands = useMemo(() => {
    const when = () => window.location.hash.startsWith(`#/cases/${id}`) && !isTyping();
    const step = (way: 'undo' | 'redo') => () => void stepCase(store, id, { way, by });
    return [
      { id: 'case.undo', shortcut: 'Ctrl+Z', when, run: step('undo') },
      { id: 'case.redo', shortcut: 'Ctrl+Y', when, run: step('redo') },
      { id: 'case.send', run: () => window.location.assign(`#/packages/case/${id}`) },
      { id: 'case.handover', run: () => window.location.assign(`#/cases/${id}/handover`) },
    ];
  }, [store, id, by]);
  useCommands(commands);
}

/** A field takes back its own typing. */
function isTyping(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'range'].includes(at.type);
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLElement && at.isContentEditable);
}
