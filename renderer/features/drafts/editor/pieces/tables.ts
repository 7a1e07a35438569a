import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin, Selection } from 'prosemirror-state';
import { CellSelection, goToNextCell, tableEditing } from 'prosemirror-tables';
import type { ErrorCode } from '#shared/base/errors';
import { schema } from '../schema';
import { tidyTables } from '../table-nodes';
import { cellAt, cellOf } from './cells';
import { pasteInTable } from './paste-cells';
import { rowBelow } from './table-commands';

/** Keys inside a table, asked before the editor's own. Elsewhere they mean what they always do. */
export function tableKeys(): Plugin {
  return keymap({
    Tab: nextCell,
    'Shift-Tab': goToNextCell(-1),
    Enter: newLine,
    'Shift-Enter': newLine,
    ArrowUp: vertical(-1),
    ArrowDown: vertical(1),
  });
}

/** Tables as the library edits them; stands behind everything else that hears keys and pastes. */
export function tablePlugins(refuse: (code: ErrorCode) => void): readonly Plugin[] {
  return [
    new Plugin({
      props: {
        transformPasted: tidyTables,
        handlePaste: (view, _, slice) => pasteInTable(view, slice, refuse),
      },
    }),
    tableEditing(),
  ];
}

/** From the last cell on to a new row, as in Word; the arrows lead out. */
const nextCell: Command = (state, dispatch) => {
  if (!cellOf(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  return rowBelow(state, (tr) => {
    // the new row begins in its first cell
    const place = cellOf(state);
    const node = place && tr.doc.nodeAt(place.at);
    if (place && node)
      tr.setSelection(Selection.near(tr.doc.resolve(cellAt(node, place.at, { row: place.row + 1, column: 0 }) + 1)));
    dispatch?.(tr);
  });
};

/** A cell is one line: what Enter begins in it is a line feed. */
const newLine: Command = (state, dispatch) => {
  if (!cellOf(state)) return false;
  if (state.selection instanceof CellSelection) return true;
  dispatch?.(state.tr.replaceSelectionWith(schema.text('\n'), true).scrollIntoView());
  return true;
};

/** From the last line of a cell into the one below, and from the last row out of the table: behind it there is always a place. */
function vertical(step: 1 | -1): Command {
  return (state, dispatch, view) => {
    const place = cellOf(state);
    if (!place || !state.selection.empty || !view?.endOfTextblock(step > 0 ? 'down' : 'up')) return false;
    const { table, at, row, column } = place;
    const next = row + step;
    const { tr } = state;
    if (next >= 0 && next < table.childCount) {
      const target = tr.doc.resolve(cellAt(table, at, { row: next, column }) + 1);
      tr.setSelection(Selection.near(target, 1));
    } else if (!leave(tr, { at, size: table.nodeSize, step })) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

interface Leaving {
  readonly at: number;
  readonly size: number;
  readonly step: 1 | -1;
}

function leave(tr: Parameters<NonNullable<Parameters<Command>[1]>>[0], { at, size, step }: Leaving): boolean {
  const edge = step > 0 ? at + size : at;
  const found = Selection.findFrom(tr.doc.resolve(edge), step, true);
  if (found) tr.setSelection(found);
  else {
    tr.insert(edge, schema.nodes.paragraph.create());
    tr.setSelection(Selection.near(tr.doc.resolve(edge + 1)));
  }
  return true;
}
