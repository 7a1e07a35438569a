import { useWords } from '../i18n';
import { Select } from './Field';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Who signs: the only identity there is, or one that the person chose. Between several, none is chosen beforehand. */
export function SignAs({ label, options, value, onChange }: Props) {
  const t = useWords();
  return (
    <Select label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
      {value === undefined && <option value="">{t('packages.keys.choose')}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
