import { ArrowRight, CircleCheck } from 'lucide-react';
import { useWords } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { Tag } from '../../../ui/Small';
import { addressOn, useWay } from '../way';
import type { StepView } from './path-view';
import s from './paths.module.css';
import type { PathActs } from './use-path-acts';
import { Wants } from './Wants';

interface Props {
  readonly step: StepView;
  readonly acts: PathActs | undefined;
}

/** One thing to be known or decided: what it would have to say, who can say so, and whether they were asked. */
export function PathStep({ step, acts }: Props) {
  const t = useWords();
  const way = useWay();
  const { node, short, kind, wants, point, change } = step;
  return (
    <li className={s['step']}>
      <div>
        <a className="strong" href={`#${addressOn(way, `questions/${node}`)}`}>
          {short}
        </a>
        <p>
          <Wants wants={wants} />
        </p>
        {kind === 'choice' && <Tag>{t('decisions.path.political')}</Tag>}
        <Owners step={step} />
        <Asked step={step} />
        {acts && (
          <span className={s['acts']}>
            {!point && (
              <Button small onClick={() => acts.ask(node)}>
                {t('decisions.path.ask')}
                <span className="vh">: {short}</span>
              </Button>
            )}
            <Button small onClick={() => acts.whatIf(short, [change])}>
              {t('decisions.whatIf')}
              <span className="vh">: {short}</span>
            </Button>
          </span>
        )}
      </div>
      <ArrowRight aria-hidden="true" />
    </li>
  );
}

/** The first who can say so by name; the others by their short names. */
function Owners({ step: { owners } }: { readonly step: StepView }) {
  const t = useWords();
  const [first, ...others] = owners;
  if (!first) return <p className="dim">{t('decisions.knowsNobody')}</p>;
  const list = others.map(({ acronym, name }) => acronym ?? name).join(', ');
  return (
    <p>
      {first.name}
      {list && <span className="dim"> {t('decisions.path.ownersToo', { list })}</span>}
    </p>
  );
}

function Asked({ step: { point, isAgainst } }: { readonly step: StepView }) {
  const t = useWords();
  const way = useWay();
  if (point)
    return (
      <p role="status">
        <a className={s['asked']} href={`#/cases/${way.caseId}/points`}>
          <CircleCheck />{' '}
          {point.due ? t('decisions.path.pointDue', { date: officialDay(point.due) }) : t('decisions.path.pointOpen')}
        </a>
      </p>
    );
  return <p className="dim">{isAgainst ? t('decisions.path.saysOtherwise') : t('decisions.path.notAskedYet')}</p>;
}
