import { useContext } from 'react';
import { CommandsContext } from '../frame';

/** What Ctrl+P does, for a control that does the same. */
export function usePrint(): { readonly open: () => void } {
  const commands = useContext(CommandsContext);
  return {
    open: () =>
      commands
        ?.list()
        .find(({ id }) => id === 'print.open')
        ?.run(),
  };
}
