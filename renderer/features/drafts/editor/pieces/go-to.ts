import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../schema';

/** Puts the cursor into a paragraph or heading; answers whether it is there. */
export function goToLine(view: EditorView, id: string): boolean {
  const at = find(view.state.doc, (node) => node.isTextblock && node.attrs['id'] === id);
  return at !== undefined && select(view, Selection.near(view.state.doc.resolve(at + 1)));
}

/** Selects the first cross-reference to a paragraph; answers whether there is one. */
export function goToCross(view: EditorView, to: string): boolean {
  const at = find(view.state.doc, ({ type, attrs }) => type === schema.nodes.cross && attrs['value'].to === to);
  return at !== undefined && select(view, NodeSelection.create(view.state.doc, at));
}

function find(doc: Node, isIt: (node: Node) => boolean): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (found === undefined && isIt(node)) found = at;
    return found === undefined;
  });
  return found;
}

function select(view: EditorView, selection: Selection): boolean {
  view.focus();
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  return true;
}
