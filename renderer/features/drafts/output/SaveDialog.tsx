import { type ReactNode, useId, useRef } from 'react';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import { Dialog, type DialogHandle } from '../../../ui/Dialog';
import d from '../../../ui/dialog.module.css';
import { Notice, Status } from '../../../ui/Status';
import type { Saving } from './use-saving';

interface Props {
  readonly title: string;
  /** What the file holds, and what may be chosen. */
  readonly children: ReactNode;
  readonly state: Saving;
  /** What is said while the file is made. */
  readonly busy: string;
  /** Something still holds the text back: it is said, and the file may leave all the same. */
  readonly isHeld: boolean;
  /** Class names for the dialog and the form in it, where they look other than usual. */
  readonly look?: { readonly dialog: string | undefined; readonly form: string | undefined };
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A dialog that writes one file outside the vault: what is in it, that it is outside then, and where it went. */
export function SaveDialog({ title, children, state, busy, isHeld, look, onSave, onClose }: Props) {
  const t = useWords();
  const dialog = useRef<DialogHandle>(null);
  const name = useId();
  const words = state.failure === undefined ? undefined : errorWords(state.failure);
  return (
    <Dialog ref={dialog} className={`${d['dialog']} ${look?.dialog ?? ''}`} aria-labelledby={name} onClose={onClose}>
      <form
        className={`${d['form']} ${look?.form ?? ''}`}
        onSubmit={(event) => {
          event.preventDefault();
          if (!state.isBusy) onSave();
        }}
      >
        <h2 id={name}>{title}</h2>
        {children}
        {isHeld && <Notice level="warning" title={t('paper.notReady')} />}
        <p>{t('paper.outside')}</p>
        {words && <Notice level="warning" title={words.text} code={words.code} />}
        <p role="status">
          {state.isBusy && busy}
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
    </Dialog>
  );
}
