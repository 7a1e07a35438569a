import { ArrowRight, Route } from 'lucide-react';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { Status } from '../../../ui/Status';
import { PathStep } from './PathStep';
import type { PathView } from './path-view';
import s from './paths.module.css';
import type { PathActs } from './use-path-acts';

interface Props {
  readonly path: PathView;
  /** Of the measure it leads to. */
  readonly title: string;
  readonly acts: PathActs | undefined;
  readonly isFirst?: boolean;
}

/** One set of answers that opens a measure: how many, by how many owners, against what, until when; then each of them. */
export function PathLine({ path, title, acts, isFirst = false }: Props) {
  const t = useWords();
  const owners = new Set(path.steps.flatMap(({ owners: all }) => all.slice(0, 1).map(({ id }) => id)));
  return (
    <>
      <div className={s['head']}>
        {isFirst && (
          <b className="strong">
            <Route className="icon-s" /> {t('decisions.path.title')}
          </b>
        )}
        <span>
          {t('decisions.path.answers', { count: path.steps.length })}
          {owners.size > 0 && `, ${t('decisions.path.owners', { count: owners.size })}`}
        </span>
        {path.against > 0 && <Status level="warning">{t('decisions.path.against', { count: path.against })}</Status>}
        <span className="push">
          {path.due ? t('decisions.path.due', { date: officialDay(path.due) }) : t('decisions.path.noDue')}
        </span>
      </div>
      <ol className={s['steps']}>
        {path.steps.map((step) => (
          <PathStep key={step.node} step={step} acts={acts} />
        ))}
        <li className={s['goal']}>
          <Status level="open">{t('decisions.status.open')}</Status>
        </li>
      </ol>
      {acts && path.steps.length > 1 && (
        <Button
          small
          onClick={() =>
            acts.whatIf(
              title,
              path.steps.map(({ change }) => change),
            )
          }
        >
          {t('decisions.path.whatIfAll')} <ArrowRight className="icon-s" />
        </Button>
      )}
    </>
  );
}
