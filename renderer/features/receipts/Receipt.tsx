import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { withIssued } from '#shared/case/issued';
import type { CaseFile } from '#shared/case/model';
import { redact } from '#shared/receipt/seal';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { CheckReceipt } from './CheckReceipt';
import { Fingerprint } from './Fingerprint';
import { Holds } from './Holds';
import { LeaveOut } from './LeaveOut';
import { ReplayResult } from './ReplayResult';
import { SaveReceipt } from './SaveReceipt';
import { useLeaving } from './use-leaving';
import { useMade } from './use-made';

/** The receipt of a case: what is in it, what is left out of it, and what would go otherwise today. */
export function Receipt({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <ReceiptPage record={record} />;
}

function issued(digest: string, by: string) {
  return { id: crypto.randomUUID(), digest, at: new Date().toISOString(), by: by.trim() };
}

function ReceiptPage({ record }: { readonly record: Extract<Record<CaseFile>, { state: 'open' }> }) {
  const t = useWords();
  const { value: file, set } = record;
  const { made, author, setAuthor } = useMade(file);
  const whole = 'receipt' in made ? made.receipt : undefined;
  const leaving = useLeaving(whole);
  const shown = useMemo(() => whole && redact(whole, leaving.gone), [whole, leaving.gone]);
  const failure = 'failure' in made ? errorWords(made.failure) : undefined;
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('receipts.title') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <a className={page['back']} href={`#/cases/${file.id}/outcome`}>
          <ArrowLeft className="icon-s" />
          {t('receipts.back')}
        </a>
        <ScreenTitle className={page['docTitle']} focusKey={file.id}>
          {t('receipts.heading')}
        </ScreenTitle>
        <p className={page['lead']}>{t('receipts.lead')}</p>
        {failure && (
          <Notice level="invalid" title={t('receipts.held')} code={failure.code}>
            <p>{failure.text}</p>
          </Notice>
        )}
        {whole && shown && (
          <>
            <Fingerprint receipt={shown} author={author} onAuthor={setAuthor} />
            <SaveReceipt
              receipt={shown}
              blockedBy={leaving.isStale ? t('receipts.leave.stale') : undefined}
              onSaved={() => set((was) => withIssued(was, issued(whole.digest, author)))}
            />
            <Holds receipt={shown} />
            <LeaveOut receipt={whole} leaving={leaving} />
            <ReplayResult receipt={shown} />
          </>
        )}
        <CheckReceipt digest={whole?.digest} />
      </div>
    </Screen>
  );
}
