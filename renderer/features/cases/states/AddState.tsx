import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import s from './states.module.css';

/** Takes a State of the content by its name, or any other name as it is typed. */
export function AddState({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const t = useWords();
  const { states } = usePack();
  const list = useId();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!typed.trim()) return;
    onAdd(typed);
    setTyped('');
  };
  return (
    <form className={s['add']} onSubmit={submit}>
      <TextField
        label={t('evidence.states.add')}
        hint={t('evidence.states.addHint')}
        list={list}
        value={typed}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <datalist id={list}>
        {states.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Button type="submit">{t('evidence.states.addButton')}</Button>
    </form>
  );
}
