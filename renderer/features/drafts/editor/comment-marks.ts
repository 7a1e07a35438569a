import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './schema';

/** The words that are selected; empty where nothing is. */
export function selectedWords(view: EditorView | undefined): string {
  if (!view) return '';
  const { from, to } = view.state.selection;
  return view.state.doc.textBetween(from, to, ' ').trim();
}

/** Marks the selected words as those a comment speaks of. */
export function markComment(view: EditorView, comment: string): void {
  const { from, to } = view.state.selection;
  if (from < to) view.dispatch(view.state.tr.addMark(from, to, schema.marks.commented.create({ comment })));
}

/** Selects the words a comment speaks of and goes there; answers whether they are still there. */
export function goToComment(view: EditorView, comment: string): boolean {
  let from: number | undefined;
  let to = 0;
  view.state.doc.descendants((node, at) => {
    if (!node.marks.some(({ type, attrs }) => type === schema.marks.commented && attrs['comment'] === comment)) return;
    from ??= at;
    to = at + node.nodeSize;
  });
  if (from === undefined) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
  view.focus();
  return true;
}
