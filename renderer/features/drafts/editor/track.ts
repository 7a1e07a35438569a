import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Draft } from '#shared/drafting/model';
import type { Change } from '#shared/drafting/review-model';
import { cursorBefore, rewritten } from './track-rewrite';

export type Changes = Draft['changes'];

/** Whether and for whom changes are tracked; asked at each edit, so that a switch takes effect at once. */
export interface Tracking {
  readonly isOn: boolean;
  readonly author: string;
  readonly round: number;
}

/** What the editor needs from outside to track. */
export interface Tracker {
  readonly tracking: () => Tracking;
  readonly changes: Changes;
  readonly now: () => number;
  readonly newId: () => string;
}

/** One go of writing: the change it makes, where it stands, and when it was last added to. */
interface Go {
  readonly change: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

interface State {
  readonly changes: Changes;
  readonly go: Go | undefined;
}

interface Made {
  readonly change: string;
  readonly record: Change;
  readonly at: number;
}

const key = new PluginKey<State>('track');
/** Whoever pauses so long begins another change. */
const pauseMs = 30_000;
/** Set on edits that are done as they are: decisions on changes, undo, text from outside. */
export const untracked = 'untracked';

/** Keeps who made which change, and where the present one stands. */
export function trackPlugin({ changes }: Tracker): Plugin<State> {
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ changes, go: undefined }),
      apply(tr, state) {
        const made = tr.getMeta(key) as Made | Changes | undefined; // only `tracked` and `learn` set it
        if (made && !isMade(made)) return { ...state, changes: { ...state.changes, ...made } };
        const was = carry(state.go, tr);
        if (!made) return was === state.go ? state : { ...state, go: was };
        const { change, record, at } = made;
        const go = { change, at, ...spanOf(tr, was?.change === change ? was : undefined) };
        return { changes: state.changes[change] ? state.changes : { ...state.changes, [change]: record }, go };
      },
    },
  });
}

/** Who made which change, of the changes the editor has heard of. */
export function changesOf(state: EditorState): Changes {
  return key.getState(state)?.changes ?? {};
}

/** Tells the editor of changes that came from outside. */
export function learn(tr: Transaction, changes: Changes): Transaction {
  return tr.setMeta(key, changes);
}

/** The edit as it is to be applied: tracked where tracking is on and a person made it. */
export function tracked(state: EditorState, edit: Transaction, tracker: Tracker): Transaction {
  if (!edit.docChanged || edit.getMeta(untracked) || edit.getMeta('appendedTransaction')) return edit;
  const { isOn, author, round } = tracker.tracking();
  const { empty, head } = state.selection;
  if (empty) edit.setMeta(cursorBefore, head);
  if (!isOn) return rewritten(state, edit, undefined);
  const changes = changesOf(state);
  const at = tracker.now();
  const isOwn = (change: string) => changes[change]?.author === author && changes[change]?.round === round;
  const go = key.getState(state)?.go;
  const goesOn = go && isOwn(go.change) && at - go.at < pauseMs && touches(go, edit);
  const change = goesOn ? go.change : tracker.newId();
  const record = changes[change] ?? { author, at: new Date(at).toISOString(), round };
  const made: Made = { change, record, at };
  return rewritten(state, edit, { change, isOwn: (id) => id === change || isOwn(id) }).setMeta(key, made);
}

function isMade(value: Made | Changes): value is Made {
  return typeof value['change'] === 'string';
}

/** Whether an edit begins where the present go stands, or beside it. */
function touches({ from, to }: Go, edit: Transaction): boolean {
  let isNear = false;
  edit.mapping.maps[0]?.forEach((start, end) => {
    if (start <= to + 1 && end >= from - 1) isNear = true;
  });
  return isNear;
}

/** The place of a go: where the cursor stands now, and where the same go was before. */
function spanOf(tr: Transaction, was: Go | undefined): { readonly from: number; readonly to: number } {
  const { head } = tr.selection;
  return { from: Math.min(head, was?.from ?? head), to: Math.max(head, was?.to ?? head) };
}

function carry(go: Go | undefined, tr: Transaction): Go | undefined {
  if (!go || !tr.docChanged) return go;
  return { ...go, from: tr.mapping.map(go.from, -1), to: tr.mapping.map(go.to, 1) };
}
