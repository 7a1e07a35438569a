import type { EditorView } from 'prosemirror-view';
import { type FormEvent, useId, useState } from 'react';
import { claimChanges, unnamedChanges } from '#shared/drafting/claim-changes';
import { useWords } from '../../../i18n';
import { useLive, useStore } from '../../../store/context';
import { Button } from '../../../ui/Button';
import type { Studio } from '../use-studio';
import s from './notes.module.css';

interface Props {
  readonly view: EditorView | undefined;
  readonly studio: Studio;
}

/**
 * Asks once in whose name changes are tracked, where nobody said it yet, and offers that name to changes made without one.
 * It stands beside the text and takes no key from it: who types on stays "Not named" until the field is filled.
 */
export function NameChanges({ view, studio: { draft, record } }: Props) {
  const t = useWords();
  const store = useStore();
  const author = useLive(async () => String((await store.settings.get('author')) ?? '').trim(), [store]);
  const unnamed = t('drafts.changes.noName');
  const count = unnamedChanges(draft.changes, unnamed).length;
  const claim = (name: string) =>
    record.set((was) => ({ ...was, changes: claimChanges(was.changes, { unnamed, name: name.slice(0, 120) }) }));
  if (author === undefined || (author === '' ? !draft.tracking : count === 0)) return null;
  return (
    <section className={s['bar']} aria-label={t('drafts.changes.naming')}>
      {author === '' ? (
        <AskName
          count={count}
          onName={(name, isForAll) => {
            void store.settings.set('author', name);
            if (isForAll) claim(name);
            view?.focus();
          }}
          onLeave={() => view?.focus()}
        />
      ) : (
        <>
          <span>{t('drafts.changes.claim', { count })}</span>
          <Button
            small
            onClick={() => {
              claim(author);
              view?.focus();
            }}
          >
            {t('drafts.changes.claimAs', { name: author })}
          </Button>
        </>
      )}
    </section>
  );
}

interface Asking {
  readonly count: number;
  readonly onName: (name: string, isForAll: boolean) => void;
  readonly onLeave: () => void;
}

function AskName({ count, onName, onLeave }: Asking) {
  const t = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [isForAll, setForAll] = useState(true);
  const isMissing = name.trim() === '';
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing) onName(name.trim(), isForAll);
  };
  return (
    <form className={s['ask']} onSubmit={keep} onKeyDown={(event) => event.key === 'Escape' && onLeave()}>
      <label htmlFor={id}>{t('drafts.changes.nameAsk')}</label>
      <input
        id={id}
        value={name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      {count > 0 && (
        <label>
          <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.target.checked)} />{' '}
          {t('drafts.changes.claimAlso', { count })}
        </label>
      )}
      <Button small type="submit" blockedBy={isMissing ? t('drafts.changes.nameMissing') : undefined}>
        {t('drafts.changes.nameKeep')}
      </Button>
    </form>
  );
}
