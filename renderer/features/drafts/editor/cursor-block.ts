import type { ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import s from './editor.module.css';

/*
 * Paragraphs out of sight are not laid out. Chromium learns only with the next frame that another one is in sight, and a letter
 * typed before then would leave the cursor in front of it. So where the cursor comes to another block, the blocks around it are
 * laid out until that frame. Not for longer: a mark on a block makes the editor look at every block at every key.
 */

interface State {
  /** Blocks of the whole text, and which of them the selection begins and ends in. */
  readonly place: string;
  readonly marked: DecorationSet;
}

type Told = 'arrived' | 'seen';

const key = new PluginKey<State>('cursor-block');

/** Marks the block that the cursor has come to and those beside it; of a selection, both its ends. */
export function cursorBlockPlugin(): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: (_, state) => arrivedAt(state),
      apply: (...[transaction, was, , state]) => next(transaction, was, state),
    },
    props: {
      decorations: (state) => key.getState(state)?.marked,
      handleDOMEvents: {
        focus: (view) => {
          tell(view, 'arrived');
          return false;
        },
      },
    },
    view: untilSeen,
  });
}

function next(transaction: Transaction, was: State, state: EditorState): State {
  const told: Told | undefined = transaction.getMeta(key);
  if (told === 'seen') return { ...was, marked: DecorationSet.empty };
  if (told === 'arrived' || placeOf(state) !== was.place) return arrivedAt(state);
  if (was.marked === DecorationSet.empty || !transaction.docChanged) return was;
  return { ...was, marked: was.marked.map(transaction.mapping, transaction.doc) };
}

function placeOf({ doc, selection: { $from, $to } }: EditorState): string {
  return [doc.childCount, $from.index(0), $to.index(0)].join();
}

function arrivedAt(state: EditorState): State {
  const { doc, selection } = state;
  const ends = selection.$from.sameParent(selection.$to) ? [selection.$from] : [selection.$from, selection.$to];
  const starts = new Map(ends.flatMap(blocksBeside));
  const mark = ([from, to]: [number, number]) => Decoration.node(from, to, { class: s['atCursor'] ?? '' });
  return { place: placeOf(state), marked: DecorationSet.create(doc, [...starts].map(mark)) };
}

/** From and to of the block of the whole text that a place is in, and of its neighbours. */
function blocksBeside(place: ResolvedPos): [number, number][] {
  const { doc } = place;
  const at = place.index(0);
  const found: [number, number][] = [];
  let from = place.posAtIndex(Math.max(0, at - 1), 0);
  for (let index = Math.max(0, at - 1); index <= at + 1 && index < doc.childCount; index++) {
    const to = from + doc.child(index).nodeSize;
    found.push([from, to]);
    from = to;
  }
  return found;
}

/** Frames to wait for a cursor that the editor has not read yet: taking the marks off would put it back. */
const mostFrames = 10;

/** Takes the marks off inside a frame's callback: what is in sight is found out right after it, before any key can come. */
function untilSeen(first: EditorView) {
  let frame: number | undefined;
  const wait = (view: EditorView, left: number) => {
    frame = requestAnimationFrame(() => {
      frame = undefined;
      if (left > 0 && !isCursorRead(view)) wait(view, left - 1);
      else tell(view, 'seen');
    });
  };
  const update = (view: EditorView) => {
    if (frame === undefined && key.getState(view.state)?.marked !== DecorationSet.empty) wait(view, mostFrames);
  };
  update(first);
  return { update, destroy: () => void (frame !== undefined && cancelAnimationFrame(frame)) };
}

function isCursorRead(view: EditorView): boolean {
  const { anchorNode, anchorOffset } = document.getSelection() ?? {};
  if (!view.hasFocus() || !anchorNode || !view.dom.contains(anchorNode)) return true;
  return view.posAtDOM(anchorNode, anchorOffset ?? 0) === view.state.selection.anchor;
}

function tell(view: EditorView, told: Told): void {
  view.updateState(view.state.apply(view.state.tr.setMeta(key, told)));
}
