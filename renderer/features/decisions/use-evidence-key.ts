import { useDesk } from '../../store/desk-state';
import { focusAfter } from '../../ui/focus';
import { useCommands } from '../../ui/frame';

/** The button of the picker, by which the key finds it wherever the inspector stands. */
export const pickerButtonId = 'tie-evidence';

/** E ties evidence to the question one stands at. The inspector opens for it if it is hidden. */
export function useEvidenceKey(): void {
  useCommands(commands);
}

const run = () => {
  const button = () => document.getElementById(pickerButtonId);
  focusAfter(useDesk.getState().showInspector, button);
  button()?.click();
};

const commands = [{ id: 'question.evidence', shortcut: 'e', run }];
