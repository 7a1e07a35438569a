import {
  Flag,
  Gavel,
  Handshake,
  History,
  Info,
  Layers,
  Lightbulb,
  type LucideIcon,
  Play,
  Radar,
  Vote,
} from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { type Matrix, type Pillar, pillars } from '#shared/matrix/model';
import { type CellLabel, cellLabels, type MatrixRow, type RowId } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import { tableDay } from '../../ui/dates';
import type { Chosen } from './chosen';
import s from './matrix.module.css';

interface Props {
  readonly matrix: Matrix;
  readonly rows: readonly MatrixRow[];
  readonly since: string;
  readonly date: string;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  /** An actor to show first: its cells are marked. */
  readonly actor: string | undefined;
}

const icons: Record<RowId, LucideIcon> = {
  decides: Gavel,
  proposes: Lightbulb,
  prepares: Layers,
  consulted: Handshake,
  executes: Play,
  informs: Info,
  supports: Radar,
  national: Flag,
};

/** A real table with one tab stop: arrows move, Enter opens the card. */
export function Grid({ matrix, rows, since, date, chosen, onChoose, actor }: Props) {
  const t = useWords();
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]'); // the event comes from a cell's button
    if (!step || !cell) return;
    event.preventDefault();
    const row = Number(cell.dataset['row']) + (step[0] ?? 0);
    const column = Number(cell.dataset['column']) + (step[1] ?? 0);
    table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"] button`)?.focus();
  };
  const isChosen = (pillar: Pillar, row: RowId) => chosen?.pillar === pillar && chosen.row === row;
  const tabStop = chosen ?? { pillar: pillars[0], row: rows[0]?.row };
  return (
    <table ref={table} className={s['matrix']} onKeyDown={move}>
      <caption className="vh">{t('matrix.table', { date })}</caption>
      <thead>
        <tr>
          <td />
          {pillars.map((pillar, index) => (
            <th key={pillar} scope="col">
              <small>{t('matrix.pillar', { number: index + 1 })}</small>
              {matrix.pillars[pillar].title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }, rowIndex) => {
          const Icon = icons[row];
          return (
            <tr key={row} className={row === 'national' ? s['national'] : undefined}>
              <th scope="row">
                <span>
                  <Icon />
                  {t(`matrix.role.${row}`)}
                </span>
                {row === 'national' && <small>{t('matrix.nationalHint')}</small>}
              </th>
              {pillars.map((pillar, column) => (
                <td
                  key={pillar}
                  data-row={rowIndex}
                  data-column={column}
                  className={isChosen(pillar, row) ? s['chosen'] : undefined}
                >
                  <button
                    type="button"
                    tabIndex={tabStop.pillar === pillar && tabStop.row === row ? 0 : -1}
                    aria-pressed={isChosen(pillar, row)}
                    onFocus={() => onChoose({ pillar, row, duties: cells[pillar] })}
                    onClick={() => onChoose({ pillar, row, duties: cells[pillar] })}
                  >
                    {cells[pillar].length === 0 ? (
                      <span className={s['nil']}>
                        <span aria-hidden="true">–</span>
                        <span className="vh">{t('matrix.nothing')}</span>
                      </span>
                    ) : (
                      cellLabels(matrix, cells[pillar], since).map((label) => (
                        <Entry key={label.duty.id} label={label} isMarked={label.actor.id === actor} />
                      ))
                    )}
                  </button>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Entry({ label, isMarked }: { readonly label: CellLabel; readonly isMarked: boolean }) {
  const t = useWords();
  const { duty, short, state } = label;
  return (
    <span className={isMarked ? `${s['entry']} ${s['marked']}` : s['entry']}>
      <span className={s['actor']}>{short}</span>
      <span className={s['task']}>{duty.task}</span>
      {duty.vote && duty.vote !== 'none' && (
        <span className={s['vote']}>
          <Vote />
          {t(`decisions.vote.${duty.vote}`)}
        </span>
      )}
      {state === 'new' && (
        <span className={s['since']}>
          <History />
          {t('matrix.since', { date: `${tableDay(duty.from)} ${duty.from.slice(0, 4)}` })}
        </span>
      )}
    </span>
  );
}
