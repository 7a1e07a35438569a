import { EditorState } from 'prosemirror-state';
import type { FindQuery, Surroundings } from '#shared/document/find';
import type { Draft } from '#shared/drafting/model';
import { toDocument, toEditor } from './convert';
import { findIn, placesIn, write } from './find';
import { changesOf, type Tracker, tracked, trackPlugin } from './track';

/** What would be replaced in a draft: the words around each place. */
export interface Replacing {
  readonly draft: Draft;
  readonly places: readonly Surroundings[];
}

/** The places of a query in a draft that is not open. */
export function replacingIn(draft: Draft, query: FindQuery): Replacing {
  return { draft, places: placesIn(toEditor(draft.document), query) };
}

/** Who replaces: tracked changes carry the name and the time. */
export interface ReplacingHand {
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

interface Replacement {
  readonly query: FindQuery;
  readonly words: string;
}

/** The draft with all places replaced; where it tracks changes, as one change of this person. */
export function replacedIn(draft: Draft, { query, words }: Replacement, hand: ReplacingHand): Draft {
  const { tracking, round, changes } = draft;
  const { author, now, newId } = hand;
  const tracker: Tracker = { tracking: () => ({ isOn: tracking, author, round }), changes, now, newId };
  const state = EditorState.create({ doc: toEditor(draft.document), plugins: [trackPlugin(tracker)] });
  const found = findIn(state.doc, query);
  if (found.length === 0) return draft;
  const next = state.apply(tracked(state, write(state.tr, found, words), tracker));
  return { ...draft, document: toDocument(next.doc), changes: { ...changes, ...changesOf(next) } };
}
