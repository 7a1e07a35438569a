import { ArrowRight, Route } from 'lucide-react';
import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import type { Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { officialDay } from '../../../ui/dates';
import { Status } from '../../../ui/Status';
import type { OutcomeView } from '../outcome-view';
import { PathStep } from './PathStep';
import { type PathView, pathsTo } from './path-view';
import s from './paths.module.css';

interface Props {
  readonly measure: Measure;
  readonly file: CaseFile;
  readonly view: OutcomeView;
}

const shown = 12;

/** What would open a measure: the smallest set of answers first, with who can give each, and the other ways behind it. */
export function PathToOpen({ measure, file, view }: Props) {
  const t = useWords();
  const pack = usePack();
  const { answers } = view;
  const { paths, cut, requires } = useMemo(
    () => pathsTo(measure, { file, pack, answers }),
    [measure, file, pack, answers],
  );
  const [first, ...others] = paths;
  if (!first) return <p className={s['none']}>{t('decisions.path.none')}</p>;
  const before = requires.map((id) => pack.measures.find((one) => one.id === id)?.title ?? id);
  return (
    <section className={s['path']} aria-label={t('decisions.path.label', { measure: measure.title })}>
      <PathLine path={first} isFirst />
      {before.length > 0 && <p className="dim">{t('decisions.path.requires', { list: before.join('; ') })}</p>}
      {others.length > 0 && (
        <details>
          <summary>
            {cut || others.length > shown
              ? t('decisions.path.othersCut', { count: Math.min(shown, others.length), all: others.length })
              : t('decisions.path.others', { count: others.length })}
          </summary>
          <ol className={s['others']}>
            {others.slice(0, shown).map((path) => (
              <li key={path.steps.map(({ node }) => node).join(' ') + path.steps.map(({ wants }) => wants).join()}>
                <PathLine path={path} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function PathLine({ path, isFirst = false }: { readonly path: PathView; readonly isFirst?: boolean }) {
  const t = useWords();
  const owners = new Set(path.steps.flatMap(({ owners: all }) => all.slice(0, 1)));
  return (
    <>
      <p className={s['head']}>
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
      </p>
      <ol className={s['steps']}>
        {path.steps.map((step) => (
          <PathStep key={step.node} step={step} />
        ))}
        <li className={s['goal']}>
          <ArrowRight aria-hidden="true" />
          <Status level="open">{t('decisions.status.open')}</Status>
        </li>
      </ol>
    </>
  );
}
