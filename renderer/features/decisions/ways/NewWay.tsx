import { type FormEvent, useId, useState } from 'react';
import { withFork } from '#shared/case/fork';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import type { OpenCase } from '../paths/use-path-acts';
import s from './ways.module.css';
import type { Kind } from './ways-address';

/** Forks the answers of the case, under a name. */
export function NewWay({ record, kind }: { readonly record: OpenCase; readonly kind: Kind }) {
  const t = useWords();
  const id = useId();
  const [title, setTitle] = useState('');
  const count = Object.values(record.value.forks).filter((fork) => fork.kind === kind).length;
  const make = (event: FormEvent) => {
    event.preventDefault();
    const name = title.trim() || t(`ways.kind.${kind}.name`, { number: count + 1 });
    record.set((was) => withFork(was, { id: crypto.randomUUID(), now: Date.now(), kind, title: name }));
    setTitle('');
  };
  return (
    <form className={s['new']} onSubmit={make} aria-labelledby={id}>
      <h2 id={id} className="vh">
        {t(`ways.kind.${kind}.make`)}
      </h2>
      <TextField
        label={t(`ways.kind.${kind}.title`)}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" kind="primary">
        {t(`ways.kind.${kind}.make`)}
      </Button>
    </form>
  );
}
