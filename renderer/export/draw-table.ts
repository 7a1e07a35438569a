import type { StructElement } from 'pdfkit';
import type { Block } from '#shared/document/model';
import { breakLines, extent, type Line } from './lines';
import type { Sheet } from './sheet';
import { type Reading, type Run, runsOf } from './text-runs';

const SIZE = 8.5;
const GAP = 8;
const PADDING = 4;
/** No column asks for more than this before the others have theirs. */
const WIDEST_WORD = 96;
const NARROWEST = 24;
/** One long cell takes no more of the page than this. */
const LONGEST_LINE = 240;

type TableBlock = Extract<Block, { readonly type: 'table' }>;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** A table with header cells. The header is repeated on each page, there as decoration; a row stays whole where it can. */
export function drawTable(
  sheet: Sheet,
  parent: StructElement,
  { block, reading }: { readonly block: TableBlock; readonly reading: Reading },
): void {
  const head = block.head.map((cell) => runsOf(cell, reading, 'strong'));
  const rows = block.rows.map((row) => row.map((cell) => runsOf(cell, reading)));
  const columns = columnsFor([head, ...rows], sheet);
  const table = sheet.pdf.struct('Table');
  parent.add(table);
  const header = linesOf(head, columns, sheet);
  const draw = (cells: readonly (readonly Line[])[], tag: 'TH' | 'TD') => {
    const height = heightOf(cells, sheet);
    const isTurned = sheet.need(
      height + (sheet.feet?.leastFor(cells.flat()) ?? 0) + (tag === 'TH' ? sheet.lineHeight(SIZE) * 2 : 0),
    );
    if (isTurned && tag === 'TD') repeated(sheet, header, columns);
    const y = sheet.y;
    const row = sheet.pdf.struct('TR');
    table.add(row);
    cells.forEach((lines, at) => {
      const options = tag === 'TH' ? ({ scope: 'Column' } as const) : {};
      row.add(sheet.pdf.struct(tag, options, [() => putCell(sheet, lines, { x: columns[at]?.x ?? 0, y })]));
    });
    row.end();
    closeRow(sheet, y + height, columns);
    sheet.feet?.place(cells.flat());
  };
  draw(header, 'TH');
  for (const row of rows) for (const part of parted(linesOf(row, columns, sheet), sheet)) draw(part, 'TD');
  table.end();
  sheet.y += PADDING;
}

function repeated(sheet: Sheet, header: readonly (readonly Line[])[], columns: readonly Column[]): void {
  const y = sheet.y;
  sheet.pdf.markContent('Artifact', { type: 'Pagination' });
  header.forEach((lines, at) => {
    putCell(sheet, lines, { x: columns[at]?.x ?? 0, y });
  });
  sheet.pdf.endMarkedContent();
  closeRow(sheet, y + heightOf(header, sheet), columns);
}

function closeRow(sheet: Sheet, y: number, columns: readonly Column[]): void {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first && last) sheet.rule(first.x, y, last.x + last.width - first.x);
  sheet.y = y;
}

function putCell(sheet: Sheet, lines: readonly Line[], { x, y }: { readonly x: number; readonly y: number }): void {
  lines.forEach((line, at) => {
    sheet.put(line, x, { y: y + PADDING + at * sheet.lineHeight(SIZE), size: SIZE });
  });
}

function heightOf(cells: readonly (readonly Line[])[], sheet: Sheet): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * sheet.lineHeight(SIZE) + 2 * PADDING;
}

/** A row that is taller than a page goes on in rows below it. */
function parted(cells: readonly (readonly Line[])[], sheet: Sheet): readonly (readonly (readonly Line[])[])[] {
  const room = Math.floor((sheet.bottom - sheet.lineHeight(SIZE) * 6) / sheet.lineHeight(SIZE) / 1.5);
  const parts = Math.max(1, Math.ceil(Math.max(...cells.map((lines) => lines.length)) / room));
  return Array.from({ length: parts }, (_, at) => cells.map((lines) => lines.slice(at * room, (at + 1) * room)));
}

function linesOf(
  cells: readonly (readonly Run[])[],
  columns: readonly Column[],
  sheet: Sheet,
): readonly (readonly Line[])[] {
  return cells.map((runs, at) => breakLines(runs, columns[at]?.width ?? 1, sheet.metrics(SIZE)));
}

/** Every column gets its longest word, and what is left by how much the others would need. */
function columnsFor(rows: readonly (readonly (readonly Run[])[])[], sheet: Sheet): readonly Column[] {
  const metrics = sheet.metrics(SIZE);
  const wishes = (rows[0] ?? []).map((_, at) => {
    const all = rows.map((row) => extent(row[at] ?? [], metrics));
    const least = Math.min(WIDEST_WORD, Math.max(NARROWEST, ...all.map((one) => one.least)));
    return { least, more: Math.max(0, Math.min(LONGEST_LINE, Math.max(...all.map((one) => one.most))) - least) };
  });
  const left = sheet.width - GAP * (wishes.length - 1) - wishes.reduce((sum, { least }) => sum + least, 0);
  const asked = wishes.reduce((sum, { more }) => sum + more, 0);
  const share = asked > 0 ? left / asked : 0;
  let x = (sheet.pdf.page.width - sheet.width) / 2;
  return wishes.map(({ least, more }) => {
    const width = least + (share > 1 ? more : more * Math.max(0, share));
    const column = { x, width: width + 0.01 };
    x += width + GAP;
    return column;
  });
}
