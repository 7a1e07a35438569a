import { Paperclip } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isArchived } from '#shared/case/archive';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import { type Attaching, type Picked, useAttach } from './use-attach';

interface Props {
  readonly question: string;
  readonly studio: Studio;
  /** Id of what takes the focus once the file is kept: this form is gone then. */
  readonly after: string;
}

/** Picks a file for what a gate asks, such as an instruction; it goes into the evidence register of the case. */
export function AttachEvidence({ question, studio, after }: Props) {
  const t = useWords();
  const attaching = useAttach(question, studio, () => document.getElementById(after)?.focus());
  const { picked, isBusy, failure, pick } = attaching;
  const told = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      {picked ? (
        <Naming key={picked.name} picked={picked} attaching={attaching} />
      ) : (
        <Button
          small
          blockedBy={isArchived(studio.file) ? t('drafts.attach.archived') : undefined}
          aria-busy={isBusy}
          onClick={() => void pick()}
        >
          <Paperclip />
          {t('drafts.attach.pick')}
        </Button>
      )}
      {told && <Notice level="invalid" title={told.text} code={told.code} />}
    </>
  );
}

/** Reference and date: what the paper names it by. The name of the file is a beginning. */
function Naming({ picked, attaching }: { readonly picked: Picked; readonly attaching: Attaching }) {
  const t = useWords();
  const [title, setTitle] = useState(picked.name.replace(/\.[^.]{1,8}$/, '').slice(0, 120));
  const [date, setDate] = useState('');
  const attach = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && !attaching.isBusy) void attaching.attach({ title: title.trim(), date });
  };
  return (
    <form onSubmit={attach}>
      <TextField
        label={t('drafts.attach.reference')}
        hint={t('drafts.attach.hint', { name: picked.name })}
        autoFocus
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t('drafts.attach.date')}
        type="date"
        max="9999-12-31"
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      <Button small type="submit" aria-busy={attaching.isBusy}>
        {t('drafts.attach.keep')}
      </Button>
    </form>
  );
}
