import type { Block, Inline } from '../document/model';
import type { BaseLine } from './base';
import { cellsOfPieces } from './cells';
import { blockFor, tellRow, withEnd } from './grow-unit';
import type { Page } from './growing';
import { layCells } from './lay';
import { inlineOf, readsAs } from './pieces';
import type { WordLine } from './reading';
import { tableOf } from './rebuild';
import { slotsWhole } from './slots-whole';
import type { Unit } from './units';

/** Puts in what the draft has no line for: paragraphs, rows, tables. */
export function growNew(units: readonly Unit[], page: Page): void {
  let before: BaseLine | undefined;
  const tables = new Map<number, BaseLine>();
  for (const { bases, lines } of units) {
    const table = lines[0]?.cell?.table;
    if (table !== undefined && bases[0]) tables.set(table, bases[0]);
  }
  const loose = new Map<number, { behind: BaseLine | undefined; cells: WordLine[] }>();
  for (const { bases, lines } of units) {
    const cell = lines[0]?.cell;
    if (bases.length > 0) before = bases.at(-1);
    else if (!cell) growParagraphs(lines, before, page);
    else {
      const entry = loose.get(cell.table) ?? { behind: before, cells: [] };
      entry.cells.push(...lines);
      loose.set(cell.table, entry);
    }
  }
  for (const [table, { behind, cells }] of loose) {
    const known = tables.get(table);
    if (known) growRows(cells, { units, table: known }, page);
    else growTable(cells, behind, page);
  }
}

function growParagraphs(lines: readonly WordLine[], before: BaseLine | undefined, page: Page): void {
  page.at(undefined);
  for (const line of lines) {
    const children = newText(line, page);
    const end = line.end ?? { kind: 'inserted', change: page.laying.untracked() };
    if (!line.end) page.laying.tell('new', line.pieces.map(readsAs).join(''));
    const block = withEnd(blockFor(line, children, page), end);
    growBlock(block, { line, before }, page);
    page.rows.push({ line: before?.at ?? -1, isNew: true, before: [], after: [children] });
  }
}

interface Spot {
  readonly line: WordLine;
  readonly before: BaseLine | undefined;
}

function growBlock(block: Block, { line, before }: Spot, page: Page): void {
  const place = before && page.placeOf(before.block);
  const isInside = place && (!place.isLast || (place.top.type === 'list' && line.list !== undefined));
  if (before && !before.cell && isInside) {
    const startsItem = place.top.type === 'list' && line.list !== undefined;
    page.grow(before.block, [...ownOf(before, page), { block, startsItem }]);
  } else {
    const list = line.list && { type: 'list' as const, ordered: line.list.ordered, items: [[block]] };
    page.growBehind(before?.block, [list ?? block]);
  }
}

/** A line of which nothing was told yet stands before what is put behind it. */
function ownOf({ block }: BaseLine, page: Page) {
  return page.growth.lines.has(block) ? [] : [{ block, startsItem: false }];
}

/** The words of a line that never went out: what no author put in, nobody did. */
function newText(line: WordLine, page: Page): readonly Inline[] {
  const cells = layCells([], cellsOfPieces(line.pieces, page.laying.slots), { ...page.laying, tell: () => undefined });
  return inlineOf(slotsWhole(cells, page.laying));
}

function growTable(cells: readonly WordLine[], behind: BaseLine | undefined, page: Page): void {
  page.at(undefined);
  const lines = cells.map((line) => ({ ...line, children: newText(line, page) }));
  if (lines.every(({ children }) => children.length === 0)) return;
  page.laying.tell('new', lines.map((line) => line.pieces.map(readsAs).join('')).join(' | '));
  page.growBehind(behind?.block, [tableOf(lines)]);
  page.rows.push({ line: behind?.at ?? -1, isNew: true, before: [], after: lines.map(({ children }) => children) });
}

/** Rows of the file among which no cell is of the draft become rows; a cell in a known row follows on its neighbour. */
function growRows(cells: readonly WordLine[], known: { units: readonly Unit[]; table: BaseLine }, page: Page): void {
  const { block } = known.table;
  if (block.type !== 'table') return;
  const width = Math.max(block.head.length, 1);
  const matched = known.units.flatMap(({ bases: [base], lines: [line] }) =>
    base?.block === block && base.cell && line?.cell ? [{ row: line.cell.row, base }] : [],
  );
  for (const row of new Set(cells.map(({ cell }) => cell?.row ?? 0))) {
    const own = cells.filter(({ cell }) => cell?.row === row);
    const texts = own.map((line) => newText(line, page));
    if (texts.every((text) => text.length === 0)) continue;
    page.at(undefined);
    page.laying.tell('new', own.map((line) => line.pieces.map(readsAs).join('')).join(' | '));
    const before = matched.filter((one) => one.row <= row).at(-1)?.base;
    const at = before?.cell?.row ?? 0;
    const full = Array.from({ length: width }, (_, column) => {
      const here = own.flatMap(({ cell }, n) =>
        cell && Math.min(cell.column, width - 1) === column ? (texts[n] ?? []) : [],
      );
      return here;
    });
    page.growRow(block, at, full);
    page.rows.push({ line: before?.at ?? known.table.at, isNew: true, before: [], after: texts });
  }
}

/** What went out and stands nowhere in the file: kept, as taken out without being tracked. */
export function growGone(bases: readonly BaseLine[], units: readonly Unit[], page: Page): void {
  const back = new Set(units.flatMap((unit) => unit.bases));
  for (const base of bases) {
    const isSince = page.laying.sent && !page.laying.sent.lines.has(base.name);
    if (back.has(base) || base.pieces.length === 0 || isSince) continue;
    page.at(base.at);
    page.laying.tell('gone', base.pieces.map(readsAs).join(''));
    const quiet = { ...page.laying, tell: () => undefined };
    const cells = layCells(cellsOfPieces(base.pieces, page.laying.slots), [], quiet);
    const children = inlineOf(slotsWhole(cells, page.laying));
    if (base.cell) page.growCell(base.block, `${base.cell.row} ${base.cell.column}`, children);
    else {
      const gone = { kind: 'deleted' as const, change: page.laying.untracked() };
      const own = { block: withEnd({ ...base.block, children } as Block, base.end ?? gone), startsItem: false };
      page.grow(base.block, [own]);
    }
    tellRow(page, base, { after: [children], always: true });
  }
}
