import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { PaperForm } from '#shared/drafting/paper-document';
import { useWords } from '../../../../i18n';
import { errorWords } from '../../../../i18n/error-words';
import { Actions, Button } from '../../../../ui/Button';
import d from '../../../../ui/dialog.module.css';
import { TextField } from '../../../../ui/Field';
import { ChoiceGroup } from '../../../../ui/print/ChoiceGroup';
import { Notice, Status } from '../../../../ui/Status';
import type { Studio } from '../../use-studio';
import s from './paper.module.css';
import type { PaperType } from './paper-file';
import { useSavePaper } from './use-save-paper';

interface Props {
  readonly studio: Studio;
  readonly type: PaperType;
  readonly onClose: () => void;
}

/** What the file holds, which copy it is, and where it went. Saving one copy goes on to the number of the next. */
export function PaperDialog({ studio, type, onClose }: Props) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [form, setForm] = useState<PaperForm>('handed-over');
  const [copy, setCopy] = useState({ number: '1', of: '1' });
  const { state, save } = useSavePaper(studio);
  const counts = countsOf(copy);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!counts || state.isBusy) return;
    const isSaved = await save(type, form, counts);
    if (isSaved && counts.number < counts.of) setCopy({ ...copy, number: String(counts.number + 1) });
  };
  const words = state.failure === undefined ? undefined : errorWords(state.failure);
  return (
    <dialog ref={dialog} className={d['dialog']} aria-labelledby={name} onClose={onClose}>
      <form className={d['form']} onSubmit={(event) => void submit(event)}>
        <h2 id={name}>{t(`paper.type.${type}`)}</h2>
        <p>{t('paper.what', { title: studio.draft.title, mark: studio.draft.marking })}</p>
        {(type === 'pdf' || type === 'txt') && (
          <ChoiceGroup
            legend={t('paper.form')}
            options={[
              ['handed-over', t('paper.forms.handed-over')],
              ['with-grounds', t(type === 'pdf' ? 'paper.forms.with-receipt' : 'paper.forms.with-grounds')],
            ]}
            value={form}
            onChange={setForm}
          />
        )}
        {type === 'pdf' && <CopyFields copy={copy} onChange={setCopy} isFit={counts !== undefined} />}
        {studio.holds.length > 0 && <Notice level="warning" title={t('paper.notReady')} />}
        <p>{t('paper.outside')}</p>
        {words && <Notice level="warning" title={words.text} code={words.code} />}
        <p role="status">
          {state.isBusy && t('paper.busy')}
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

interface Copy {
  readonly number: string;
  readonly of: string;
}

interface CopyProps {
  readonly copy: Copy;
  readonly onChange: (copy: Copy) => void;
  readonly isFit: boolean;
}

function CopyFields({ copy, onChange, isFit }: CopyProps) {
  const t = useWords();
  const field = (key: keyof Copy) => ({
    inputMode: 'numeric' as const,
    maxLength: 3,
    value: copy[key],
    onChange: (event: { readonly target: HTMLInputElement }) => onChange({ ...copy, [key]: event.target.value }),
  });
  return (
    <div className={s['copies']}>
      <TextField label={t('paper.copyNumber')} error={isFit ? undefined : t('paper.copyUnfit')} {...field('number')} />
      <TextField label={t('paper.copies')} {...field('of')} />
    </div>
  );
}

/** Both whole numbers, the first not above the second. */
function countsOf(copy: Copy): { readonly number: number; readonly of: number } | undefined {
  const [number, of] = [copy.number, copy.of].map((typed) => (/^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed) : 0));
  return number && of && number <= of ? { number, of } : undefined;
}
