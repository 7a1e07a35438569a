import { Fragment, type Node } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../schema';
import { untracked } from '../track';
import { type CellPlace, cellAt, cellOf, hasHead } from './cells';

/*
 * What can be done with a table. Its words are tracked like all others, and a table that is put in or taken out is tracked
 * whole. Single rows and columns are not: where changes are tracked, a row with words loses its words alone.
 */

const { table, table_row, table_cell, table_header, paragraph } = schema.nodes;
/** What the model takes. */
const mostColumns = 40;
const mostRows = 2000;

/** Puts a table with heads behind the paragraph of the cursor, and the cursor into it. Not inside another table. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (cellOf(state) || !$from.parent.isTextblock) return false;
  const heads = table_row.create(null, [table_header.create(), table_header.create(), table_header.create()]);
  const made = table.create(null, [heads, rowOf(3), rowOf(3)]);
  const { tr } = state;
  const at = $from.after();
  // a text goes on behind its tables: there must be a place for the cursor
  const isLast = $from.node(-1).lastChild === $from.parent;
  tr.insert(at, isLast ? Fragment.from([made, paragraph.create()]) : made);
  tr.setSelection(TextSelection.create(tr.doc, at + 3));
  dispatch?.(tr.scrollIntoView());
  return true;
};

export const rowAbove: Command = (state, dispatch) => {
  const place = cellOf(state);
  // the heads come first
  if (!place || (place.row === 0 && hasHead(place.table))) return false;
  return addRow(place, place.row)(state, dispatch);
};

export const rowBelow: Command = (state, dispatch) => {
  const place = cellOf(state);
  return place !== undefined && addRow(place, place.row + 1)(state, dispatch);
};

export const columnBefore: Command = (state, dispatch) => {
  const place = cellOf(state);
  return place !== undefined && addColumn(place, place.column)(state, dispatch);
};

export const columnAfter: Command = (state, dispatch) => {
  const place = cellOf(state);
  return place !== undefined && addColumn(place, place.column + 1)(state, dispatch);
};

/** The first row becomes one of heads, or an ordinary one. */
export const toggleHead: Command = (state, dispatch) => {
  const place = cellOf(state);
  if (!place) return false;
  const { tr } = state;
  const type = hasHead(place.table) ? table_cell : table_header;
  place.table.firstChild?.forEach((_, offset) => {
    tr.setNodeMarkup(place.at + 2 + offset, type);
  });
  // form alone, which is not tracked
  dispatch?.(tr.setMeta(untracked, true));
  return true;
};

/** @param isTracking whether a row with words loses only its words: rows themselves are not tracked */
export function deleteRow(isTracking: () => boolean): Command {
  return (state, dispatch) => {
    const place = cellOf(state);
    if (!place) return false;
    if (place.table.childCount === 1) return deleteTable(state, dispatch);
    const row = place.table.child(place.row);
    const start = cellAt(place.table, place.at, { row: place.row, column: 0 });
    const cells = row.children.map((cell, column) => ({
      cell,
      at: cellAt(place.table, place.at, { row: place.row, column }),
    }));
    const { tr } = state;
    if (isTracking() && holdsWords(cells)) strike(tr, cells);
    else {
      tr.delete(start - 1, start - 1 + row.nodeSize);
      stayIn(tr, { ...place, row: Math.min(place.row, place.table.childCount - 2) });
    }
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** @param isTracking as for rows */
export function deleteColumn(isTracking: () => boolean): Command {
  return (state, dispatch) => {
    const place = cellOf(state);
    if (!place) return false;
    if (place.width <= 1) return deleteTable(state, dispatch);
    const cells = place.table.children.flatMap((row, index) => {
      const cell = row.maybeChild(place.column);
      return cell ? [{ cell, at: cellAt(place.table, place.at, { row: index, column: place.column }) }] : [];
    });
    const { tr } = state;
    if (isTracking() && holdsWords(cells)) strike(tr, cells);
    else {
      for (const { cell, at } of cells.toReversed()) tr.delete(at, at + cell.nodeSize);
      stayIn(tr, { ...place, column: Math.min(place.column, place.width - 2) });
    }
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The whole table goes; where changes are tracked, once that is accepted. */
export const deleteTable: Command = (state, dispatch) => {
  const place = cellOf(state);
  if (!place) return false;
  const { tr } = state;
  const [from, to] = [place.at, place.at + place.table.nodeSize];
  const $from = state.doc.resolve(from);
  if ($from.parent.childCount === 1) tr.replaceWith(from, to, paragraph.create());
  else tr.delete(from, to);
  dispatch?.(tr.scrollIntoView());
  return true;
};

interface Cell {
  readonly cell: Node;
  readonly at: number;
}

function strike(tr: Transaction, cells: readonly Cell[]): void {
  for (const { cell, at } of cells.toReversed()) if (cell.content.size > 0) tr.delete(at + 1, at + cell.nodeSize - 1);
}

function holdsWords(cells: readonly Cell[]): boolean {
  return cells.some(({ cell }) => cell.content.size > 0);
}

function rowOf(width: number): Node {
  return table_row.create(
    null,
    Array.from({ length: width }, () => table_cell.create()),
  );
}

function addRow(place: CellPlace, row: number): Command {
  return (state, dispatch) => {
    if (place.table.childCount >= mostRows) return false;
    const { tr } = state;
    growRows(tr, place, row);
    stayIn(tr, { ...place, row });
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function addColumn(place: CellPlace, column: number): Command {
  return (state, dispatch) => {
    if (place.width >= mostColumns) return false;
    const { tr } = state;
    growColumns(tr, place, column);
    stayIn(tr, { ...place, column });
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts an empty row before the one of that number. */
export function growRows(tr: Transaction, { table: node, at, width }: CellPlace, row: number): void {
  const before = node.children.slice(0, row).reduce((size, one) => size + one.nodeSize, 0);
  tr.insert(at + 1 + before, rowOf(width));
}

/** Puts an empty cell into every row before the column of that number. */
export function growColumns(tr: Transaction, { table: node, at }: CellPlace, column: number): void {
  node.children
    .map((row, index) => ({ type: row.firstChild?.type ?? table_cell, at: cellAt(node, at, { row: index, column }) }))
    .toReversed()
    .forEach((cell) => {
      tr.insert(cell.at, cell.type.create());
    });
}

/** Puts the cursor into a cell of the table as it is now. */
export function stayIn(tr: Transaction, { at, row, column }: Omit<CellPlace, 'table' | 'width'>): void {
  const node = tr.doc.nodeAt(at);
  if (node) tr.setSelection(TextSelection.create(tr.doc, cellAt(node, at, { row, column }) + 1));
}

export function fits({ rows, columns }: { readonly rows: number; readonly columns: number }): boolean {
  return rows <= mostRows && columns <= mostColumns;
}
