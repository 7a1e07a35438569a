import { CircleCheck, Split } from 'lucide-react';
import { useMemo } from 'react';
import { withFork } from '#shared/case/fork';
import type { CaseFile } from '#shared/case/model';
import { pointsOn, withPointOn } from '#shared/case/points';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { Button } from '../../ui/Button';
import { useCommands } from '../../ui/frame';
import s from './question.module.css';
import type { Asked } from './use-case-questions';
import { addressOn, useWay } from './way';

interface Props {
  readonly record: Extract<Record<CaseFile>, { state: 'open' }>;
  readonly asked: Asked;
}

/** What can be done at a question: give the answer, see what another would do, or ask those who usually know. */
export function AnswerEnd({ record, asked }: Props) {
  const t = useWords();
  const way = useWay();
  const pack = usePack();
  const [point] = pointsOn(record.value, asked.node.id);
  const actor = pack.matrix.actors.find(({ id }) => id === point?.actor);
  const ask = useAsk(record, asked);
  const whatIf = useWhatIf(record, asked);
  const commands = useMemo(
    () => [
      { id: 'question.ask', shortcut: 'a', run: ask },
      { id: 'question.whatIf', shortcut: 'i', run: whatIf },
    ],
    [ask, whatIf],
  );
  useCommands(commands);
  return (
    <div className={s['end']}>
      <Button kind="primary" type="submit" kbd="Enter">
        {t('decisions.continue')}
      </Button>
      {way.fork === undefined && (
        <Button onClick={whatIf} kbd="I">
          <Split /> {t('decisions.whatIf')}
        </Button>
      )}
      {way.fork === undefined && !point && (
        <Button kind="quiet" onClick={ask} kbd="A">
          {t('decisions.ask')}
        </Button>
      )}
      {point && (
        <span role="status">
          <a className={s['about']} href={`#/cases/${way.caseId}/points`}>
            <CircleCheck /> {actor ? t('decisions.askedOf', { actor: actor.name }) : t('decisions.asked')}
          </a>
        </span>
      )}
      <span className="push dim">{t('decisions.saved')}</span>
    </div>
  );
}

/** Puts the question to those who usually know: an open point of the case. */
function useAsk(record: Props['record'], { tree, node }: Asked): () => void {
  const { set } = record;
  return useMemo(() => {
    const point = { tree, node: node.id };
    return () => set((was) => withPointOn(was, { ...point, id: crypto.randomUUID(), now: Date.now() }));
  }, [set, tree, node]);
}

/** Forks the answers and stands at the same question of the other way. */
function useWhatIf({ set, flush, value }: Props['record'], { node }: Asked): () => void {
  const t = useWords();
  const { caseId } = useWay();
  const number = Object.keys(value.forks).length + 1;
  return useMemo(() => {
    return () => {
      const id = crypto.randomUUID();
      const title = t('decisions.way.title', { number });
      set((was) => withFork(was, { id, now: Date.now(), kind: 'what-if', title }));
      void flush().then(() => window.location.assign(`#${addressOn({ caseId, fork: id }, `questions/${node.id}`)}`));
    };
  }, [set, flush, caseId, number, node, t]);
}
