import { type ReactNode, useMemo, useRef } from 'react';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Select, TextField } from '../../../ui/Field';
import { type Command, useCommands } from '../../../ui/frame';
import s from './list.module.css';
import { useChangeQuery, usePlace } from './use-address';
import type { TextFilterState } from './use-text-filter';

/** In the address beside the filters: what stands in the second pane. */
const BESIDE = 'beside';

/** The filters of a list. `/` goes to the words; one button takes all of them back. */
export function Filters({ text, children }: { readonly text: TextFilterState; readonly children?: ReactNode }) {
  const t = useWords();
  const { query } = usePlace();
  const changeQuery = useChangeQuery();
  const filters = [...query.keys()].filter((name) => name !== BESIDE);
  const field = useRef<HTMLInputElement>(null);
  const commands = useMemo<readonly Command[]>(
    () => [{ id: 'reference.filter', shortcut: '/', run: () => field.current?.focus() }],
    [],
  );
  useCommands(commands);
  const clear = () => {
    text.type('');
    changeQuery(Object.fromEntries(filters.map((name) => [name, ''])));
    field.current?.focus();
  };
  return (
    <div role="search" className={s['filters']} aria-label={t('reference.filter.label')}>
      <TextField
        ref={field}
        label={t('reference.filter.text')}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text.typed}
        onChange={(event) => text.type(event.target.value)}
        onBlur={text.settle}
      />
      {children}
      {(filters.length > 0 || text.typed !== '') && (
        <Button small kind="quiet" onClick={clear}>
          {t('reference.filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  /** Under which the choice stands in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** One of a few, or all. */
export function Choice({ name, label, options }: ChoiceProps) {
  const t = useWords();
  const chosen = usePlace().query.get(name) ?? '';
  const changeQuery = useChangeQuery();
  const value = options.some(([one]) => one === chosen) ? chosen : '';
  return (
    <Select label={label} value={value} onChange={(event) => changeQuery({ [name]: event.target.value })}>
      <option value="">{t('reference.filter.all')}</option>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </Select>
  );
}
