import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import { filesNeeded } from '#shared/case/evidence-files';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { eraseExchangedStates } from '../../store/exchanges';
import { requireSaved } from '../../store/keeper';
import { eraseUndoLog } from '../../store/undo-logs';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/Status';
import type { OpenRecord } from './CasePage';
import s from './file.module.css';

/** Deletes a case for good, once its title was typed and everything typed is saved. The vault's journal says that it went. */
export function DeleteCase({ record: { value: file } }: { readonly record: OpenRecord }) {
  const t = useWords();
  const store = useStore();
  const setOpenCase = useDesk((state) => state.setOpenCase);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const isRight = typed.trim() === file.title.trim() && typed.trim() !== '';
  const remove = async () => {
    setTried(true);
    setFailure(undefined);
    if (!isRight) return;
    await requireSaved();
    const stored = await store.cases.get(file.id);
    if (!stored) throw new AppError('store/missing');
    // what went stands in the vault's own journal, by its id alone
    await store.journal.append({ kind: 'case.delete', caseId: file.id, details: { entries: file.journal.length } });
    // the drafts stay; words that were deleted in them go
    const drafts = await store.drafts.list({ caseId: file.id });
    for (const { id } of drafts.items) await eraseUndoLog(store, id);
    await eraseExchangedStates(store, file.id);
    await store.cases.remove(file.id, stored.version);
    // what is left over if this ends here is swept after the next unlocking
    for (const owner of filesNeeded(file)) await store.attachments.erase(owner);
    setOpenCase(undefined);
    window.location.assign('#/cases');
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <section className={s['danger']} aria-labelledby="delete-case">
      <h2 id="delete-case">{t('caseFile.closure.delete')}</h2>
      <p>{t('caseFile.closure.deleteText')}</p>
      <TextField
        label={t('caseFile.closure.deleteConfirm')}
        hint={file.title}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        error={tried && !isRight ? t('caseFile.closure.deleteWrong') : undefined}
      />
      {words && (
        <Notice level="invalid" title={t('caseFile.closure.deleteUnsaved')} code={words.code}>
          <p>{words.text}</p>
        </Notice>
      )}
      <Actions>
        <Button onClick={() => void remove().catch(setFailure)}>{t('caseFile.closure.deleteButton')}</Button>
      </Actions>
    </section>
  );
}
