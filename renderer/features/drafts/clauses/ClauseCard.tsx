import { useEffect, useRef } from 'react';
import type { Clause } from '#shared/drafting/clause';
import { clauseText } from '#shared/drafting/fitting-clauses';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { looseDate } from '../../../ui/loose-date';
import s from './clauses.module.css';

interface Props {
  readonly clause: Clause;
  readonly language: string;
  /** In how many drafts of this laptop it stands. */
  readonly used: number;
  readonly isCurrent: boolean;
  readonly onInsert: (clause: Clause) => void;
}

/** A clause with where, when and at which level it was agreed, and what to watch. */
export function ClauseCard({ clause, language, used, isCurrent, onInsert }: Props) {
  const t = useWords();
  const { sources } = usePack();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const [ground] = clause.grounds;
  const source = sources.find(({ id }) => id === ground?.source);
  const from = [
    t(`reference.clauses.levels.${clause.level}`),
    named(source?.short ?? source?.title ?? '', ground?.locator),
    looseDate(clause.asOf),
    ...(used > 0 ? [t('drafts.clauses.used', { count: used })] : []),
  ].filter((part) => part !== '');
  return (
    // the field keeps the focus and answers the keys; the line answers the pointer
    // biome-ignore lint/a11y/useFocusableInteractive: managed by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={ref}
      role="option"
      id={`clause-${clause.id}`}
      aria-selected={isCurrent}
      className={isCurrent ? `${s['clause']} ${s['current']}` : s['clause']}
      onClick={() => onInsert(clause)}
    >
      <q lang={language}>{clauseText(clause, language)}</q>
      <small>{from.join(' · ')}</small>
      {clause.note && <small>{t('drafts.clauses.note', { note: clause.note })}</small>}
      <span className={s['insert']}>{t('drafts.clauses.insert')}</span>
    </div>
  );
}

/** A source with the place in it, unless the one says the other. */
function named(source: string, locator = ''): string {
  return source.toLowerCase().includes(locator.toLowerCase()) ? source : `${source}, ${locator}`;
}
