import { useMemo, useState } from 'react';
import type { Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { addressOn, useWay } from '../way';
import { closersOf, type PathPlace } from './path-view';
import s from './paths.module.css';
import { Wants } from './Wants';

interface Props {
  readonly measure: Measure;
  readonly at: PathPlace;
}

/** The reverse: each single answer that would close a measure which is open or possible. Sought when it is asked for. */
export function Closers({ measure, at }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={s['closers']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('decisions.path.closers')}
        <span className="vh">: {measure.title}</span>
      </summary>
      {isOpen && <CloserList measure={measure} at={at} />}
    </details>
  );
}

function CloserList({ measure, at }: Props) {
  const t = useWords();
  const way = useWay();
  const closers = useMemo(() => closersOf(measure, at), [measure, at]);
  if (closers.length === 0) return <p>{t('decisions.path.closersNone')}</p>;
  return (
    <ul>
      {closers.map(({ node, short, wants }) => (
        <li key={node}>
          <a href={`#${addressOn(way, `questions/${node}`)}`}>{short}</a> <Wants wants={wants} />
        </li>
      ))}
    </ul>
  );
}
