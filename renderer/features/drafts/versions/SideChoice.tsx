import { useWords } from '../../../i18n';
import { Select } from '../../../ui/Field';
import type { Side, Texts } from './use-texts';

interface Props {
  readonly label: string;
  readonly value: Side;
  readonly texts: Texts;
  /** Whether agreed language is among the choices. */
  readonly hasAgreed?: boolean;
  readonly onChoose: (side: Side) => void;
}

/** One of the two texts. */
export function SideChoice({ label, value, texts, hasAgreed = false, onChoose }: Props) {
  const t = useWords();
  return (
    <Select label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="now">{t('versions.now')}</option>
      <option value="template">{t('versions.template')}</option>
      {hasAgreed && <option value="agreed">{t('versions.agreed')}</option>}
      {texts.versions.map(({ id, seq, title }) => (
        <option key={id} value={id}>
          {[t('versions.number', { seq }), title].filter(Boolean).join(': ')}
        </option>
      ))}
    </Select>
  );
}
