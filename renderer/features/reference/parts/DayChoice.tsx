import { type KeyboardEvent, useState } from 'react';
import { readDay } from '#shared/matrix/read-day';
import { useWords } from '../../../i18n';
import { months, officialDay } from '../../../ui/dates';
import { TextField } from '../../../ui/Field';
import { useChangeQuery, usePlace } from './use-address';

const EARLIEST = '2007-01-01';
const LATEST = '2035-12-31';

/** The day in the address, where it names one that exists. */
export function useDay(): string | undefined {
  const at = usePlace().query.get('at');
  return at !== undefined && isDay(at) ? at : undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && readDay(text, months) === text && text >= EARLIEST && text <= LATEST;
}

interface Props {
  readonly label: string;
  /** The day that counts while the address names none. */
  readonly otherwise?: string;
  readonly onEnter?: (field: HTMLInputElement) => void;
}

/** A day as people write it. It counts on Enter or when the field is left; what is no day stays there and is said. */
export function DayChoice({ label, otherwise, onEnter }: Props) {
  const t = useWords();
  const chosen = useDay();
  const changeQuery = useChangeQuery();
  const day = chosen ?? otherwise;
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const settle = (): boolean => {
    if (typed === undefined) return day !== undefined;
    const read = typed.trim() === '' ? '' : readDay(typed, months);
    const isRight = read === '' || (read !== undefined && isDay(read));
    setWrong(!isRight);
    if (!isRight) return false;
    setTyped(undefined);
    changeQuery({ at: read });
    return read !== '';
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && settle()) onEnter?.(event.currentTarget);
  };
  return (
    <TextField
      label={label}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      value={typed ?? (day === undefined ? '' : officialDay(day))}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={settle}
      error={isWrong ? t('reference.filter.badDay') : undefined}
    />
  );
}
