import { useMemo } from 'react';
import { handoverOf } from '#shared/case/overview';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { PrintButton } from '../../ui/print/PrintButton';
import { CasePage, type OpenRecord } from './CasePage';
import s from './file.module.css';
import { handoverText } from './handover-text';
import { useDue } from './use-due';
import { useEntryNames } from './use-entry-names';

/** What a successor needs to know of a case, as text to copy and to print. */
export function Handover({ id }: { readonly id: string }) {
  const t = useWords();
  return (
    <CasePage id={id} title={t('caseFile.handover.title')} lead={t('caseFile.handover.lead')}>
      {(record) => <Note record={record} />}
    </CasePage>
  );
}

function Note({ record: { value: file } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const due = useDue(file);
  const names = useEntryNames();
  const drafts = useLive(() => store.drafts.list({ caseId: file.id }), [store, file.id]);
  const text = useMemo(() => {
    const note = handoverOf(file, pack.trees, pack.measures);
    return handoverText(t, { file, note, due, drafts: drafts?.items ?? [], pack, names, now: Date.now() });
  }, [t, file, pack, due, drafts, names]);
  return (
    <>
      <div data-print="never">
        <Actions>
          <CopyButton label={t('caseFile.handover.copy')} text={text} />
          <PrintButton>{t('caseFile.handover.print')}</PrintButton>
          <Button onClick={() => window.location.assign(`#/packages/case/${file.id}`)}>
            {t('caseFile.handover.send')}
          </Button>
        </Actions>
      </div>
      <div className={s['note']}>{text}</div>
    </>
  );
}
