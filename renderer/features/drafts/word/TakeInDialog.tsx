import { useId, useRef } from 'react';
import type { Return } from '#shared/word/take-return';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { Actions, Button } from '../../../ui/Button';
import { Dialog, type DialogHandle } from '../../../ui/Dialog';
import d from '../../../ui/dialog.module.css';
import { Notice, Status } from '../../../ui/Status';
import type { Studio } from '../use-studio';
import { Found } from './Found';
import { useTakeIn } from './use-take-in';
import s from './word.module.css';

/** Pick a file, look at all it brings and all it lost, take it in or leave it. */
export function TakeInDialog({ studio, onClose }: { readonly studio: Studio; readonly onClose: () => void }) {
  const t = useWords();
  const dialog = useRef<DialogHandle>(null);
  const name = useId();
  const { step, pick, take } = useTakeIn(studio);
  const words = step.at === 'failed' ? errorWords(step.failure) : undefined;
  const canTake = step.at === 'look' && bringsAnything(step.found, studio);
  return (
    <Dialog
      ref={dialog}
      className={`${d['dialog']} ${s['dialog']} ${s['wide']}`}
      aria-labelledby={name}
      onClose={onClose}
    >
      <div className={`${d['form']} ${s['form']}`}>
        <h2 id={name}>{t('word.in.title')}</h2>
        {step.at === 'pick' && <p>{t('word.in.what')}</p>}
        {words && <Notice level="warning" title={words.text} code={words.code} />}
        {step.at === 'look' && <Found name={step.name} found={step.found} studio={studio} />}
        <p role="status">
          {step.at === 'busy' && t('word.in.busy')}
          {step.at === 'taken' && <Status level="valid">{t('word.in.taken')}</Status>}
        </p>
        <Actions>
          {canTake && (
            <Button kind="primary" onClick={() => void take(step.found)}>
              {t('word.in.take')}
            </Button>
          )}
          {step.at !== 'taken' && step.at !== 'busy' && (
            <Button kind={step.at === 'look' ? 'normal' : 'primary'} onClick={() => void pick()}>
              {step.at === 'pick' ? t('word.in.pick') : t('word.in.another')}
            </Button>
          )}
          <Button onClick={() => dialog.current?.close()} kbd="Esc">
            {step.at === 'look' ? t('word.in.leave') : t('word.in.close')}
          </Button>
        </Actions>
      </div>
    </Dialog>
  );
}

function bringsAnything({ merged }: Return, { draft }: Studio): boolean {
  const said = (comments: typeof draft.comments) => comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  return merged.rows.length > 0 || said([...merged.comments]) > said(draft.comments);
}
