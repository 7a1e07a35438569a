import { type KeyboardEvent, type Ref, useState } from 'react';
import { readDay } from '#shared/base/read-day';
import { useWords } from '../i18n';
import { months, officialDay } from './dates';
import { TextField } from './Field';

interface Props {
  readonly label: string;
  /** The day that counts; the field is empty where there is none. */
  readonly day: string | undefined;
  readonly onDay: (day: string) => void;
  /** Where no day is an answer too: what an emptied field does. */
  readonly onClear?: () => void;
  /** After Enter, where a day counts. */
  readonly onEnter?: ((field: HTMLInputElement) => void) | undefined;
  readonly hint?: string | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A day as people write it. It counts on Enter or when the field is left; what is no day stays in the field and is said. */
export function DayField({ label, day, hint, ref, ...on }: Props) {
  const t = useWords();
  const { typed, type, isWrong, settle, undo } = useTypedDay(day, on);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && settle()) on.onEnter?.(event.currentTarget);
    if (event.key === 'Escape') undo();
  };
  return (
    <TextField
      ref={ref}
      label={label}
      hint={hint}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      value={typed ?? (day === undefined ? '' : officialDay(day))}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
      onBlur={settle}
      error={isWrong ? t('frame.badDay') : undefined}
    />
  );
}

/** What is typed until it counts. A day that comes from elsewhere takes its place. */
function useTypedDay(day: string | undefined, { onDay, onClear }: Pick<Props, 'onDay' | 'onClear'>) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const [seen, setSeen] = useState(day);
  const undo = () => {
    setTyped(undefined);
    setWrong(false);
  };
  if (seen !== day) {
    setSeen(day);
    undo();
  }
  /** Whether a day counts afterwards. */
  const settle = (): boolean => {
    if (typed === undefined) return day !== undefined;
    const isCleared = onClear !== undefined && typed.trim() === '';
    const read = isCleared ? undefined : readDay(typed, months);
    setWrong(!isCleared && read === undefined);
    if (!isCleared && read === undefined) return false;
    setTyped(undefined);
    if (read === undefined) onClear?.();
    else onDay(read);
    return read !== undefined;
  };
  return { typed, type: setTyped, isWrong, settle, undo };
}
