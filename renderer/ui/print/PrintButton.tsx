import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../Button';
import { usePrint } from './use-print';

/** Does what Ctrl+P does. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const { open } = usePrint();
  return (
    <span data-print="button">
      <Button small aria-haspopup="dialog" onClick={open}>
        <Printer />
        {children}
      </Button>
    </span>
  );
}
