import { useId, useMemo, useState } from 'react';
import { toggleTie } from '#shared/case/evidence';
import { type CaseFile, factKeys } from '#shared/case/model';
import type { Evidence } from '#shared/case/parts';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import page from '../../../ui/page.module.css';
import s from './evidence.module.css';
import { ObservationTies } from './ObservationTies';
import { useQuestionNames } from './question-names';

export interface TieProps {
  readonly file: CaseFile;
  readonly piece: Evidence;
  readonly set: (change: (file: CaseFile) => CaseFile) => void;
}

/** Most questions that a search shows: more words find fewer. */
const most = 12;

/** The questions, facts and observations that a piece speaks for. */
export function Supports(props: TieProps) {
  const t = useWords();
  return (
    <section className={page['card']} aria-label={t('evidence.supports.title')}>
      <h2>{t('evidence.supports.title')}</h2>
      <Questions {...props} />
      <Facts {...props} />
      <ObservationTies {...props} />
    </section>
  );
}

function Questions({ piece, set }: TieProps) {
  const t = useWords();
  const names = useQuestionNames();
  const label = useId();
  const tied = piece.supports.filter(({ kind }) => kind === 'question' || kind === 'criterion');
  return (
    <div>
      <h3 id={label}>{t('evidence.supports.questions')}</h3>
      {tied.length === 0 && <p className="dim">{t('evidence.supports.none')}</p>}
      <ul className={s['ties']} aria-labelledby={label}>
        {tied.map((to) => (
          <li key={`${to.kind} ${to.id}`}>
            <span>{names(to)}</span>
            <Button
              small
              aria-label={t('evidence.supports.untie', { what: names(to) })}
              onClick={() => set((was) => toggleTie(was, piece.id, to))}
            >
              {t('evidence.supports.untieShort')}
            </Button>
          </li>
        ))}
      </ul>
      <Search piece={piece} set={set} />
    </div>
  );
}

function Search({ piece, set }: Pick<TieProps, 'piece' | 'set'>) {
  const t = useWords();
  const { trees } = usePack();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const words = typed.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
    if (words.length === 0) return [];
    return trees
      .flatMap(({ words: { nodes } }) =>
        Object.entries(nodes).map(([id, { short, question }]) => ({ id, short, question })),
      )
      .filter(({ id, short, question }) => {
        const text = `${id} ${short} ${question}`.toLocaleLowerCase('en');
        return words.every((word) => text.includes(word));
      })
      .filter(({ id }) => !piece.supports.some((one) => one.kind === 'question' && one.id === id));
  }, [trees, typed, piece.supports]);
  return (
    <>
      <TextField
        label={t('evidence.supports.search')}
        hint={t('evidence.supports.searchHint')}
        type="search"
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="dim">
        {typed.trim() && t('evidence.supports.found', { count: found.length })}{' '}
        {found.length > most && t('evidence.supports.first', { count: most })}
      </p>
      <ul className={s['ties']}>
        {found.slice(0, most).map(({ id, question }) => (
          <li key={id}>
            <span>{question}</span>
            <Button
              small
              aria-label={t('evidence.supports.tie', { what: question })}
              onClick={() => set((was) => toggleTie(was, piece.id, { kind: 'question', id }))}
            >
              {t('evidence.supports.tieShort')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ piece, set }: TieProps) {
  const t = useWords();
  return (
    <fieldset className={s['checks']}>
      <legend>{t('evidence.supports.facts')}</legend>
      {factKeys.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={piece.supports.some((one) => one.kind === 'fact' && one.id === id)}
            onChange={() => set((was) => toggleTie(was, piece.id, { kind: 'fact', id }))}
          />
          <span>{t(`cases.fact.${id}.title`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
