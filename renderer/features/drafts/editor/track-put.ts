import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { TrackedEnd } from '#shared/document/model';
import { endOf, isLine, isTable, setEnd } from './lines';
import { schema } from './schema';

/** The change that what is put in belongs to; without one it is put in untracked. */
type Owner = string | undefined;

const { inserted, deleted } = schema.marks;

/** What comes in belongs to whoever puts it in: marks that stood around the place, or came along, say nothing of it. */
export function owned(slice: Slice, change: Owner): Slice {
  const { content, openStart, openEnd } = slice;
  const isCut = (at: number) => (at === 0 && openStart > 0) || (at === content.childCount - 1 && openEnd > 0);
  const nodes = content.content.map((node, at) => ownedNode(node, change, isCut(at)));
  return new Slice(Fragment.fromArray(nodes), openStart, openEnd);
}

/** A whole table comes in as one: its words are those of the table. */
function ownedNode(node: Node, change: Owner, isCut = false): Node {
  if (node.isInline) return node.mark(ownedMarks(node.marks, change));
  const isWhole = isTable(node) && !isCut;
  const owner = isWhole ? undefined : change;
  const content = Fragment.fromArray(node.content.content.map((child) => ownedNode(child, owner)));
  if (!isWhole) return node.copy(content);
  return node.type.create({ end: change === undefined ? null : { kind: 'inserted', change } }, content);
}

function ownedMarks(marks: readonly Mark[], change: Owner): readonly Mark[] {
  const bare = deleted.removeFromSet(inserted.removeFromSet(marks));
  return change === undefined ? bare : inserted.create({ change }).addToSet(bare);
}

/** Whether a slice brings marks that would put its words under another person's change. */
export function isMarked(slice: Slice): boolean {
  let found = false;
  slice.content.descendants((node) => {
    if (inserted.isInSet(node.marks) || deleted.isInSet(node.marks)) found = true;
    return !found;
  });
  return found;
}

/**
 * Puts a slice in at a place. Each paragraph that ends in it ends by this change; the one that goes on behind it keeps the
 * end that stood there. Answers the step that put it in, by its index.
 */
export function putIn(tr: Transaction, at: number, { slice, change }: { slice: Slice; change: Owner }): number {
  const $at = tr.doc.resolve(at);
  const before = isLine($at.parent) ? endOf($at.parent) : null;
  const size = tr.doc.content.size;
  const index = tr.steps.length;
  const own = owned(slice, change);
  if (tr.maybeStep(new ReplaceStep(at, at, own)).failed) tr.replace(at, at, opened(own));
  settleEnds(tr, { from: at, to: at + tr.doc.content.size - size }, { before, change });
  return index;
}

/** A slice made to take the place of whole lines, as it goes into one: its first words go on in that line. */
function opened({ content, openStart, openEnd }: Slice): Slice {
  let depth = 0;
  for (let node = content.firstChild; node && !node.isInline && !node.isLeaf; node = node.firstChild) depth += 1;
  return new Slice(content, openEnd > 0 ? depth : openStart, openEnd);
}

interface Ends {
  /** The end of the paragraph in which the place was. */
  readonly before: TrackedEnd | null;
  readonly change: Owner;
}

/** Gives the paragraphs that end in a range which came in their ends, and the one behind it the end that stood there. */
export function settleEnds(
  tr: Transaction,
  { from, to }: { from: number; to: number },
  { before, change }: Ends,
): void {
  if (to <= from) return;
  const own: TrackedEnd | null = change === undefined ? null : { kind: 'inserted', change };
  const ending: number[] = [];
  tr.doc.nodesBetween(from, to, (node, at) => {
    const close = at + node.nodeSize - 1;
    if (isLine(node) && close >= from && close < to) ending.push(at);
    return !node.isTextblock;
  });
  for (const at of ending) setEnd(tr, at, own);
  const $to = tr.doc.resolve(to);
  if (ending.length > 0 && isLine($to.parent)) setEnd(tr, $to.before(), before);
}
