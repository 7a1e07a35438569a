import { history } from 'prosemirror-history';
import { EditorState, NodeSelection, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { ErrorCode } from '#shared/base/errors';
import type { Document } from '#shared/document/model';
import { atomViews } from './atom-views';
import { toDocument, toEditor } from './convert';
import { keysPlugins } from './keys';
import { type Looks, looksPlugin } from './looks';
import { pastePlugin } from './paste';
import { schema } from './schema';

/** What the editor tells. */
export interface EditorEvents {
  /** The document after each change by the person. */
  readonly onChange: (document: Document) => void;
  /** Anything moved: text, selection, looks. */
  readonly onState: (state: EditorState) => void;
  /** A slot was pressed, by mouse or by Enter on the selected slot. */
  readonly onSlot: (name: string) => void;
  readonly onRefused: (code: ErrorCode) => void;
}

export interface EditorSetup {
  readonly document: Document;
  readonly looks: Looks;
  readonly attributes: Readonly<Record<string, string>>;
  readonly events: EditorEvents;
  /** Further plugins (findings, spelling, search), asked for keys before the editor's own. */
  readonly plugins?: readonly Plugin[];
}

/** Marks a change that came from outside: it is shown, and not told back. */
export const fromOutside = 'from-outside';

/** Puts an editor into an element. No style attribute, no run-time style sheet: the policy forbids both. */
export function mountEditor(place: HTMLElement, setup: EditorSetup): EditorView {
  const { document, looks, attributes, events, plugins = [] } = setup;
  const state = EditorState.create({
    doc: toEditor(document),
    plugins: [...plugins, history(), ...keysPlugins(), looksPlugin(looks), pastePlugin(events.onRefused)],
  });
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state,
      nodeViews: atomViews,
      attributes: { ...attributes, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
      dispatchTransaction(transaction) {
        const next = view.state.apply(transaction);
        view.updateState(next);
        events.onState(next);
        if (transaction.docChanged && !transaction.getMeta(fromOutside)) events.onChange(toDocument(next.doc));
      },
      handleClickOn(_, _position, node) {
        if (node.type !== schema.nodes.slot) return false;
        events.onSlot(node.attrs['value'].name);
        return false;
      },
      handleKeyDown({ state: { selection } }, { key }) {
        if (key !== 'Enter' || !(selection instanceof NodeSelection)) return false;
        if (selection.node.type !== schema.nodes.slot) return false;
        events.onSlot(selection.node.attrs['value'].name);
        return true;
      },
    },
  );
  return view;
}

/** Shows another document in place of the present one; undo brings the old one back. */
export function replaceDocument(view: EditorView, document: Document): void {
  const next = toEditor(document);
  if (next.eq(view.state.doc)) return;
  const { tr, doc } = view.state;
  view.dispatch(tr.replaceWith(0, doc.content.size, next.content).setMeta(fromOutside, true));
}
