import { useState } from 'react';
import { plainTitle } from '#shared/ipc/file-name';
import { bridge } from '../../bridge';
import type { ScreenFacts } from '../../ui/frame';
import type { PrintChoice } from '../../ui/print/choice';
import { textLook } from '../../ui/print/choice';
import { dressForPrint } from '../../ui/print/dress';
import type { PrintResult } from '../../ui/print/PrintDialog';
import '../../ui/print/print.css';

interface Options {
  readonly facts: ScreenFacts;
  readonly show: () => void;
  readonly hide: () => void;
}

export interface PrintingState {
  readonly title: string;
  readonly beginning: PrintChoice;
  readonly result: PrintResult | undefined;
  readonly isBusy: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly run: (choice: PrintChoice) => void;
}

/**
 * From the dialog to the sheet. The dialog goes before the pages are laid out: what stands behind a modal dialog is inert,
 * and what is inert has no place in the structure of a tagged document. It comes back where there is something to say.
 */
export function usePrinting({ facts, show, hide }: Options): PrintingState {
  const [result, setResult] = useState<PrintResult>();
  const [last, setLast] = useState<PrintChoice>();
  const [isBusy, setBusy] = useState(false);
  const title = plainTitle(facts.crumbs.at(-1)?.label ?? '') || 'Valise';
  const print = async (choice: PrintChoice) => {
    const undo = dressForPrint(choice, title);
    try {
      const { layout, fit, to } = choice;
      return await bridge.call('print.document', { title, marking: facts.mark, layout, fit, to });
    } finally {
      undo();
    }
  };
  const ended = (next: PrintResult | undefined) => {
    setBusy(false);
    setResult(next);
    if (next) show();
  };
  return {
    title,
    result,
    isBusy,
    beginning: last ?? { to: 'printer', ...(facts.print ?? textLook) },
    open: () => {
      if (isBusy) return;
      setResult(undefined);
      setLast(undefined);
      show();
    },
    close: hide,
    run: (choice) => {
      setLast(choice);
      setBusy(true);
      hide();
      void print(choice).then(
        (printed) => ended(printed?.name ? { name: printed.name } : undefined),
        (failure: unknown) => ended({ failure }),
      );
    },
  };
}
