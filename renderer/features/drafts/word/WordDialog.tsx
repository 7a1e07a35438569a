import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { changePlaces } from '#shared/word/summary';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import d from '../../../ui/dialog.module.css';
import { TextField } from '../../../ui/Field';
import { Notice, Status } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import { useSaveWord } from './use-save-word';
import s from './word.module.css';

/** What leaves in the file and what does not; then where to. */
export function WordDialog({ studio, onClose }: { readonly studio: Studio; readonly onClose: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [copy, setCopy] = useState('');
  const { state, save } = useSaveWord(studio);
  const { draft } = studio;
  const isFit = /^[\p{L}\p{N} /.-]{0,20}$/u.test(copy);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !state.isBusy) void save(copy.trim());
  };
  const words = state.failure === undefined ? undefined : errorWords(state.failure);
  return (
    <dialog ref={dialog} className={`${d['dialog']} ${s['dialog']}`} aria-labelledby={name} onClose={onClose}>
      <form className={`${d['form']} ${s['form']}`} onSubmit={submit}>
        <h2 id={name}>{t('word.out.title')}</h2>
        <p>{t('word.out.what', { title: draft.title, mark: draft.marking })}</p>
        <section>
          <h3>{t('word.out.leaves')}</h3>
          <ul className={s['list']}>
            <li>{t('word.out.changes', { count: changePlaces(draft.document).length })}</li>
            <li>{t('word.out.comments', { count: draft.comments.length })}</li>
          </ul>
        </section>
        <section>
          <h3>{t('word.out.stays')}</h3>
          <p>{t('word.out.staysText')}</p>
        </section>
        <TextField
          label={t('word.out.copy')}
          maxLength={20}
          value={copy}
          error={isFit ? undefined : t('word.out.noCopy')}
          onChange={(event) => setCopy(event.target.value)}
        />
        {studio.holds.length > 0 && <Notice level="warning" title={t('paper.notReady')} />}
        <p>{t('paper.outside')}</p>
        {words && <Notice level="warning" title={words.text} code={words.code} />}
        <p role="status">
          {state.isBusy && t('word.out.busy')}
          {state.name !== undefined && <Status level="valid">{t('paper.saved', { name: state.name })}</Status>}
        </p>
        <Actions>
          <Button kind="primary" type="submit" kbd="Enter">
            {t('paper.save')}
          </Button>
          <Button onClick={() => dialog.current?.close()} kbd="Esc">
            {t('paper.close')}
          </Button>
        </Actions>
      </form>
    </dialog>
  );
}
