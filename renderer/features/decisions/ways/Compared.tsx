import { type ReactNode, useMemo } from 'react';
import { type CaseView, compareViews } from '#shared/case/compare';
import type { Status as StatusName } from '#shared/decision/assess';
import type { Answer } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Status } from '../../../ui/Status';
import { useQuestionWords } from '../outcome-words';
import { CompareTable, type Head } from './CompareTable';

/** One of those that stand side by side. */
export interface Column extends Head {
  readonly view: CaseView;
}

interface Props {
  readonly columns: readonly Column[];
  /** What the columns are: cases, ways, candidates. */
  readonly corner: string;
  readonly isTurned?: boolean;
  /** What stands below the answers. */
  readonly below?: ReactNode;
  /** What stands in the cell of a question, where it can be answered there. */
  readonly cell?: (at: { readonly column: number; readonly node: string; readonly said: ReactNode }) => ReactNode;
}

/** What differs between cases, or ways of one: the answers, the measures with who decides them, and the conclusions. */
export function Compared({ columns, corner, isTurned = false, cell, below }: Props) {
  const t = useWords();
  const pack = usePack();
  const { short } = useQuestionWords();
  const said = useAnswerWords();
  const { answers, measures, outcomes } = useMemo(
    () =>
      compareViews(
        columns.map(({ view }) => view),
        pack.trees,
        pack.measures,
      ),
    [columns, pack],
  );
  const none = <span className="dim">{t('ways.none.outcome')}</span>;
  const table = { columns, isTurned };
  const cornerOf = (rows: string) => (isTurned ? corner : rows);
  return (
    <>
      <CompareTable
        {...table}
        title={t('ways.table.answers')}
        corner={cornerOf(t('ways.table.question'))}
        same={t('ways.same.answers')}
        lines={answers.map(({ id, cells, differs }) => ({
          head: { key: id, label: short(id) },
          differs,
          cells: cells.map((answer, column) => {
            const text = said(id, answer);
            return cell?.({ column, node: id, said: text }) ?? text;
          }),
        }))}
      />
      {below}
      <CompareTable
        {...table}
        title={t('ways.table.measures')}
        corner={cornerOf(t('ways.table.measure'))}
        same={t('ways.same.measures')}
        lines={measures.map(({ id, cells, differs }) => ({
          head: { key: id, label: <MeasureHead id={id} /> },
          differs,
          cells: cells.map((status) => <MeasureStatus key={status ?? ''} status={status} />),
        }))}
      />
      <CompareTable
        {...table}
        title={t('ways.table.outcomes')}
        corner={cornerOf(t('ways.table.tree'))}
        same={t('ways.same.outcomes')}
        lines={outcomes.map(({ id, cells, differs }) => {
          const words = pack.trees.find(({ graph }) => graph.id === id)?.words;
          return {
            head: { key: id, label: words?.title ?? id },
            differs,
            cells: cells.map((outcome) =>
              outcome === undefined ? none : (words?.outcomes[outcome]?.title ?? outcome),
            ),
          };
        })}
      />
    </>
  );
}

function MeasureStatus({ status }: { readonly status: StatusName | undefined }) {
  const t = useWords();
  if (!status) return <span className="dim">{t('decisions.status.notAsked')}</span>;
  return (
    <Status level={status} pill>
      {t(`decisions.status.${status}`)}
    </Status>
  );
}

/** A measure with who decides it, by which vote. */
function MeasureHead({ id }: { readonly id: string }) {
  const t = useWords();
  const pack = usePack();
  const measure = pack.measures.find((one) => one.id === id);
  if (!measure) return id;
  const decider = pack.matrix.actors.find((one) => one.id === measure.decider);
  return (
    <>
      {measure.title}
      <small>
        {decider?.acronym ?? decider?.name ?? measure.decider}, {t(`decisions.vote.${measure.vote}`)}
      </small>
    </>
  );
}

/** An answer with what is ticked; what is not known and what was not asked are said as such. */
function useAnswerWords(): (node: string, answer: Answer | undefined) => ReactNode {
  const t = useWords();
  const pack = usePack();
  const { answer: label } = useQuestionWords();
  const items = (node: string) => pack.trees.map(({ words }) => words.nodes[node]?.items).find(Boolean);
  return (node, answer) => {
    if (!answer) return <span className="dim">{t('ways.none.answer')}</span>;
    if (answer.choice === 'unknown') return <Status level="unknown">{label(node, answer.choice)}</Status>;
    const ticked = (answer.items ?? []).map((item) => items(node)?.[item] ?? item);
    return [label(node, answer.choice), ticked.join('; ')].filter(Boolean).join(': ');
  };
}
