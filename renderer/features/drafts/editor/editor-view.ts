import { keymap } from 'prosemirror-keymap';
import { EditorState, NodeSelection, type Plugin } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import type { ErrorCode } from '#shared/base/errors';
import type { Document } from '#shared/document/model';
import { atomViews } from './atom-views';
import { clipboardPlugin } from './clipboard';
import { toDocument, toEditor } from './convert';
import { cursorBlockPlugin } from './cursor-block';
import { history } from './history';
import { idsPlugin } from './ids';
import { keysPlugins } from './keys';
import { type Looks, looksPlugin } from './looks';
import { pastePlugin } from './paste';
import { tableKeys, tablePlugins } from './pieces/tables';
import { readSelection } from './read-selection';
import { schema } from './schema';
import { type Changes, changesOf, type Tracker, tracked, trackPlugin, untracked } from './track';
import { changeKeys } from './track-keys';
import { type Telling, told } from './track-rewrite';

/** The text as the editor holds it, and who made which change of it. */
export interface EditedText {
  readonly document: Document;
  readonly changes: Changes;
}

/** What the editor tells. */
export interface EditorEvents {
  /** The person changed the text. It is worked out when it is asked for: nobody waits for it while typing. */
  readonly onChange: (read: () => EditedText) => void;
  /** Anything moved: text, selection, looks. */
  readonly onState: (state: EditorState, isTyping: boolean) => void;
  /** A slot was pressed, by mouse or by Enter on the selected slot. */
  readonly onSlot: (name: string) => void;
  readonly onRefused: (code: ErrorCode) => void;
  /** Changes are tracked, and the person made one that is not: a list, a level, emphasis. */
  readonly onForm: () => void;
}

export interface EditorSetup {
  readonly document: Document;
  readonly looks: Looks;
  readonly attributes: Readonly<Record<string, string>>;
  readonly events: EditorEvents;
  readonly tracker: Tracker;
  /** Further plugins (findings, spelling, search), asked for keys before the editor's own. */
  readonly plugins?: readonly Plugin[];
}

/** Marks a change that came from outside: it is shown, and not told back. */
export const fromOutside = 'from-outside';

/** Puts an editor into an element. No style attribute, no run-time style sheet: the policy forbids both. */
export function mountEditor(place: HTMLElement, setup: EditorSetup): EditorView {
  const { attributes, events, tracker } = setup;
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: firstState(setup),
      nodeViews: atomViews,
      attributes: { ...attributes, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false' },
      dispatchTransaction(edit) {
        const isOurs = edit.getMeta(fromOutside) === true;
        const transaction = isOurs ? edit : tracked(view.state, edit, tracker);
        const next = view.state.apply(transaction);
        view.updateState(next);
        events.onState(next, transaction.docChanged && transaction.steps.every((step) => step instanceof ReplaceStep));
        if (transaction.docChanged && !isOurs) events.onChange(() => textOf(view.state));
        tell(transaction.getMeta(told), events);
      },
      // before any key is looked at, by the editor or by the desk
      handleDOMEvents: { keydown: readSelection },
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

function tell(telling: Telling | undefined, { onForm, onRefused }: EditorEvents): void {
  if (telling === 'form') onForm();
  if (telling === 'refused') onRefused('draft/not-tracked');
}

function firstState({ document, looks, events, tracker, plugins = [] }: EditorSetup): EditorState {
  return EditorState.create({
    doc: toEditor(document),
    plugins: [
      ...plugins,
      history(),
      trackPlugin(tracker),
      tableKeys(),
      keymap({ ...changeKeys(() => tracker.tracking().isOn) }),
      ...keysPlugins(),
      idsPlugin(tracker.newId),
      looksPlugin(looks),
      cursorBlockPlugin(),
      clipboardPlugin(),
      pastePlugin(events.onRefused),
      ...tablePlugins(events.onRefused),
    ],
  });
}

/** What the editor holds; the same state gives the same object. */
export function textOf(state: EditorState): EditedText {
  const known = texts.get(state.doc) ?? toDocument(state.doc);
  texts.set(state.doc, known);
  return { document: known, changes: changesOf(state) };
}

const texts = new WeakMap<EditorState['doc'], Document>();

/** Shows another document in place of the present one; undo brings the old one back. */
export function replaceDocument(view: EditorView, document: Document): void {
  const next = toEditor(document);
  if (next.eq(view.state.doc)) return;
  const { tr, doc } = view.state;
  const from = doc.content.findDiffStart(next.content) ?? 0;
  const ends = doc.content.findDiffEnd(next.content) ?? { a: doc.content.size, b: next.content.size };
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  tr.replace(from, ends.a + overlap, next.slice(from, ends.b + overlap));
  if (!tr.doc.eq(next)) {
    const whole = view.state.tr.replaceWith(0, doc.content.size, next.content);
    view.dispatch(whole.setMeta(fromOutside, true).setMeta(untracked, true));
  } else view.dispatch(tr.setMeta(fromOutside, true).setMeta(untracked, true));
}
