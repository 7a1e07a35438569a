import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../schema';

/** What the person asked for beside the text: the words of a note, or a paragraph to point to. */
export type Asked =
  | { readonly kind: 'note'; readonly at: number }
  /** Without a place, a new reference at the cursor. */
  | { readonly kind: 'cross'; readonly at: number | undefined };

const key = new PluginKey<Asked | undefined>('asked');

/** Opens notes and cross-references by a press, or by Enter on the selected one, and keeps the place while the text moves. */
export function askedPlugin(): Plugin<Asked | undefined> {
  return new Plugin<Asked | undefined>({
    key,
    state: {
      init: () => undefined,
      apply: follow,
    },
    props: {
      handleClickOn(view, ...[, node, at]) {
        const asked = askFor(node, at);
        if (asked) ask(view, asked);
        return asked !== undefined;
      },
      handleKeyDown(view, { key: pressed }) {
        const { selection } = view.state;
        if (pressed !== 'Enter' || !(selection instanceof NodeSelection)) return false;
        const asked = askFor(selection.node, selection.from);
        if (asked) ask(view, asked);
        return asked !== undefined;
      },
    },
  });
}

function follow(tr: Transaction, was: Asked | undefined): Asked | undefined {
  const told: Asked | null | undefined = tr.getMeta(key);
  if (told !== undefined) return told ?? undefined;
  if (was?.at === undefined || !tr.docChanged) return was;
  const { pos, deletedAfter } = tr.mapping.mapResult(was.at);
  return deletedAfter ? undefined : { ...was, at: pos };
}

function askFor({ type }: Node, at: number): Asked | undefined {
  if (type === schema.nodes.footnote) return { kind: 'note', at };
  return type === schema.nodes.cross ? { kind: 'cross', at } : undefined;
}

export function askedOf(state: EditorState): Asked | undefined {
  return key.getState(state);
}

export function ask(view: EditorView, asked: Asked): void {
  view.dispatch(view.state.tr.setMeta(key, asked));
}

/** Ends it: the cursor stands behind the piece, or where it was, and the text has the focus. */
export function answered(view: EditorView): void {
  const at = askedOf(view.state)?.at;
  const tr = view.state.tr.setMeta(key, null);
  if (at !== undefined && at < tr.doc.content.size) tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1), -1));
  view.dispatch(tr);
  view.focus();
}
