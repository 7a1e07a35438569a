import { ArrowLeftRight, Download, SlidersHorizontal } from 'lucide-react';
import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import { useCommands } from '../../ui/frame';
import { Rosette } from '../../ui/Guilloche';
import { Eyebrow } from '../../ui/Small';
import s from './outcome-foot.module.css';
import { useWay } from './way';

/** The receipt that was last made of this case, and what to do with the outcome as a whole. */
export function OutcomeFoot({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const { caseId, fork } = useWay();
  const go = useMemo(() => {
    const to = (part: string) => () => window.location.assign(`#/cases/${caseId}/${part}`);
    return { options: to('options'), ways: to('ways'), receipt: to('receipt') };
  }, [caseId]);
  const commands = useMemo(() => {
    const compare = { id: 'outcome.compare', shortcut: 'w', run: go.ways };
    if (fork !== undefined) return [compare];
    return [
      { id: 'outcome.compose', shortcut: 'p', run: go.options },
      compare,
      { id: 'outcome.receipt', shortcut: 'r', run: go.receipt },
    ];
  }, [go, fork]);
  useCommands(commands);
  return (
    <div className={s['foot']}>
      {fork === undefined && <LastReceipt file={file} />}
      <div className={s['acts']}>
        {fork === undefined && (
          <Button onClick={go.options} kbd="P">
            <SlidersHorizontal /> {t('decisions.outcome.compose')}
          </Button>
        )}
        <Button onClick={go.ways} kbd="W">
          <ArrowLeftRight /> {t('decisions.outcome.compareWhatIf')}
        </Button>
        {fork === undefined && (
          <Button onClick={go.receipt} kbd="R">
            <Download /> {t('decisions.outcome.receipt')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Its words are those of the file that was saved: a receipt made now would have others, since each has its own salt. */
function LastReceipt({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const last = Object.values(file.receipts)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (!last) return <p className={s['none']}>{t('decisions.outcome.receiptNone')}</p>;
  return (
    <div className={s['receipt']}>
      <Rosette digest={last.digest} className={s['rosette']} />
      <div>
        <Eyebrow as="p">{t('decisions.outcome.receiptOf', { date: officialDay(last.at) })}</Eyebrow>
        <p className={s['words']}>{fingerprintOf(last.digest).join(' ')}</p>
      </div>
    </div>
  );
}
