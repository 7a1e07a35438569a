import { ArrowRight } from 'lucide-react';
import { useWords } from '../../../i18n';
import { officialDay } from '../../../ui/dates';
import { Tag } from '../../../ui/Small';
import { addressOn, useWay } from '../way';
import type { StepView } from './path-view';
import s from './paths.module.css';

/** One thing to be known or decided: what it would have to say, who can say so, and whether they were asked. */
export function PathStep({ step }: { readonly step: StepView }) {
  const t = useWords();
  const way = useWay();
  const { node, short, kind, wants, owners, point, isAgainst } = step;
  return (
    <li className={s['step']}>
      <div>
        <a href={`#${addressOn(way, `questions/${node}`)}`}>{short}</a>
        <p>
          {wants.map((want, index) => (
            <span key={want}>
              {index > 0 && ` ${t('decisions.path.or')} `}
              <b className="strong">{want}</b>
            </span>
          ))}
        </p>
        {kind === 'choice' && <Tag>{t('decisions.path.political')}</Tag>}
        <p className="dim">{owners.length > 0 ? owners.join('; ') : t('decisions.knowsNobody')}</p>
        <p className="dim">
          {point
            ? point.due
              ? t('decisions.path.pointDue', { date: officialDay(point.due) })
              : t('decisions.path.pointOpen')
            : isAgainst
              ? t('decisions.path.saysOtherwise')
              : t('decisions.path.notAskedYet')}
        </p>
      </div>
      <ArrowRight aria-hidden="true" />
    </li>
  );
}
