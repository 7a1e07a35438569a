import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { Document, Inline } from '#shared/document/model';
import { type Decide, resolveChanges, type Verdict } from '#shared/document/tracked';
import { eachInline } from '#shared/document/walk';
import { endOf, isLine, isTable } from './lines';
import { schema } from './schema';
import { changesOf, untracked } from './track';
import { carryOut, type Piece } from './track-cut';

/** A stretch of the text that one change put in or took out. */
export interface ChangePlace {
  readonly change: string;
  readonly kind: 'inserted' | 'deleted';
  readonly from: number;
  readonly to: number;
}

const kinds = ['inserted', 'deleted'] as const;

/** Where tracked changes stand, in reading order; what touches under one change is one place. */
export function changePlaces(doc: Node): readonly ChangePlace[] {
  const known = placesIn.get(doc) ?? findPlaces(doc);
  placesIn.set(doc, known);
  return known;
}

/** A text never changes: who asks for its places again need not read it again. */
const placesIn = new WeakMap<Node, readonly ChangePlace[]>();

function findPlaces(doc: Node): readonly ChangePlace[] {
  const places: ChangePlace[] = [];
  const add = (place: ChangePlace) => {
    const at = places.findLastIndex((one) => one.change === place.change && one.kind === place.kind);
    const last = places[at];
    if (last && last.to >= place.from - 2) places[at] = { ...last, to: place.to };
    else places.push(place);
  };
  doc.descendants((node, at) => {
    for (const kind of kinds) {
      const mark = schema.marks[kind].isInSet(node.marks);
      if (mark) add({ change: String(mark.attrs['change']), kind, from: at, to: at + node.nodeSize });
    }
    for (const inline of eachInline(noteOf(node)))
      if ('change' in inline) add({ change: inline.change, kind: inline.type, from: at, to: at + node.nodeSize });
    if (!isLine(node)) return !node.isInline;
    return true;
  });
  doc.descendants((node, at) => {
    const end = isLine(node) ? endOf(node) : null;
    if (end) add({ ...end, from: at + node.nodeSize - 1, to: at + node.nodeSize });
    const whole = isTable(node) ? endOf(node) : null;
    if (whole) places.push({ ...whole, from: at, to: at + node.nodeSize });
    return !node.isTextblock;
  });
  return places.toSorted((a, b) => a.from - b.from);
}

/** The change the cursor stands in or beside; in a table that was put in whole, the one in the cell first. */
export function changeAt(state: EditorState): ChangePlace | undefined {
  const { head } = state.selection;
  const here = changePlaces(state.doc).filter(({ from, to }) => from <= head && head <= to);
  const holds = (one: ChangePlace, other: ChangePlace) => one.from < other.from && other.to < one.to;
  return here.find((one) => !here.some((other) => holds(one, other)));
}

/** Takes or refuses every change that `decide` answers for, in the whole text or in a part of it. */
export function resolve(decide: Decide, range?: { readonly from: number; readonly to: number }): Command {
  return (state, dispatch) => {
    const pieces = planVerdicts(state.doc, range ?? { from: 0, to: state.doc.content.size }, decide);
    if (pieces.length === 0) return false;
    if (dispatch) {
      const tr = state.tr.setMeta(untracked, true);
      carryOut(tr, pieces, '');
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** One change where the cursor stands, or those in the selection; then on to the next. */
export function resolveHere(verdict: Verdict): Command {
  return (state, dispatch, view) => {
    const { from, to, empty } = state.selection;
    if (!empty) return resolve(() => verdict, { from, to })(state, dispatch);
    const here = changeAt(state);
    if (!here) return goToChange(1)(state, dispatch);
    const isDone = resolve((change) => (change === here.change ? verdict : undefined))(state, dispatch);
    if (isDone && view) goToChange(1)(view.state, view.dispatch);
    return isDone;
  };
}

/** All changes, or those of one author. */
export function resolveAll(verdict: Verdict, author?: string): Command {
  return (state, dispatch) => {
    const changes = changesOf(state);
    const decide: Decide = (change) =>
      author === undefined || changes[change]?.author === author ? verdict : undefined;
    return resolve(decide)(state, dispatch);
  };
}

/** Puts the cursor on the next change, or on the one before; round at the end. */
export function goToChange(step: 1 | -1): Command {
  return (state, dispatch) => {
    const places = changePlaces(state.doc);
    const { head } = state.selection;
    const ahead = step === 1 ? places.find(({ from }) => from > head) : places.findLast(({ to }) => to < head);
    const next = ahead ?? places.at(step === 1 ? 0 : -1);
    if (!next) return false;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(next.from))).scrollIntoView());
    return true;
  };
}

function planVerdicts(doc: Node, { from, to }: { from: number; to: number }, decide: Decide): readonly Piece[] {
  const pieces: Piece[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const close = at + node.nodeSize - 1;
    if (isTable(node)) {
      const verdicts = at >= from && close < to ? endVerdict(node, at, decide) : [];
      pieces.push(...verdicts);
      return !verdicts.some(({ kind }) => kind === 'remove-table');
    }
    if (isLine(node) && close >= from && close < to) pieces.push(...endVerdict(node, at, decide));
    if (node.isInline)
      pieces.push(...wordVerdict(node, { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) }, decide));
    return !node.isInline;
  });
  return pieces;
}

function endVerdict(node: Node, at: number, decide: Decide): readonly Piece[] {
  const end = endOf(node);
  const verdict = end && decide(end.change);
  if (!verdict) return [];
  const goes = (end.kind === 'deleted') === (verdict === 'accept');
  return [{ kind: goes ? (isTable(node) ? 'remove-table' : 'join') : 'clear-end', from: at }];
}

/** The words of a footnote, which may hold changes of their own. */
function noteOf(node: Node): readonly Inline[] {
  return node.type === schema.nodes.footnote ? node.attrs['value'].children : [];
}

function noteVerdict(node: Node, at: number, decide: Decide): readonly Piece[] {
  const children = noteOf(node);
  const was: Document = { blocks: [{ type: 'paragraph', children }] };
  const is = resolveChanges(was, decide);
  const [line] = is.blocks;
  if (is === was || line?.type !== 'paragraph') return [];
  return [{ kind: 'note', from: at, value: { type: 'footnote', children: line.children } }];
}

function wordVerdict(node: Node, range: { from: number; to: number }, decide: Decide): readonly Piece[] {
  const verdicts = kinds.flatMap((kind) => {
    const mark = schema.marks[kind].isInSet(node.marks);
    const verdict = mark && decide(String(mark.attrs['change']));
    return mark && verdict ? [{ mark, goes: (kind === 'deleted') === (verdict === 'accept') }] : [];
  });
  if (verdicts.some(({ goes }) => goes)) return [{ kind: 'remove', ...range }];
  const rest = noteVerdict(node, range.from, decide);
  return [...verdicts.map(({ mark }): Piece => ({ kind: 'unmark', mark, ...range })), ...rest];
}
