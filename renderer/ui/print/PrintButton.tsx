import { Printer } from 'lucide-react';
import { type ReactNode, useContext } from 'react';
import { Button } from '../Button';
import { CommandsContext } from '../frame';

/** Does what Ctrl+P does. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const commands = useContext(CommandsContext);
  const open = () =>
    commands
      ?.list()
      .find(({ id }) => id === 'print.open')
      ?.run();
  return (
    <span data-print="button">
      <Button small aria-haspopup="dialog" onClick={open}>
        <Printer />
        {children}
      </Button>
    </span>
  );
}
