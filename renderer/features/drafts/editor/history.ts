import { type Command, type EditorState, Plugin, PluginKey, Selection, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { untracked } from './track';

/*
 * What can be taken back. Every step of the text is kept as its inverse, in groups of one go each, and nothing is ever mapped
 * past anything else: undoing all of it gives the first text, sign by sign, and what is kept can be written down as it is
 * (history-log.ts). Steps nobody asked for (ids of lines) go with the group before them.
 */

/** One go: what Ctrl+Z takes back at once. */
export interface Group {
  /** To be done from the last to the first. */
  readonly steps: readonly Step[];
  /** Where the cursor stood before it. */
  readonly selection: SelectionJson;
  /** Milliseconds since 1970, when it was last added to. */
  readonly at: number;
}

/** A selection as ProseMirror writes it down. */
export type SelectionJson = Readonly<Record<string, string | number>>;

/** Both stacks, the last group first to go. */
export interface History {
  readonly done: readonly Group[];
  readonly undone: readonly Group[];
  /** Where the present go stands; without it the next edit begins another. */
  readonly ranges: readonly number[] | undefined;
  readonly composition: number | undefined;
  /** The text in which all of `done` is taken back; unknown once groups were let go. */
  readonly base: EditorState['doc'] | undefined;
}

interface Turn {
  readonly kind: 'undo' | 'redo' | 'set';
  readonly history: History;
}

/** So many groups are kept; older ones go. */
export const mostGroups = 200;
/** Whoever pauses so long begins another group. */
const pauseMs = 500;
const key = new PluginKey<History>('history');
const closed = { ranges: undefined, composition: undefined } as const;

/** Keeps what was done, for `undo` and `redo`. */
export function history(): Plugin<History> {
  return new Plugin<History>({
    key,
    state: {
      init: (_, { doc }) => ({ done: [], undone: [], base: doc, ...closed }),
      apply: (tr, was, state) => follow(was, tr, state),
    },
    props: {
      handleDOMEvents: {
        // the menu of the system asks this way
        beforeinput(view, event) {
          const command = { historyUndo: undo, historyRedo: redo }[event.inputType];
          if (!command || !view.editable) return false;
          event.preventDefault();
          return command(view.state, view.dispatch);
        },
      },
    },
  });
}

export const undo: Command = turn('undo');
export const redo: Command = turn('redo');

/** What can be taken back and done again; `undefined` for an editor that keeps nothing. */
export function historyOf(state: EditorState): History | undefined {
  return key.getState(state);
}

/** A transaction that puts other groups in place of those kept. They must lead to and from the text as it stands. */
export function withHistory(tr: Transaction, stacks: Pick<History, 'done' | 'undone'>): Transaction {
  const set: Turn = { kind: 'set', history: { ...stacks, base: undefined, ...closed } };
  return tr.setMeta(key, set);
}

function turn(kind: 'undo' | 'redo'): Command {
  return (state, dispatch) => {
    const history = key.getState(state);
    const group = history?.[kind === 'undo' ? 'done' : 'undone'].at(-1);
    if (!history || !group) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    for (const step of group.steps.toReversed()) tr.step(step);
    const back = addTo(undefined, tr, state);
    const next: History =
      kind === 'undo'
        ? { ...history, ...closed, done: history.done.slice(0, -1), undone: [...history.undone, back] }
        : { ...history, ...closed, done: [...history.done, back], undone: history.undone.slice(0, -1) };
    const told: Turn = { kind, history: next };
    // what is taken back was tracked, or not, when it was done
    dispatch(select(tr, group.selection).setMeta(key, told).setMeta(untracked, true).scrollIntoView());
    return true;
  };
}

function select(tr: Transaction, selection: SelectionJson): Transaction {
  return tr.setSelection(Selection.fromJSON(tr.doc, selection));
}

function follow(was: History, tr: Transaction, state: EditorState): History {
  const told = tr.getMeta(key) as Turn | undefined; // only this file sets it
  if (told) return told.history;
  if (tr.steps.length === 0) return was;
  const root: Transaction | undefined = tr.getMeta('appendedTransaction');
  const answered = root?.getMeta(key) as Turn | undefined;
  if (answered?.kind === 'undo') return { ...was, undone: addToLast(was.undone, tr, state) };
  if (answered) return { ...was, done: addToLast(was.done, tr, state) };
  const isAsked = [tr, root].every((one) => one?.getMeta('addToHistory') !== false);
  if (!isAsked) {
    const base = was.done.length === 0 ? tr.doc : was.base;
    return { ...was, base, done: addToLast(was.done, tr, state), undone: [], ranges: moved(was.ranges, tr) };
  }
  return root && was.done.length > 0 ? goOn(was, tr, state) : begun(was, tr, state);
}

function begun(was: History, tr: Transaction, state: EditorState): History {
  const composition: number | undefined = tr.getMeta('composition');
  const isAlone = tr.getMeta(untracked) === true;
  if (!isAlone && goesOn(was, tr, composition)) return { ...goOn(was, tr, state), ranges: rangesOf(tr), composition };
  const all = [...was.done, addTo(undefined, tr, state)];
  const done = all.slice(-mostGroups);
  const place = isAlone ? closed : { ranges: rangesOf(tr), composition };
  return { done, undone: [], base: done.length === all.length ? was.base : undefined, ...place };
}

function goOn(was: History, tr: Transaction, state: EditorState): History {
  return { ...was, done: addToLast(was.done, tr, state), undone: [], ranges: moved(was.ranges, tr) };
}

/** Whether an edit belongs to the present go: the same composition, or soon after it and beside it. */
function goesOn(was: History, tr: Transaction, composition: number | undefined): boolean {
  const last = was.done.at(-1);
  if (!last || !was.ranges) return false;
  if (composition !== undefined && composition === was.composition) return true;
  return last.at >= tr.time - pauseMs && isBeside(was.ranges, tr);
}

function isBeside(ranges: readonly number[], tr: Transaction): boolean {
  let found = false;
  tr.mapping.maps[0]?.forEach((start, end) => {
    for (let at = 0; at < ranges.length; at += 2)
      if (start <= (ranges[at + 1] ?? -1) && end >= (ranges[at] ?? Number.POSITIVE_INFINITY)) found = true;
  });
  return found;
}

function rangesOf(tr: Transaction): readonly number[] {
  const ranges: number[] = [];
  for (const map of tr.mapping.maps.toReversed()) {
    if (ranges.length > 0) break;
    // where the text stands now: the third and fourth of what is told
    map.forEach((...places) => {
      ranges.push(...places.slice(2));
    });
  }
  return ranges;
}

function moved(ranges: History['ranges'], { mapping }: Transaction): History['ranges'] {
  return ranges?.map((position, at) => mapping.map(position, at % 2 === 0 ? 1 : -1));
}

function addToLast(groups: readonly Group[], tr: Transaction, state: EditorState): readonly Group[] {
  const last = groups.at(-1);
  return last ? [...groups.slice(0, -1), addTo(last, tr, state)] : groups;
}

/** The group with what takes a transaction back. Keys of one go become one step, where they can. */
function addTo(group: Group | undefined, tr: Transaction, state: EditorState): Group {
  const steps = [...(group?.steps ?? [])];
  tr.steps.forEach((step, at) => {
    const before = tr.docs[at];
    if (!before) return;
    const inverse = step.invert(before);
    const last = steps.at(-1);
    const merged = last && inverse.merge(last);
    if (merged) steps[steps.length - 1] = merged;
    else steps.push(inverse);
  });
  return { steps, selection: group?.selection ?? (state.selection.toJSON() as SelectionJson), at: tr.time };
}
