import { useMemo } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { type LeavingReceipt, readReceipt } from '#shared/exchange/receipt-files';
import type { Verdict } from '#shared/package/index';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { countsOf } from '#shared/receipt/open';
import { receiptBytes } from '#shared/receipt/seal';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useStore } from '../../store/context';
import { saveFile } from '../../store/save-file';
import { takeReceipt } from '../../store/take-receipt';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';
import s from './verdict.module.css';

interface Props {
  readonly verdict: Verdict;
  /** A file of it was saved, and it is known who signed it. */
  readonly onTaken: () => void;
}

/** The receipt in a package: whether it is whole, its words, and its files to save. Saved, it counts as having come. */
export function BringsReceipt({ verdict, onTaken }: Props) {
  const t = useWords();
  const read = useMemo(() => {
    try {
      return { leaving: readReceipt(verdict) };
    } catch (failure) {
      return { failure };
    }
  }, [verdict]);
  const words = 'failure' in read ? errorWords(read.failure) : undefined;
  return (
    <section className={page['card']}>
      <h2>{t('packages.bringsReceipt.title')}</h2>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {'leaving' in read && <Whole leaving={read.leaving} verdict={verdict} onTaken={onTaken} />}
    </section>
  );
}

function Whole({ leaving: { receipt, pdf }, verdict, onTaken }: Props & { readonly leaving: LeavingReceipt }) {
  const t = useWords();
  const store = useStore();
  const attempt = useAttempt();
  const { pieces, leftOut } = countsOf(receipt);
  const isKnown = verdict.level === 'valid' || verdict.level === 'warning';
  const number = isKnown ? verdict.manifest?.sequence?.number : undefined;
  const save = (ending: 'pdf' | 'json', bytes: Bytes) =>
    void attempt.run(async () => {
      const suggestedName = `receipt-${receipt.digest.slice(0, 12)}${leftOut > 0 ? '-part' : ''}.${ending}`;
      const saved = await saveFile({ suggestedName, bytes, kind: 'any' });
      if (!saved) return undefined;
      if (isKnown) {
        await takeReceipt(store, verdict, receipt);
        onTaken();
      }
      return t('receipts.save.saved', { name: saved.name });
    });
  return (
    <>
      <p>{t('packages.bringsReceipt.whole')}</p>
      <p className={s['words']}>{fingerprintOf(receipt.digest).join(' ')}</p>
      {leftOut === 0 && <p>{t('packages.exportReceipt.leftOut', { count: leftOut, pieces })}</p>}
      <p className="dim">
        {t('packages.bringsReceipt.nothing')} {number !== undefined && t('packages.bringsReceipt.number', { number })}
      </p>
      <Actions>
        <Button kind="primary" onClick={() => save('pdf', pdf)}>
          {t('receipts.save.pdf')}
        </Button>
        <Button onClick={() => save('json', receiptBytes(receipt))}>{t('receipts.save.json')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </>
  );
}
