import { type Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import {
  AddMarkStep,
  AttrStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import { endOf, isLine, isTable, setEnd } from './lines';
import { carryOut, type Hand, planCut } from './track-cut';
import { isMarked, owned, putIn, settleEnds } from './track-put';

/*
 * A person's edit, done again so that it is tracked: what it takes out is struck, what it puts in is marked. Steps that
 * change form alone (a list, a level, emphasis) are done as they are, and that is told: the model tracks words and ends of
 * paragraphs. An edit is done whole or not at all: one of which a step cannot be done again is refused, and that is told too.
 */

/** What is told of an edit, under `told` of its transaction: it changed form, or nothing was done. */
export type Telling = 'form' | 'refused';
export const told = 'told';

/** The edit, tracked by a hand; without one, done as it is but for words and ends that others' changes would claim. */
export function rewritten(state: EditorState, edit: Transaction, hand: Hand | undefined): Transaction {
  if (!hand && edit.steps.every((step, at) => isPlain(step, edit.docs[at] ?? state.doc))) return edit;
  const tr = state.tr;
  const undone = edit.mapping.invert().maps;
  const mapping = new Mapping([...undone]);
  let isRefused = false;
  edit.steps.forEach((step, at) => {
    const already = tr.steps.length;
    const index = redo(tr, step, { hand, mapping: mapping.slice(undone.length - at) });
    if (index === undefined) isRefused = true;
    tr.mapping.maps.slice(already).forEach((map, offset) => {
      mapping.appendMap(map, already + offset === index ? undone.length - 1 - at : undefined);
    });
  });
  if (isRefused) return state.tr.setMeta(told, 'refused' satisfies Telling);
  select(tr, edit, mapping);
  return carryOver(tr, edit);
}

interface Redoing {
  readonly hand: Hand | undefined;
  /** From the document the step was made for to the one it is done on. */
  readonly mapping: Mapping;
}

/** Does one step again; answers the index of the step that stands for it, -1 for none, nothing where it cannot be done. */
function redo(tr: Transaction, step: Step, { hand, mapping }: Redoing): number | undefined {
  const index = tr.steps.length;
  const mapped = step.map(mapping) ?? moved(step, mapping, tr.doc);
  // what it was to change went with an earlier step of the same edit
  if (!mapped) return -1;
  const edit = wordEdit(mapped, tr.doc);
  if (edit) return hand ? trackEdit(tr, edit, hand) : plainEdit(tr, mapped, edit);
  if (tr.maybeStep(mapped).failed !== null) return undefined;
  if (hand && isSeen(mapped)) tr.setMeta(told, 'form' satisfies Telling);
  return index;
}

/** What is put into a line that vanished by the same edit (Enter over a selection) goes in where that line stood. */
function moved(step: Step, mapping: Mapping, doc: Node): Step | null {
  if (!(step instanceof ReplaceStep) || step.slice.size === 0) return null;
  const { from } = Selection.near(doc.resolve(mapping.map(step.from)));
  return new ReplaceStep(from, from, step.slice);
}

/** Whether a step changes how the text reads; the mark of a comment and the id of a line do not. */
function isSeen(step: Step): boolean {
  if (step instanceof AttrStep) return step.attr !== 'id';
  const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
  return !isMark || step.mark.type.name !== 'commented';
}

function trackEdit(tr: Transaction, { from, to, slice }: WordEdit, hand: Hand): number {
  const already = tr.steps.length;
  carryOut(tr, planCut(tr.doc, { from, to }, hand), hand.change);
  if (!bringsWords(slice)) return -1;
  const at = tr.mapping.slice(already).map(to);
  return putIn(tr, at, { slice, change: hand.change });
}

/** Done as it is, but for the ends: what goes on behind the edit ends as it ended before. */
function plainEdit(tr: Transaction, step: Step, { from, to, slice }: WordEdit): number | undefined {
  const $to = tr.doc.resolve(to);
  const before = isLine($to.parent) ? endOf($to.parent) : null;
  const crosses = !tr.doc.resolve(from).sameParent($to);
  const index = tr.steps.length;
  const bare = step instanceof ReplaceStep ? new ReplaceStep(from, to, owned(slice, undefined)) : step;
  if (tr.maybeStep(bare).failed !== null) return undefined;
  const end = tr.mapping.slice(index).map(to);
  settleEnds(tr, { from, to: end }, { before, change: undefined });
  const $end = tr.doc.resolve(end);
  if (crosses && isLine($end.parent)) setEnd(tr, $end.before(), before);
  return index;
}

/** What a step takes out and brings, where it touches words or the end of a paragraph. */
interface WordEdit {
  readonly from: number;
  readonly to: number;
  readonly slice: Slice;
}

/** A join across lists is a step around the words that it moves: what it takes out stands before them. */
function wordEdit(step: Step, doc: Node): WordEdit | undefined {
  if (step instanceof ReplaceStep) return isForm(step, doc) ? undefined : step;
  if (!(step instanceof ReplaceAroundStep) || !doc.resolve(step.gapFrom).parent.isTextblock) return undefined;
  const content = step.slice.content.cut(0, step.insert + step.slice.openStart);
  return { from: step.from, to: step.gapFrom, slice: new Slice(content, step.slice.openStart, openAt(content)) };
}

/** How deep a slice is open at its end, when it was cut there. */
function openAt(content: Fragment): number {
  const last = content.lastChild;
  return last && !last.isInline && !last.isLeaf ? 1 + openAt(last.content) : 0;
}

/** Whether a slice brings words, or the end of a paragraph: one that only carries on what stands around it does not. */
function bringsWords({ content, openEnd }: Slice): boolean {
  let lines = 0;
  let inline = false;
  content.descendants((node) => {
    if (node.isInline || isTable(node)) inline = true;
    if (isLine(node)) lines += 1;
    return !inline;
  });
  return inline || lines > (openEnd > 0 ? 1 : 0);
}

/** Whether a step moves neither words nor the end of a paragraph. */
function isForm({ from, to, slice }: ReplaceStep, doc: Node): boolean {
  return !holdsWords(doc, from, to) && !bringsWords(slice);
}

function holdsWords(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, at) => {
    const close = at + node.nodeSize - 1;
    const isWhole = isTable(node) && at >= from && close < to;
    if (node.isInline || isWhole || (isLine(node) && close >= from && close < to)) found = true;
    return !found;
  });
  return found;
}

/** Whether a step can be done as it is while nothing is tracked: no end of a paragraph moves, nobody's marks come along. */
function isPlain(step: Step, doc: Node): boolean {
  if (!(step instanceof ReplaceStep)) return !wordEdit(step, doc);
  const { from, to, slice } = step;
  return doc.resolve(from).sameParent(doc.resolve(to)) && slice.openStart + slice.openEnd === 0 && !isMarked(slice);
}

/** The cursor stands behind what was put in; after a deletion, where the person was going. */
function select(tr: Transaction, edit: Transaction, mapping: Mapping): void {
  const { selection, before } = { selection: edit.selection, before: edit.docs[0] };
  const [first] = edit.steps;
  const wasAt = edit.getMeta(cursorBefore) as number | undefined;
  const isForward =
    first instanceof ReplaceStep && before !== undefined && first.slice.size === 0 && wasAt === first.from;
  const assoc = isForward ? 1 : -1;
  const place = (position: number) => Math.min(mapping.map(position, assoc), tr.doc.content.size);
  const $anchor = tr.doc.resolve(place(selection.anchor));
  const $head = tr.doc.resolve(place(selection.head));
  const isText = selection instanceof TextSelection && $anchor.parent.inlineContent && $head.parent.inlineContent;
  tr.setSelection(isText ? new TextSelection($anchor, $head) : Selection.near($head));
}

/** Where the cursor stood before an edit, when it stood at one place. */
export const cursorBefore = 'cursor-before';

const carried = ['uiEvent', 'paste', 'composition', 'addToHistory', 'inputType'] as const;

function carryOver(tr: Transaction, edit: Transaction): Transaction {
  for (const key of carried) {
    const value: unknown = edit.getMeta(key);
    if (value !== undefined) tr.setMeta(key, value);
  }
  if (edit.storedMarksSet) tr.setStoredMarks(edit.storedMarks);
  if (edit.scrolledIntoView) tr.scrollIntoView();
  return tr.setTime(edit.time);
}
