import { type KeyboardEvent, type Ref, useState } from 'react';
import { readDay } from '#shared/matrix/read-day';
import { useWords } from '../../i18n';
import { months, officialDay } from '../../ui/dates';
import { TextField } from '../../ui/Field';

const EARLIEST = '2007-01-01';
const LATEST = '2035-12-31';

interface Props {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly hint?: string;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A day as people write it. It counts on Enter or when the field is left; what is no day stays in the field. */
export function DayField({ label, day, onDay, hint, ref }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const settle = () => {
    if (typed === undefined) return;
    const read = readDay(typed, months);
    const isInRange = read !== undefined && read >= EARLIEST && read <= LATEST;
    setWrong(!isInRange);
    if (!isInRange) return;
    setTyped(undefined);
    onDay(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape' && typed !== undefined) {
      setTyped(undefined);
      setWrong(false);
    }
  };
  return (
    <TextField
      ref={ref}
      label={label}
      hint={hint}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      value={typed ?? officialDay(day)}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={settle}
      error={isWrong ? t('matrix.badDate') : undefined}
    />
  );
}
