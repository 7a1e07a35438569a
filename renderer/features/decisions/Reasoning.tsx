import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Segments } from '../../ui/Small';
import { GroundWho } from './GroundWho';
import { groundName } from './ground-name';
import type { NumberedGround, OutcomeView } from './outcome-view';
import s from './reasoning.module.css';
import { addressOn, useWay } from './way';

/** The whole reasoning in numbered grounds, as a list or as a table; and the trees it went through. */
export function Reasoning({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const [form, setForm] = useState<'list' | 'table'>('table');
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDetailsElement>(null);
  // what opens stands below the fold: it comes into view with its head
  useEffect(() => {
    if (isOpen) whole.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  if (view.grounds.length === 0) return null;
  return (
    <details
      ref={whole}
      id="reasoning"
      className={s['reasoning']}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{t('decisions.reasoning.title', { count: view.grounds.length })}</h2>
      </summary>
      {isOpen && (
        <>
          <div className={s['bar']}>
            <Segments
              label={t('decisions.reasoning.form')}
              value={form}
              onChange={setForm}
              options={[
                { value: 'table', label: t('decisions.reasoning.table') },
                { value: 'list', label: t('decisions.reasoning.list') },
              ]}
            />
            <TreeLinks view={view} />
          </div>
          {form === 'table' ? <Table view={view} /> : <List view={view} />}
        </>
      )}
    </details>
  );
}

/** The trees that the grounds stand in. */
function TreeLinks({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const way = useWay();
  const trees = pack.trees.filter(({ graph }) =>
    graph.nodes.some(({ id }) => view.grounds.some(({ node }) => node === id)),
  );
  return (
    <p>
      {t('decisions.reasoning.trees')}{' '}
      {trees.map(({ graph, words }, index) => (
        <span key={graph.id}>
          {index > 0 && '; '}
          <a href={`#${addressOn(way, `map/${graph.id}`)}`}>{words.title}</a>
        </span>
      ))}
    </p>
  );
}

function useAnswerWords() {
  const t = useWords();
  return ({ answer, isUnknown }: NumberedGround) =>
    isUnknown ? t('decisions.outcome.notKnown') : (answer ?? t('decisions.outcome.notAskedYet'));
}

function Table({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const way = useWay();
  const answerOf = useAnswerWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={s['wrap']} tabIndex={0} role="region" aria-label={t('decisions.reasoning.caption')}>
      <table>
        <thead>
          <tr>
            {(['number', 'question', 'answer', 'who', 'basis', 'measures'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`decisions.reasoning.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.grounds.map((ground) => (
            <tr key={ground.node}>
              <td>{ground.number}</td>
              <th scope="row">
                <a href={`#${addressOn(way, `questions/${ground.node}`)}`}>{ground.short}</a>
              </th>
              <td>{answerOf(ground)}</td>
              <td>
                <GroundWho ground={ground} caseId={way.caseId} />
              </td>
              <td>{ground.grounds.map((one) => groundName(pack, one)).join('; ')}</td>
              <td>{ground.measures.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function List({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const way = useWay();
  const answerOf = useAnswerWords();
  return (
    <ol className={s['list']}>
      {view.grounds.map((ground) => (
        <li key={ground.node}>
          <a href={`#${addressOn(way, `questions/${ground.node}`)}`}>{ground.short}</a>{' '}
          <b className="strong">{answerOf(ground)}</b> <GroundWho ground={ground} caseId={way.caseId} />
          <p>
            {t('decisions.reasoning.restsOn', { list: ground.grounds.map((one) => groundName(pack, one)).join('; ') })}
          </p>
          <p>{t('decisions.reasoning.speaksTo', { list: ground.measures.join('; ') })}</p>
        </li>
      ))}
    </ol>
  );
}
