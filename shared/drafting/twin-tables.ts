import type { Block, Document, Inline } from '../document/model';
import { accepted } from '../document/tracked';
import { lineBlocks } from '../document/walk';
import type { Decider } from './follow';
import type { Draft } from './model';
import type { TwinRow } from './twin';
import { alignRows } from './twin-align';
import type { Twin, TwinCell } from './twin-model';
import { countWords, hasWords, stateOf, textOf } from './twin-words';

/*
 * Tables in two languages, cell by cell. The twin keeps rows beside the words they were written for, so that a row that is
 * put in, moved or taken out in the draft leaves every other row with its own counterpart.
 */

type Table = Extract<Block, { type: 'table' }>;
type Row = readonly TwinCell[];
type Cells = readonly (readonly Inline[])[];

interface Named {
  /** The paragraph it follows, and its number there: what it is kept under. */
  readonly key: string;
  readonly table: Table;
}

/** The tables of a text, each under a name that stays while the paragraph before it does. */
export function tablesOf(document: Document): readonly Named[] {
  const found: Named[] = [];
  let before = 'start';
  let count = 0;
  for (const block of lineBlocks(document.blocks)) {
    if (block.type === 'table') found.push({ key: `${before}/${++count}`, table: block });
    else if ('id' in block && block.id !== undefined) [before, count] = [block.id, 0];
  }
  return found;
}

/** Head and rows, one as the other. */
export function cellsOf({ head, rows }: Table): readonly Cells[] {
  return [head, ...rows];
}

interface Aligned extends Named {
  readonly rows: readonly { readonly own: Cells; readonly kept: Row | undefined }[];
  /** Rows that the draft no longer has. */
  readonly gone: readonly Row[];
}

/** Every table of the draft with its counterpart; one whose paragraph went takes a counterpart that nobody claims. */
function aligned({ document, twin }: Draft): readonly Aligned[] {
  if (!twin) return [];
  const own = tablesOf(accepted(document));
  const claimed = new Set(own.map(({ key }) => key));
  const free = Object.keys(twin.tables).filter((key) => !claimed.has(key));
  const tables = own.map(({ key, table }): Aligned => {
    const from = Object.hasOwn(twin.tables, key) ? key : free.shift();
    const kept = from === undefined ? [] : (twin.tables[from] ?? []);
    const texts = cellsOf(table).map((row) => row.map((children) => textOf({ children })).join('\t'));
    const keptTexts = kept.map((row) => row.map(({ here }) => here).join('\t'));
    const pairs = alignRows(texts, keptTexts);
    const taken = new Set(pairs);
    return {
      key,
      table,
      rows: cellsOf(table).map((row, at) => ({
        own: row,
        kept: pairs[at] === undefined ? undefined : kept[pairs[at]],
      })),
      gone: kept.filter((row, at) => !taken.has(at) && row.some(({ there }) => there.length > 0)),
    };
  });
  const lost = free.map((key): Aligned => ({ key, table: noTable, rows: [], gone: twin.tables[key] ?? [] }));
  return [...tables, ...lost];
}

const noTable: Table = { type: 'table', head: [], rows: [] };

/** Every cell with words beside its counterpart, table by table, row by row. */
export function cellRows(draft: Draft): readonly TwinRow[] {
  return aligned(draft).flatMap(({ key, rows }, table) =>
    rows.flatMap(({ own, kept }, row) =>
      own.flatMap((here, column): readonly TwinRow[] => {
        const cell = { table: table + 1, row, column: column + 1 };
        const id = idOf(key, String(row), column);
        const { there = [], agreed } = kept?.[column] ?? {};
        if (textOf({ children: here }) === '') return [];
        if (there.length === 0 && !hasWords(here)) return [{ id, here, there: here, state: 'agreed', words: 0, cell }];
        const words = countWords(textOf({ children: here }));
        return [{ id, here, there, state: stateOf({ here, there }, agreed), words, cell, agreed }];
      }),
    ),
  );
}

/** Cells that the draft no longer has. */
export function goneCells(draft: Draft): readonly TwinRow[] {
  return aligned(draft).flatMap(({ key, gone }) =>
    gone.flatMap((row, at) =>
      row.flatMap(({ there }, column): readonly TwinRow[] =>
        there.length === 0 ? [] : [{ id: idOf(key, `gone-${at}`, column), here: [], there, state: 'gone', words: 0 }],
      ),
    ),
  );
}

const cellId = /^cell:(.*):(\d+|gone-\d+):(\d+)$/u;

/** Whether an id of a row is that of a cell. */
export function isCell(id: string): boolean {
  return cellId.test(id);
}

function idOf(key: string, row: string, column: number): string {
  return `cell:${key}:${row}:${column}`;
}

/** The draft with what stands in a cell of the twin. */
export function withCellText(draft: Draft, id: string, there: readonly Inline[]): Draft {
  return withCell(draft, id, (cell) => ({ ...cell, there }));
}

/** The draft with a cell held by somebody to agree with its counterpart. */
export function withCellAgreed(draft: Draft, id: string, by: Decider): Draft {
  return withCell(draft, id, (cell) => {
    const there = textOf({ children: cell.there });
    return there === '' || cell.here === '' ? cell : { ...cell, agreed: { here: cell.here, there, ...by } };
  });
}

/** The draft with the rows that `find` has words for, where there are none yet; they agree, as the content has both. */
export function withRows(draft: Draft, find: (own: Cells) => Cells | undefined): Draft {
  const { twin } = draft;
  if (!twin) return draft;
  const tables = aligned(draft).map((one): [string, readonly Row[]] => {
    const rows = kept(one).map((row, at): Row => {
      const own = one.rows[at]?.own;
      const words = own && row.every(({ there }) => there.length === 0) ? find(own) : undefined;
      return row.map((cell, column) => {
        const there = words?.[column];
        return there && there.length > 0
          ? { here: cell.here, there, agreed: { here: cell.here, there: textOf({ children: there }) } }
          : cell;
      });
    });
    return [one.key, rows];
  });
  return { ...draft, twin: { ...twin, tables: Object.fromEntries(tables) } };
}

/** A table of the draft in the other language. Cells without words of a language stay. */
export function translatedTable(draft: Draft): (table: Table) => Table {
  const all = aligned(draft);
  let at = 0;
  // tables come in the order of the text, as they were aligned
  return (table) => {
    const rows = all[at++]?.rows ?? [];
    const [head = [], ...body] = cellsOf(table).map((row, index) =>
      row.map((cell, column) => {
        const there = rows[index]?.kept?.[column]?.there ?? [];
        return there.length > 0 || hasWords(cell) ? there : cell;
      }),
    );
    return { ...table, head, rows: body };
  };
}

function withCell(draft: Draft, id: string, change: (cell: TwinCell) => TwinCell): Draft {
  const [, key, row = '', column = ''] = cellId.exec(id) ?? [];
  const one = aligned(draft).find((table) => table.key === key);
  if (!draft.twin || !one) return draft;
  const at = row.startsWith('gone-') ? one.rows.length + Number(row.slice(5)) : Number(row);
  const rows = kept(one).map((cells, index) =>
    index === at ? cells.map((cell, place) => (place === Number(column) ? change(cell) : cell)) : cells,
  );
  const left = rows.filter((cells, index) => index < one.rows.length || cells.some(({ there }) => there.length > 0));
  return { ...draft, twin: { ...draft.twin, tables: withoutFree(draft.twin, one.key, left) } };
}

/** Rows as they are kept: those of the draft in its order and words, then those it no longer has. */
function kept({ rows, gone }: Aligned): readonly Row[] {
  const own = rows.map(({ own: cells, kept: row }) =>
    cells.map((children, column): TwinCell => ({ there: [], ...row?.[column], here: textOf({ children }) })),
  );
  return [...own, ...gone];
}

/** A table under its name; without rows it is forgotten. */
function withoutFree({ tables }: Twin, key: string, rows: readonly Row[]): Twin['tables'] {
  const { [key]: _, ...others } = tables;
  return rows.length === 0 ? others : { ...others, [key]: rows };
}
