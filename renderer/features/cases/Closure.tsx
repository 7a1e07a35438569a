import { useState } from 'react';
import { openPoints } from '#shared/case/overview';
import type { Closure as Closed } from '#shared/case/parts';
import { useWords } from '../../i18n';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { CasePage, type OpenRecord } from './CasePage';
import { DeleteCase } from './DeleteCase';
import { brussels, momentIn } from './times';

/** How a case ends: closed with a reason and a name, archived, opened again, or deleted. */
export function Closure({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('caseFile.closure.title')} lead={t('caseFile.closure.lead')}>
      {(record) => (
        <>
          <State record={record} />
          <DeleteCase record={record} />
        </>
      )}
    </CasePage>
  );
}

function State({ record: { value: file, set } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const author = useAuthor();
  const { closure } = file;
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const by = typed ?? author;
  const points = openPoints(file).length;
  const become = (status: Closed['status']) => {
    setTried(true);
    if (!reason.trim() || !by.trim()) return;
    const next = { status, at: new Date().toISOString(), by: by.trim(), reason: reason.trim() };
    set((was) => ({ ...was, closure: next }));
    setReason('');
    setTried(false);
  };
  const state = t(`caseFile.closure.states.${closure.status}`);
  return (
    <section className={page['card']} aria-label={t('caseFile.closure.state')}>
      <h2>
        {closure.at
          ? t('caseFile.closure.since', { state, at: momentIn(brussels, closure.at), by: closure.by })
          : state}
      </h2>
      {closure.reason && <p>{closure.reason}</p>}
      {points > 0 && <p className="dim">{t('caseFile.closure.still', { count: points })}</p>}
      <TextArea
        label={t('caseFile.closure.reason')}
        hint={t('caseFile.closure.reasonHint')}
        rows={2}
        maxLength={5000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && !reason.trim() ? t('caseFile.closure.reasonMissing') : undefined}
      />
      <TextField
        label={t('caseFile.closure.by')}
        maxLength={300}
        value={by}
        onChange={(event) => setTyped(event.target.value)}
        error={tried && !by.trim() ? t('caseFile.closure.byMissing') : undefined}
      />
      <Actions>
        {closure.status === 'open' && (
          <Button kind="primary" onClick={() => become('closed')}>
            {t('caseFile.closure.close')}
          </Button>
        )}
        {closure.status !== 'archived' && (
          <Button onClick={() => become('archived')}>{t('caseFile.closure.archive')}</Button>
        )}
        {closure.status !== 'open' && <Button onClick={() => become('open')}>{t('caseFile.closure.reopen')}</Button>}
      </Actions>
    </section>
  );
}
