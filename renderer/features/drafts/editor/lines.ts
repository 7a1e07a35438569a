import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { TrackedEnd } from '#shared/document/model';
import { schema } from './schema';

/** A heading or a paragraph: a line of words whose end may be tracked. Cells are none, they never join. */
export function isLine(node: Node): boolean {
  return node.type === schema.nodes.paragraph || node.type === schema.nodes.heading;
}

/** A table, whose end says that it was put in or is taken out as a whole. */
export function isTable(node: Node): boolean {
  return node.type === schema.nodes.table;
}

export function endOf(node: Node): TrackedEnd | null {
  return (node.attrs['end'] as TrackedEnd | null | undefined) ?? null; // set by convert and the tracking alone
}

/** The line that follows a position in reading order; none where a table or nothing comes next. */
export function nextLine(doc: Node, after: number): number | undefined {
  let found: number | undefined;
  let isOver = false;
  doc.nodesBetween(after, doc.content.size, (node, at) => {
    if (isOver || at < after) return !isOver;
    if (!isLine(node) && !isTable(node)) return true;
    isOver = true;
    if (isLine(node)) found = at;
    return false;
  });
  return found;
}

/** Takes a line or a table away, with the item, list or quotation that held nothing else. */
export function removeLine(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at);
  let depth = $at.depth;
  while (depth > 0 && $at.node(depth).childCount === 1) depth -= 1;
  const from = depth === $at.depth ? at : $at.before(depth + 1);
  const node = tr.doc.nodeAt(from);
  if (!node) return;
  if (depth === 0 && tr.doc.childCount === 1)
    tr.replaceWith(0, tr.doc.content.size, Fragment.from(schema.nodes.paragraph.create()));
  else tr.delete(from, from + node.nodeSize);
}

/** Joins what follows into the line at a position, as `resolveChanges` does: a line without words vanishes instead. */
export function joinNext(tr: Transaction, at: number): void {
  const line = tr.doc.nodeAt(at);
  if (!line) return;
  if (line.content.size === 0) {
    removeLine(tr, at);
    return;
  }
  const after = at + line.nodeSize;
  const next = nextLine(tr.doc, after);
  const joined = next === undefined ? null : tr.doc.nodeAt(next);
  if (next === undefined || !joined) {
    setEnd(tr, at, null);
    return;
  }
  if (next === after) tr.delete(after - 1, after + 1);
  else {
    removeLine(tr, next);
    tr.insert(after - 1, joined.content);
  }
  setEnd(tr, at, endOf(joined));
}

export function setEnd(tr: Transaction, at: number, end: TrackedEnd | null): void {
  const node = tr.doc.nodeAt(at);
  if (node && (isLine(node) || isTable(node)) && endOf(node) !== end) tr.setNodeAttribute(at, 'end', end);
}
