import { type FormEvent, useState } from 'react';
import { textDigest } from '#shared/clearance/text';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { clearanceRows, type OpenClearance } from '../../store/clearance';
import { useStore } from '../../store/context';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';

/** Passes a step without a second pair of eyes: a reason and a name, and a mark that stays. */
export function Pass({ draft, clearance }: { readonly draft: Draft; readonly clearance: OpenClearance }) {
  const t = useWords();
  const store = useStore();
  const by = useAuthor();
  const open = clearance.steps.filter(({ step, state }) => step.does !== 'consult' && state !== 'cleared');
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const step = open.find((one) => one.step.id === chosen)?.step ?? open[0]?.step;
  if (!step) return null;
  const words = failure === undefined ? undefined : errorWords(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (by === '' || reason.trim() === '') return;
    try {
      const shared = { format: 'valise-clearance-entry/1', id: crypto.randomUUID(), draftId: draft.id } as const;
      const at = new Date().toISOString();
      const entry = {
        ...shared,
        at,
        by,
        kind: 'override',
        step: step.id,
        reason: reason.trim(),
        text: textDigest(draft),
      } as const;
      await clearanceRows(store).entries.put(entry);
      setReason('');
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <form className={page['card']} onSubmit={(event) => void submit(event)}>
      <h2>{t('clearance.pass')}</h2>
      <p>{t('clearance.passText')}</p>
      <Select label={t('clearance.step')} value={step.id} onChange={(event) => setChosen(event.target.value)}>
        {open.map((one) => (
          <option key={one.step.id} value={one.step.id}>
            {one.step.title}
          </option>
        ))}
      </Select>
      <TextField
        label={t('clearance.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      <Actions>
        <Button type="submit" blockedBy={by === '' ? t('clearance.authorMissing') : undefined}>
          {t('clearance.passIt')}
        </Button>
      </Actions>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </form>
  );
}
