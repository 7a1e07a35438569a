import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { summariseCase } from '#shared/case/summary';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import { Status } from '../../ui/Status';
import s from './home.module.css';

/** The three questions, always answered: what is known, who is competent, what may lawfully come next. */
export function ContinueCase({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const pack = usePack();
  const summary = useMemo(() => summariseCase(file, pack.trees, pack.measures), [file, pack]);
  const { facts, next, answers, competent, measures } = summary;
  const sourced = facts.known.length - facts.unsourced.length;
  const isStarted = answers.given > 0;
  const href = next ? `#/cases/${file.id}/questions/${next.node.id}` : `#/cases/${file.id}/outcome`;
  const count = (status: 'open' | 'possible' | 'blocked') => measures.filter((one) => one.status === status).length;
  const actor = (id: string) => {
    const found = pack.matrix.actors.find((one) => one.id === id);
    return found?.acronym ?? found?.name ?? id;
  };
  return (
    <article className={s['hero']}>
      <div className={s['heroTop']}>
        <div>
          <p className="dim">
            {t('home.caseOf', { date: officialDay(file.createdAt) })}
            {next && ` · ${t('home.nextQuestion', { tree: next.tree.words.title })}`}
          </p>
          <h3>{file.title}</h3>
          <p className={s['nextQuestion']}>
            {next ? next.tree.words.nodes[next.node.id]?.question : t('home.allAnswered')}
          </p>
        </div>
        <Button
          kind="primary"
          onClick={() => window.location.assign(isStarted || facts.open.length === 0 ? href : `#/cases/${file.id}`)}
        >
          {next ? t('home.goOn') : t('home.toOutcome')}
        </Button>
      </div>
      <dl className={s['three']}>
        <div>
          <dt>{t('home.known')}</dt>
          <dd>
            <span>{t('home.factsSourced', { count: sourced })}</span>
            {facts.unknown.length + answers.unknown.length > 0 && (
              <Status level="unknown">
                {t('home.notKnown', { count: facts.unknown.length + answers.unknown.length })}
              </Status>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('home.competent')}</dt>
          <dd>
            {competent.length === 0 && <span>{t('home.nobody')}</span>}
            {competent.slice(0, 3).map((one) => (
              <span key={one.actor}>
                <b className="strong">{actor(one.actor)}</b>:{' '}
                {[...new Set(one.measures.map(({ vote }) => t(`decisions.vote.${vote}`)))].join('; ')}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('home.next')}</dt>
          <dd>
            {count('open') > 0 && <Status level="open">{t('home.open', { count: count('open') })}</Status>}
            {count('possible') > 0 && (
              <Status level="possible">{t('home.possible', { count: count('possible') })}</Status>
            )}
            {count('blocked') > 0 && <Status level="blocked">{t('home.blocked', { count: count('blocked') })}</Status>}
          </dd>
        </div>
      </dl>
    </article>
  );
}
