import { Flag, Gavel, Globe, Handshake, Info, Layers, Lightbulb, type LucideIcon, Play, Radar } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { type Matrix, type Pillar, pillars } from '#shared/matrix/model';
import type { MatrixRow, RowId } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import type { Chosen } from './chosen';
import { Entries } from './Entries';
import s from './matrix.module.css';

interface Props {
  readonly matrix: Matrix;
  readonly rows: readonly MatrixRow[];
  /** Pillars in sight. */
  readonly columns?: readonly Pillar[] | undefined;
  readonly since: string;
  /** The day as people read it. */
  readonly day: string;
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
  international: Globe,
};

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** A real table with one tab stop: arrows move, Home and End go along the row, Enter opens the card. */
export function Grid(props: Props) {
  const { matrix, rows, columns = pillars } = props;
  const t = useWords();
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]'); // the event comes from a cell's button
    if (!cell) return;
    const column = Number(cell.dataset['column']);
    const toEdge = { Home: -column, End: columns.length - 1 - column }[event.key];
    const step = toEdge === undefined ? steps[event.key] : ([0, toEdge] as const);
    if (!step) return;
    event.preventDefault();
    const wanted = `[data-row="${Number(cell.dataset['row']) + step[0]}"][data-column="${column + step[1]}"] button`;
    table.current?.querySelector<HTMLElement>(wanted)?.focus();
  };
  return (
    <table ref={table} className={s['matrix']} onKeyDown={move}>
      <caption className="vh">{t('matrix.table', { date: props.day })}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((pillar) => (
            <th key={pillar} scope="col">
              <small>{matrix.pillars[pillar].short}</small>
              {matrix.pillars[pillar].title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={row.row} {...props} columns={columns} row={row} index={index} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'columns'> & {
  readonly columns: readonly Pillar[];
  readonly row: MatrixRow;
  readonly index: number;
};

function Row({ row: { row, cells }, index, ...props }: RowProps) {
  const t = useWords();
  const Icon = icons[row];
  const { chosen } = props;
  const isChosen = (pillar: Pillar) => chosen?.pillar === pillar && chosen.row === row;
  const isStop = (pillar: Pillar, column: number) => (chosen ? isChosen(pillar) : index === 0 && column === 0);
  const choose = (pillar: Pillar) => props.onChoose({ pillar, row, duties: cells[pillar] });
  return (
    <tr className={row === 'national' || row === 'international' ? s['national'] : undefined}>
      <th scope="row">
        <span>
          <Icon />
          {t(`matrix.role.${row}`)}
        </span>
        {row === 'national' && <small>{t('matrix.nationalHint')}</small>}
      </th>
      {props.columns.map((pillar, column) => (
        <td key={pillar} data-row={index} data-column={column} className={isChosen(pillar) ? s['chosen'] : undefined}>
          <button
            type="button"
            tabIndex={isStop(pillar, column) ? 0 : -1}
            aria-pressed={isChosen(pillar)}
            onFocus={() => choose(pillar)}
            onClick={() => choose(pillar)}
          >
            <Entries matrix={props.matrix} duties={cells[pillar]} since={props.since} actor={props.actor} />
          </button>
        </td>
      ))}
    </tr>
  );
}
