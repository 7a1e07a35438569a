import { type FormEvent, useRef, useState } from 'react';
import type { ClearanceRequest } from '#shared/clearance/model';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { clearanceRows } from '../../store/clearance';
import { useStore } from '../../store/context';
import { useAuthor } from '../../store/use-open-case';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/Status';

interface Props {
  readonly request: ClearanceRequest;
  readonly draftId: string;
}

/** Takes back a request that is out, with a reason. The request stays in the history, and so does this. */
export function Recall(props: Props) {
  const t = useWords();
  return (
    <details>
      <summary>
        {t('clearance.recall.open')}
        <span className="vh">: {props.request.to}</span>
      </summary>
      <Reason {...props} />
    </details>
  );
}

function Reason({ request, draftId }: Props) {
  const t = useWords();
  const store = useStore();
  const by = useAuthor();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const words = failure === undefined ? undefined : errorWords(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return setLacking(true);
    try {
      // this form is gone then: the focus goes to where the step stands now
      form.current?.closest<HTMLElement>('[tabindex]')?.focus();
      await clearanceRows(store).entries.put({
        format: 'valise-clearance-entry/1',
        id: crypto.randomUUID(),
        draftId,
        at: new Date().toISOString(),
        by,
        kind: 'recall',
        request: request.id,
        reason: reason.trim(),
      });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('clearance.recall.reason')}
        hint={t('clearance.recall.hint')}
        error={isLacking ? t('clearance.recall.lacking') : undefined}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
      />
      <Actions>
        <Button type="submit">{t('clearance.recall.do')}</Button>
      </Actions>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </form>
  );
}
