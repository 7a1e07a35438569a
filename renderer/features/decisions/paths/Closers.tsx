import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import type { Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import type { OutcomeView } from '../outcome-view';
import { addressOn, useWay } from '../way';
import { closersOf } from './path-view';
import s from './paths.module.css';

interface Props {
  readonly measure: Measure;
  readonly file: CaseFile;
  readonly view: OutcomeView;
}

/** The reverse: each single answer that would close a measure which is open or possible. */
export function Closers({ measure, file, view }: Props) {
  const t = useWords();
  const pack = usePack();
  const way = useWay();
  const { answers } = view;
  const closers = useMemo(() => closersOf(measure, { file, pack, answers }), [measure, file, pack, answers]);
  if (closers.length === 0) return null;
  return (
    <details className={s['closers']}>
      <summary>{t('decisions.path.closers', { count: closers.length })}</summary>
      <ul>
        {closers.map(({ node, short, wants }) => (
          <li key={node}>
            <a href={`#${addressOn(way, `questions/${node}`)}`}>{short}</a>{' '}
            <b className="strong">{wants.join(` ${t('decisions.path.or')} `)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
