import type { Node, ResolvedPos } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { CellSelection, TableMap } from 'prosemirror-tables';
import { isTable } from '../lines';

/** A cell of a table and where both stand. Rows and columns count from 0. */
export interface CellPlace {
  readonly table: Node;
  /** Position of the table. */
  readonly at: number;
  readonly row: number;
  readonly column: number;
  /** Cells in the longest row. */
  readonly width: number;
}

/** The cell that the selection ends in. */
export function cellOf({ selection }: EditorState): CellPlace | undefined {
  return cellAround(selection instanceof CellSelection ? selection.$headCell : selection.$head);
}

/** Takes a position in a cell, or one right before it. */
function cellAround($pos: ResolvedPos): CellPlace | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const table = $pos.node(depth);
    if (!isTable(table)) continue;
    if ($pos.depth === depth) return undefined;
    const { width } = TableMap.get(table);
    return { table, at: $pos.before(depth), row: $pos.index(depth), column: $pos.index(depth + 1), width };
  }
  return undefined;
}

/** Position of a cell of a table that stands at a position; past its last cell, the end of the row. */
export function cellAt(table: Node, at: number, { row, column }: { row: number; column: number }): number {
  let position = at + 1;
  for (let index = 0; index < row; index++) position += table.child(index).nodeSize;
  position += 1;
  const cells = table.child(row);
  for (let index = 0; index < Math.min(column, cells.childCount); index++) position += cells.child(index).nodeSize;
  return position;
}

/** Whether the first row of a table is that of its heads. */
export function hasHead(table: Node): boolean {
  return table.firstChild?.firstChild?.type.spec['tableRole'] === 'header_cell';
}
