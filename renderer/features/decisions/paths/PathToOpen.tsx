import { useDeferredValue, useMemo, useState } from 'react';
import type { Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { PathLine } from './PathLine';
import { type PathPlace, pathsTo } from './path-view';
import s from './paths.module.css';
import type { PathActs } from './use-path-acts';

interface Props {
  readonly measure: Measure;
  readonly at: PathPlace;
  readonly acts: PathActs | undefined;
  /** Whether it stands there from the start; otherwise it is sought when it is opened. */
  readonly isShown: boolean;
}

/** Other ways that a screen shows at once. */
const most = 12;

/** What would open a measure. */
export function PathToOpen({ isShown, ...props }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  // the page stands before its paths are sought
  const isReady = useDeferredValue(isShown, false);
  if (isShown) return isReady && <Paths {...props} />;
  return (
    <details className={s['closers']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('decisions.path.title')}
        <span className="vh">: {props.measure.title}</span>
      </summary>
      {isOpen && <Paths {...props} />}
    </details>
  );
}

/** The smallest set of answers first, with who can give each, and the other ways behind it. */
function Paths({ measure, at, acts }: Omit<Props, 'isShown'>) {
  const t = useWords();
  const { paths, cut, requires } = useMemo(() => pathsTo(measure, at), [measure, at]);
  const [first, ...others] = paths;
  if (!first) return <p className={s['none']}>{t(cut ? 'decisions.path.tooMany' : 'decisions.path.none')}</p>;
  const before = requires.map((id) => at.pack.measures.find((one) => one.id === id)?.title ?? id);
  const line = { title: measure.title, acts };
  return (
    <section className={s['path']} aria-label={t('decisions.path.label', { measure: measure.title })}>
      <PathLine path={first} {...line} isFirst />
      {before.length > 0 && <p className="dim">{t('decisions.path.requires', { list: before.join('; ') })}</p>}
      {others.length > 0 && (
        <details>
          <summary>
            {cut || others.length > most
              ? t(cut ? 'decisions.path.othersCut' : 'decisions.path.othersSome', {
                  count: Math.min(most, others.length),
                  all: others.length,
                })
              : t('decisions.path.others', { count: others.length })}
          </summary>
          <ol className={s['others']}>
            {others.slice(0, most).map((path) => (
              <li key={JSON.stringify(path.steps.map(({ change }) => change))}>
                <PathLine path={path} {...line} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
