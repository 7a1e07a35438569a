import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Document, Inline } from '#shared/document/model';
import { lineBlocks, ownInlines } from '#shared/document/walk';
import { schema } from '../schema';
import { type Changes, learn, untracked } from '../track';
import { ask } from './asked';

export type Note = Extract<Inline, { type: 'footnote' }>;

/** A footnote of the text: where, under which number, and what it says. */
export interface PlacedNote {
  readonly at: number;
  /** Counted in the order of the text, never written. */
  readonly number: number;
  readonly note: Note;
}

/** The footnotes in the order of the text. */
export function notesIn(doc: Node): readonly PlacedNote[] {
  const notes: PlacedNote[] = [];
  doc.descendants((node, at) => {
    if (node.type === schema.nodes.footnote) notes.push({ at, number: notes.length + 1, note: node.attrs['value'] });
    return !node.isLeaf;
  });
  return notes;
}

/** Puts an empty footnote at the cursor and asks for its words. A change like any other: tracked where changes are. */
export const insertNote: Command = (state, dispatch, view) => {
  const { $to } = state.selection;
  if (!$to.parent.isTextblock) return false;
  if (!dispatch) return true;
  const note: Note = { type: 'footnote', children: [] };
  const { tr } = state;
  tr.insert($to.pos, schema.nodes.footnote.create({ value: note }));
  tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1));
  dispatch(tr.scrollIntoView());
  // by then it stands before the cursor, tracked or not
  if (view) ask(view, { kind: 'note', at: view.state.selection.head - 1 });
  return true;
};

interface Written {
  readonly at: number;
  readonly children: readonly Inline[];
  readonly changes: Changes;
  /** Whether it goes on what was written in the same note just before: then one undo takes back both. */
  readonly goesOn: boolean;
}

/** Writes the words of a footnote. What of them is tracked stands in the words themselves. */
export function writeNote(view: EditorView, { at, children, changes, goesOn }: Written): void {
  const node = view.state.doc.nodeAt(at);
  if (node?.type !== schema.nodes.footnote) return;
  const value: Note = { type: 'footnote', children };
  const tr = learn(view.state.tr.setNodeAttribute(at, 'value', value), changes);
  view.dispatch(tr.setMeta(untracked, true).setMeta('addToHistory', !goesOn));
}

/** Takes a footnote out; where changes are tracked, once that is accepted. */
export function removeNote(view: EditorView, at: number): void {
  view.dispatch(view.state.tr.delete(at, at + 1));
}

/** One line, whatever was pasted: a note holds neither lines nor notes. */
export function noteLine(document: Document): readonly Inline[] {
  const lines = [...lineBlocks(document.blocks)].flatMap(ownInlines).filter((line) => line.length > 0);
  return lines.flatMap((line, at) => [...(at > 0 ? [{ type: 'text' as const, text: ' ' }] : []), ...flat(line)]);
}

function flat(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'footnote') return flat(node.children);
    return 'children' in node ? [{ ...node, children: flat(node.children) }] : [node];
  });
}
