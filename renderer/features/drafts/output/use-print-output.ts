import { Printer } from 'lucide-react';
import { useWords } from '../../../i18n';
import { usePrint } from '../../../ui/print/use-print';
import type { OutputPart } from './output';

/** The sheet onto paper, by the same dialog that Ctrl+P opens. */
export function usePrintOutput(): OutputPart {
  const t = useWords();
  const { open } = usePrint();
  return {
    outputs: [
      {
        id: 'print',
        icon: Printer,
        label: t('paper.print'),
        note: t('paper.printNote'),
        kbd: t('paper.printKey'),
        run: open,
      },
    ],
  };
}
