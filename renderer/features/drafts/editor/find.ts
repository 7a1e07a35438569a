import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import {
  createFinder,
  type FindQuery,
  type Match,
  mostMatches,
  type Surroundings,
  surroundings,
} from '#shared/document/find';
import { blockText, type Piece, textBlocks } from './block-text';

/*
 * Finds and replaces words in the text of a draft. What a tracked change takes out is not searched, and a replacement is an edit
 * like any other: where changes are tracked, it is one.
 */

/** A place that was found. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** More than one where something taken out lies between. */
  readonly pieces: readonly Piece[];
}

export interface FindClasses {
  readonly found: string;
  readonly current: string;
}

interface State {
  readonly query: FindQuery | undefined;
  readonly found: readonly Found[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<State>('find');
/** Pixels that the rows of tools above the text may cover: what was found is brought out from below them. */
const beside = { top: 130, bottom: 40, left: 5, right: 5 };
/** Set with a query, or with `null` where finding ends. */
type Told = FindQuery | null | undefined;

export function findPlugin(classes: FindClasses): Plugin<State> {
  const none: State = { query: undefined, found: [], decorations: DecorationSet.empty };
  return new Plugin<State>({
    key,
    state: {
      init: () => none,
      apply(transaction, state) {
        const told: Told = transaction.getMeta(key);
        const query = told === undefined ? state.query : (told ?? undefined);
        if (!query) return none;
        const isSame = told === undefined && !transaction.docChanged;
        if (isSame && !transaction.selectionSet) return state;
        const found = isSame ? state.found : findIn(transaction.doc, query);
        return { query, found, decorations: mark(transaction, found, classes) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      scrollThreshold: beside,
      scrollMargin: beside,
    },
  });
}

/** Every place of a query in a document, in the order of the text; no more than can be looked through. */
export function findIn(doc: Node, query: FindQuery): readonly Found[] {
  return eachPlace(doc, query).map(({ found }) => found);
}

/** Every place with the words around it. */
export function placesIn(doc: Node, query: FindQuery): readonly (Surroundings & { readonly found: string })[] {
  return eachPlace(doc, query).map(({ text, match }) => surroundings(text, match, 40));
}

interface Place {
  readonly found: Found;
  readonly text: string;
  readonly match: Match;
}

function eachPlace(doc: Node, query: FindQuery): readonly Place[] {
  const find = createFinder(query);
  const places = textBlocks(doc).flatMap(({ block, position }) => {
    const { text, pieces } = blockText(block, position);
    return find(text).flatMap((match) => {
      const parts = pieces(match.from, match.to);
      const [first, last] = [parts[0], parts.at(-1)];
      return first && last ? [{ found: { from: first.from, to: last.to, pieces: parts }, text, match }] : [];
    });
  });
  return places.slice(0, mostMatches);
}

function mark({ doc, selection }: Transaction, found: readonly Found[], classes: FindClasses): DecorationSet {
  const isCurrent = ({ from, to }: Found) => from === selection.from && to === selection.to;
  return DecorationSet.create(
    doc,
    found.map((one) =>
      Decoration.inline(one.from, one.to, {
        class: isCurrent(one) ? `${classes.found} ${classes.current}` : classes.found,
      }),
    ),
  );
}

/** Shows the places of a query, or, without one, none. */
export function setQuery(view: EditorView, query: FindQuery | undefined): void {
  view.dispatch(view.state.tr.setMeta(key, query ?? null));
}

export function foundIn(state: EditorState): readonly Found[] {
  return key.getState(state)?.found ?? [];
}

/** Which of the places is selected, from 0; -1 where none is. */
export function currentFound(state: EditorState): number {
  const { from, to } = state.selection;
  return foundIn(state).findIndex((one) => one.from === from && one.to === to);
}

/** Selects the next place, or the one before; from the last it goes on at the first. Answers whether there is one. */
export function goToFound(view: EditorView, step: 1 | -1): boolean {
  const found = foundIn(view.state);
  const { from, to } = view.state.selection;
  const next = step > 0 ? found.find((one) => one.from >= to) : found.findLast((one) => one.to <= from);
  const chosen = next ?? found.at(step > 0 ? 0 : -1);
  if (chosen) select(view, chosen);
  return chosen !== undefined;
}

/** Selects the first place at the cursor or after it, while the query is being typed. */
export function goToNearest(view: EditorView): void {
  const found = foundIn(view.state);
  const { from } = view.state.selection;
  const chosen = found.find((one) => one.from >= from) ?? found[0];
  if (chosen) select(view, chosen);
}

function select(view: EditorView, { from, to }: Found): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
}

/** Writes other words in place of the selected one and goes to the next. Answers whether one was selected. */
export function replaceCurrent(view: EditorView, words: string): boolean {
  const current = foundIn(view.state)[currentFound(view.state)];
  if (!current) return false;
  const { tr } = view.state;
  view.dispatch(write(tr, [current], words));
  goToFound(view, 1);
  return true;
}

/** Writes other words at these places, in one step that one undo takes back. The last comes first, so that the others keep their place. */
export function write(tr: Transaction, found: readonly Found[], words: string): Transaction {
  for (const { pieces } of found.toReversed()) {
    const [first, ...rest] = pieces;
    // what lies between was taken out by somebody: it stays for the decision on that change
    for (const { from, to } of rest.toReversed()) tr.delete(from, to);
    if (!first) continue;
    // with the form of what stood there, and the comment on it
    const { marks } = tr.doc.nodeAt(first.from) ?? { marks: [] };
    if (words === '') tr.delete(first.from, first.to);
    else tr.replaceWith(first.from, first.to, tr.doc.type.schema.text(words, marks));
  }
  return tr;
}
