import { useWords } from '../../i18n';
import type { ScreenFacts } from '../../ui/frame';
import { PrintDialog } from '../../ui/print/PrintDialog';
import s from '../../ui/print/print.module.css';
import type { PrintingState } from './use-printing';

interface Props {
  readonly isOpen: boolean;
  readonly facts: ScreenFacts;
  readonly printing: PrintingState;
}

/** The dialog before printing, and the word that it is under way. */
export function Printing({ isOpen, facts, printing }: Props) {
  const t = useWords();
  return (
    <>
      {isOpen && (
        <PrintDialog
          title={printing.title}
          mark={facts.mark}
          beginning={printing.beginning}
          result={printing.result}
          onPrint={printing.run}
          onClose={printing.close}
        />
      )}
      <p role="status" className={s['busy']} data-print="never">
        {printing.isBusy && t('print.busy')}
      </p>
    </>
  );
}
