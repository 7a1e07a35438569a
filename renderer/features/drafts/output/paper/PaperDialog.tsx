import { useState } from 'react';
import { isHandedOver } from '#shared/drafting/kinds';
import type { PaperForm } from '#shared/drafting/paper-document';
import { useWords } from '../../../../i18n';
import { TextField } from '../../../../ui/Field';
import { ChoiceGroup } from '../../../../ui/print/ChoiceGroup';
import type { Studio } from '../../use-studio';
import { SaveDialog } from '../SaveDialog';
import { LanguageChoice } from './LanguageChoice';
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
  const [form, setForm] = useState<PaperForm>('handed-over');
  const [copy, setCopy] = useState({ number: '1', of: '1' });
  const [language, setLanguage] = useState(studio.draft.language);
  const { state, save } = useSavePaper(studio);
  const counts = countsOf(copy);
  const isShared = type === 'pdf' || type === 'txt';
  const isMarked = !(
    isShared &&
    form === 'handed-over' &&
    isHandedOver(studio.template.kind) &&
    studio.holds.length === 0
  );
  const submit = async () => {
    if (!counts) return;
    const isSaved = await save({ type, form, copy: counts, language });
    if (isSaved && counts.number < counts.of) setCopy({ ...copy, number: String(counts.number + 1) });
  };
  return (
    <SaveDialog
      title={t(`paper.type.${type}`)}
      state={state}
      busy={t('paper.busy')}
      isHeld={studio.holds.length > 0}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <p>
        {isMarked
          ? t('paper.what', { title: studio.draft.title, mark: studio.draft.marking })
          : t('paper.whatUnmarked', { title: studio.draft.title, mark: studio.draft.marking })}
      </p>
      <LanguageChoice draft={studio.draft} value={language} onChange={setLanguage} />
      {isShared && (
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
    </SaveDialog>
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
