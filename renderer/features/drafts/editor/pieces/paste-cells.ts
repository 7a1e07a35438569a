import { type Fragment, type Node, Slice } from 'prosemirror-model';
import { CellSelection } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { ErrorCode } from '#shared/base/errors';
import { schema } from '../schema';
import { lineOf } from '../table-nodes';
import { type CellPlace, cellAt, cellOf } from './cells';
import { fits, growColumns, growRows } from './table-commands';

/**
 * What is pasted while the cursor stands in a table: cells go into cells from there on, and the table grows where it has too
 * few; anything else becomes part of the line of its cell. The cells stay and their words change, so that it is tracked like typing.
 */
export function pasteInTable(view: EditorView, slice: Slice, refuse: (code: ErrorCode) => void): boolean {
  const place = cellOf(view.state);
  if (!place) return false;
  const { selection, tr } = view.state;
  const rows = rowsIn(slice.content);
  if (!rows) {
    const line = new Slice(lineOf(slice, schema), 0, 0);
    if (selection instanceof CellSelection) putCells(view, place, [[line.content]]);
    else view.dispatch(tr.replaceSelection(line).scrollIntoView());
    return true;
  }
  const start = firstCell(view) ?? place;
  const width = Math.max(...rows.map((row) => row.length));
  if (!fits({ rows: start.row + rows.length, columns: start.column + width })) {
    refuse('input/too-large');
    return true;
  }
  putCells(view, start, rows);
  return true;
}

/** The first cell of a selection of several. */
function firstCell({ state: { selection, doc } }: EditorView): CellPlace | undefined {
  if (!(selection instanceof CellSelection)) return undefined;
  const cells: number[] = [];
  selection.forEachCell((_, at) => cells.push(at));
  const $first = doc.resolve(Math.min(...cells));
  const table = $first.node(-1);
  const width = Math.max(...table.children.map(({ childCount }) => childCount));
  return { table, at: $first.before(-1), row: $first.index(-1), column: $first.index(), width };
}

/** The cells of a slice that holds nothing else. */
function rowsIn(content: Fragment): readonly (readonly Fragment[])[] | undefined {
  const [first] = content.content;
  if (!first) return undefined;
  const role = first.type.spec['tableRole'];
  if (role === 'table' && content.childCount === 1) return rowsIn(first.content);
  if (role === 'row') return content.content.map((row) => row.children.map(({ content: line }) => line));
  const isCell = (node: Node) => /cell$/.test(String(node.type.spec['tableRole']));
  return content.content.every(isCell) ? [content.content.map(({ content: line }) => line)] : undefined;
}

function putCells(view: EditorView, place: CellPlace, rows: readonly (readonly Fragment[])[]): void {
  const { tr } = view.state;
  const now = () => ({ ...place, table: tr.doc.nodeAt(place.at) ?? place.table });
  const width = place.column + Math.max(...rows.map((row) => row.length));
  for (let column = place.width; column < width; column++) growColumns(tr, now(), column);
  const { childCount } = place.table;
  for (let row = childCount; row < place.row + rows.length; row++)
    growRows(tr, { ...now(), width: Math.max(width, place.width) }, row);
  rows.toReversed().forEach((cells, back) => {
    const row = place.row + rows.length - 1 - back;
    for (const [index, line] of [...cells.entries()].toReversed()) {
      const { table } = now();
      const at = cellAt(table, place.at, { row, column: place.column + index });
      const cell = tr.doc.nodeAt(at);
      if (cell) tr.replaceWith(at + 1, at + cell.nodeSize - 1, line);
    }
  });
  view.dispatch(tr.scrollIntoView());
}
