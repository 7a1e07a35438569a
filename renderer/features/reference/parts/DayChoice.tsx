import { readDay } from '#shared/base/read-day';
import { DayField } from '../../../ui/DayField';
import { months } from '../../../ui/dates';
import { useChangeQuery, usePlace } from './use-address';

/** The day in the address, where it names one that exists. */
export function useDay(): string | undefined {
  const at = usePlace().query.get('at');
  return at !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(at) ? readDay(at, months) : undefined;
}

interface Props {
  readonly label: string;
  /** The day that counts while the address names none. */
  readonly otherwise?: string;
  readonly onEnter?: (field: HTMLInputElement) => void;
}

/** The day of a list, kept in its address. Emptied, it goes from there. */
export function DayChoice({ label, otherwise, onEnter }: Props) {
  const day = useDay() ?? otherwise;
  const changeQuery = useChangeQuery();
  return (
    <DayField
      label={label}
      day={day}
      onDay={(at) => changeQuery({ at })}
      onClear={() => changeQuery({ at: '' })}
      onEnter={onEnter}
    />
  );
}
