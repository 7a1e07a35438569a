import { useId } from 'react';
import s from './print.module.css';

interface Props<T extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of two, by native buttons of one group: arrows choose, Enter prints. */
export function ChoiceGroup<T extends string>({ legend, options, value, onChange }: Props<T>) {
  const group = useId();
  return (
    <fieldset className={s['choice']}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={group} checked={option === value} onChange={() => onChange(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
