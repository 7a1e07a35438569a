import { type KeyboardEvent, useState } from 'react';
import type { Clause } from '#shared/drafting/clause';
import { clauseText } from '#shared/drafting/fitting-clauses';
import { useWords } from '../../../i18n';
import { TextField } from '../../../ui/Field';
import { Eyebrow } from '../../../ui/Small';
import { numberAtCursor } from '../editor/insert';
import type { Editing } from '../editor/use-editor';
import side from '../side.module.css';
import type { Studio } from '../use-studio';
import { ClauseCard } from './ClauseCard';
import s from './clauses.module.css';
import { Departures } from './Departures';
import { useClauses } from './use-clauses';

interface Props {
  readonly studio: Studio;
  readonly editing: Editing;
}

/** The bank beside the text: type to search, the arrows choose, Enter puts the clause in behind the cursor's paragraph. */
export function ClausesPanel({ studio, editing }: Props) {
  const t = useWords();
  const { fitting, used, insert } = useClauses(studio, editing);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [done, setDone] = useState('');
  const { language } = studio.draft;
  const found = found20(fitting, typed, language);
  const current = found[Math.min(at, found.length - 1)];
  const put = (clause: Clause) => {
    insert(clause);
    setDone(t('drafts.clauses.done', { title: clause.title }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      Enter: () => current && put(current),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  const number = numberAtCursor(editing.state);
  return (
    <section>
      <Eyebrow>{number === undefined ? t('drafts.clauses.title') : t('drafts.clauses.titleOf', { number })}</Eyebrow>
      <div id="clause-search">
        <TextField
          label={t('drafts.clauses.search')}
          hint={t('drafts.clauses.hint')}
          role="combobox"
          aria-expanded
          aria-controls="clause-list"
          aria-activedescendant={current && `clause-${current.id}`}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p role="status" className="vh">
        {done || t('drafts.clauses.count', { count: found.length })}
      </p>
      <div id="clause-list" role="listbox" aria-label={t('drafts.clauses.list')} className={s['list']}>
        {found.map((clause) => (
          <ClauseCard
            key={clause.id}
            clause={clause}
            language={language}
            used={used.get(clause.id) ?? 0}
            isCurrent={clause === current}
            onInsert={put}
          />
        ))}
      </div>
      {found.length === 0 && <p className={side['fine']}>{t('drafts.clauses.none')}</p>}
      <Departures studio={studio} />
    </section>
  );
}

/** The first twenty that hold every word that was typed. */
function found20(fitting: readonly Clause[], typed: string, language: string): readonly Clause[] {
  const words = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const isFound = (clause: Clause) => {
    const text = `${clause.title} ${clause.theme} ${clauseText(clause, language)}`.toLocaleLowerCase('en');
    return words.every((word) => text.includes(word));
  };
  return fitting.filter(isFound).slice(0, 20);
}
