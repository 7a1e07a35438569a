import type { ReactNode } from 'react';
import { type Count, type CountUnit, countUnits } from '#shared/calendar/deadline';
import { useWords } from '../../i18n';
import { Select, TextField } from '../../ui/Field';

interface Props {
  readonly label: ReactNode;
  readonly unitLabel: ReactNode;
  readonly value: Count;
  readonly onChange: (value: Count) => void;
}

/** A number and its unit. What is no number counts as none. */
export function CountFields({ label, unitLabel, value, onChange }: Props) {
  const t = useWords();
  return (
    <>
      <TextField
        label={label}
        inputMode="numeric"
        maxLength={4}
        value={String(value.n)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange({ ...value, n: Number(event.target.value.replaceAll(/\D/g, '').slice(0, 4)) })}
      />
      <Select
        label={unitLabel}
        value={value.unit}
        // the options are the list of units
        onChange={(event) => onChange({ ...value, unit: event.target.value as CountUnit })}
      >
        {countUnits.map((unit) => (
          <option key={unit} value={unit}>
            {t(`deadlines.unit.${unit}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
