import { useWords } from '../../i18n';
import { type Comparison, comparisons } from '../../store/recipients';
import { Select, TextField } from '../../ui/Field';

/** How a fingerprint was compared, and by whom; nothing chosen means that it was not. */
export interface ComparedBy {
  readonly how: Comparison | '';
  readonly by: string;
}

interface Props {
  readonly value: ComparedBy;
  readonly onChange: (value: ComparedBy) => void;
}

export function Compared({ value, onChange }: Props) {
  const t = useWords();
  const choose = (chosen: string) => onChange({ ...value, how: comparisons.find((one) => one === chosen) ?? '' });
  return (
    <>
      <Select label={t('packages.recipients.how')} value={value.how} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('packages.recipients.comparison.none')}</option>
        {comparisons.map((one) => (
          <option key={one} value={one}>
            {t(`packages.recipients.comparison.${one}`)}
          </option>
        ))}
      </Select>
      {value.how !== '' && (
        <TextField
          label={t('packages.recipients.by')}
          value={value.by}
          maxLength={120}
          onChange={(event) => onChange({ ...value, by: event.target.value })}
        />
      )}
    </>
  );
}

/** As it is kept. */
export function toCompared({ how, by }: ComparedBy) {
  return how === '' ? null : { how, by: by.trim(), at: Date.now() };
}
