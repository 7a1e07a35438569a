import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Consolidation } from '#shared/consolidation/decisions';
import { paragraphNumbers } from '#shared/document/numbering';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import type { Record } from '../../../store/record';
import { Button } from '../../../ui/Button';
import { officialDay } from '../../../ui/dates';
import { useCommands } from '../../../ui/frame';
import { RecordGate } from '../../../ui/RecordGate';
import { Segments } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import s from './consolidation.module.css';
import { DispositionTable } from './DispositionTable';
import { GroupList } from './GroupList';
import { type Board, useBoard } from './use-board';
import { useCarryOut } from './use-carry-out';
import { type Laid, type Round, useDecisions, useLaid } from './use-returns';

type Open<T> = Extract<Record<T>, { state: 'open' }>;

interface Props {
  readonly record: Open<Draft>;
  readonly round: Round;
}

/** The returns laid together, once that is done. */
export function Deciding({ record, round }: Props) {
  const t = useWords();
  const decisions = useDecisions(record.value.id, round.digest);
  const result = decisions.state === 'open' ? decisions.value.carriedOut?.digest : undefined;
  const laid = useLaid(record.value, round, result);
  if (decisions.state === 'broken') return <RecordGate record={decisions} absent={t('consolidation.working')} />;
  if (!laid || decisions.state !== 'open') return <p role="status">{t('consolidation.working')}</p>;
  return <Together record={record} laid={laid} decisions={decisions} />;
}

interface TogetherProps {
  readonly record: Open<Draft>;
  readonly laid: Laid;
  readonly decisions: Open<Consolidation>;
}

function Together({ record, laid, decisions }: TogetherProps) {
  const t = useWords();
  const [view, setView] = useState<'proposals' | 'table'>('proposals');
  const board = useBoard(laid.groups, decisions);
  const nameOf = useNames(laid);
  return (
    <section className={s['part']}>
      {!laid.isKnown && <Notice level="warning" title={t('consolidation.unknownBase')} />}
      {decisions.value.carriedOut && (
        <Notice
          level="valid"
          title={t('consolidation.carriedOut', { day: officialDay(decisions.value.carriedOut.at) })}
        />
      )}
      <Bar {...{ record, laid, decisions, board }}>
        <Segments
          label={t('consolidation.view')}
          value={view}
          onChange={setView}
          options={(['proposals', 'table'] as const).map((value) => ({ value, label: t(`consolidation.${value}`) }))}
        />
      </Bar>
      {view === 'proposals' ? (
        <GroupList base={laid.base} groups={laid.groups} board={board} nameOf={nameOf} />
      ) : (
        <DispositionTable draft={record.value} laid={laid} decisions={board.decisions} />
      )}
    </section>
  );
}

function Bar(props: TogetherProps & { readonly board: Board; readonly children: ReactNode }) {
  const t = useWords();
  const { all, left, conflictsLeft } = props.board.count;
  const { run, failure } = useCarryOut(props.record, props.laid, props.decisions);
  const latest = useRef(run);
  latest.current = run;
  const commands = useMemo(
    () => [{ id: 'returns.carryOut', shortcut: 'Ctrl+Enter', run: () => void latest.current() }],
    [],
  );
  useCommands(commands);
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <div className={s['bar']} data-print="never">
        <strong role="status">
          {left > 0
            ? t('consolidation.left', { left, all, conflicts: conflictsLeft })
            : t('consolidation.done', { all })}
        </strong>
        {props.children}
        <Button kind="primary" kbd="Ctrl Enter" aria-describedby="carry-out" onClick={() => void run()}>
          {t('consolidation.carryOut')}
        </Button>
      </div>
      <p className="dim" id="carry-out" data-print="never">
        {t('consolidation.carryOutNote')} {left > 0 && t('consolidation.leftOpen', { count: left })}
      </p>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </>
  );
}

/** What each paragraph is called: by its number where it has one, else by its place. */
function useNames({ base }: Laid): (line: number) => string {
  const t = useWords();
  return useMemo(() => {
    const numbers = paragraphNumbers(base.plain);
    return (line) => {
      const id = base.lines[line]?.id;
      const number = (id && numbers.get(id)) || String(line + 1);
      return line < 0 ? t('consolidation.whole') : t('consolidation.paragraph', { number });
    };
  }, [base, t]);
}
