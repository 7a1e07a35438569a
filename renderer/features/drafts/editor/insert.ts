import { type EditorState, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Block } from '#shared/document/model';
import { toEditor } from './convert';
import { cellOf } from './pieces/cells';
import { schema } from './schema';

/** The words of the paragraph that the cursor stands in. */
export function paragraphAtCursor(state: EditorState | undefined): string {
  const parent = state?.selection.$from.parent;
  return parent?.isTextblock ? parent.textContent : '';
}

/** The number that the cursor's paragraph has on paper, where it has one. */
export function numberAtCursor(state: EditorState | undefined): number | undefined {
  const from = state?.selection.$from;
  if (!from) return undefined;
  for (let depth = from.depth; depth > 0; depth--)
    if (from.node(depth).type === schema.nodes.list_item && from.node(depth - 1).type === schema.nodes.ordered_list)
      return from.index(depth - 1) + 1;
  return undefined;
}

/**
 * Puts a paragraph after the one that the cursor stands in, or after its table, as an item of the same list where it is in one; the cursor goes
 * behind it. It is a change like any other: tracked where changes are, and undone by one step.
 */
export function insertParagraph(view: EditorView, block: Extract<Block, { type: 'paragraph' }>): void {
  const { $from } = view.state.selection;
  const paragraph = toEditor({ blocks: [block] }).firstChild;
  if (!paragraph) return;
  const cell = cellOf(view.state);
  const inItem = $from.depth >= 2 && $from.node(-1).type === schema.nodes.list_item;
  const isEmpty = !inItem && !cell && $from.parent.isTextblock && $from.parent.content.size === 0;
  const node = inItem ? schema.nodes.list_item.create(null, paragraph) : paragraph;
  const behind = $from.depth === 0 ? $from.pos : $from.after(inItem ? -1 : undefined);
  const at = cell ? cell.at + cell.table.nodeSize : behind;
  const { tr } = view.state;
  if (isEmpty) tr.replaceWith($from.before(), $from.after(), node);
  else tr.insert(at, node);
  const start = isEmpty ? $from.before() : at;
  const end = start + node.nodeSize - (inItem ? 2 : 1);
  tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
  view.dispatch(tr.scrollIntoView());
}
