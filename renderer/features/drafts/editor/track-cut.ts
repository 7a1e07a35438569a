import type { Mark, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { endOf, isLine, isTable, joinNext, nextLine, removeLine, setEnd } from './lines';
import { type Atom, schema } from './schema';

/** Who edits: the change that what is typed now belongs to, and which changes are the same person's of this round. */
export interface Hand {
  readonly change: string;
  readonly isOwn: (change: string) => boolean;
}

/** What a deletion or a decision does to the text, at a position of the document it was planned on. */
export type Piece =
  | { readonly kind: 'remove' | 'strike'; readonly from: number; readonly to: number }
  /** The words of a footnote as they are from now on. */
  | { readonly kind: 'note'; readonly from: number; readonly value: Atom }
  | { readonly kind: 'unmark'; readonly from: number; readonly to: number; readonly mark: Mark }
  | { readonly kind: 'join' | 'strike-end' | 'clear-end' | 'remove-table'; readonly from: number };

/**
 * What taking out a range means while changes are tracked: own words of this round go, words of others stay and are
 * struck, what is struck already stays as it is. An end of a paragraph or a table that another person put in cannot carry a second
 * change in the model: it stays.
 */
export function planCut(doc: Node, { from, to }: { from: number; to: number }, hand: Hand): readonly Piece[] {
  const pieces: Piece[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (isTable(node) && at >= from && at + node.nodeSize <= to) {
      pieces.push(...cutTable(node, at, hand));
      return false;
    }
    if (node.isInline)
      pieces.push(...cutInline(node, { from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) }, hand));
    else if (isLine(node)) pieces.push(...cutEnd({ doc, range: { from, to }, hand }, node, at));
    return !node.isInline;
  });
  return pieces;
}

/** A table goes whole, as it came. */
function cutTable(node: Node, at: number, hand: Hand): readonly Piece[] {
  const end = endOf(node);
  if (!end) return [{ kind: 'strike-end', from: at }];
  return end.kind === 'inserted' && hand.isOwn(end.change) ? [{ kind: 'remove-table', from: at }] : [];
}

function cutInline(node: Node, { from, to }: Cut['range'], hand: Hand): readonly Piece[] {
  const inserted = schema.marks.inserted.isInSet(node.marks);
  if (inserted && hand.isOwn(inserted.attrs['change'])) return [{ kind: 'remove', from, to }];
  return schema.marks.deleted.isInSet(node.marks) ? [] : [{ kind: 'strike', from, to }];
}

interface Cut {
  readonly doc: Node;
  readonly range: { readonly from: number; readonly to: number };
  readonly hand: Hand;
}

function cutEnd({ doc, range, hand }: Cut, node: Node, at: number): readonly Piece[] {
  const close = at + node.nodeSize - 1;
  if (close < range.from || close >= range.to) return [];
  const end = endOf(node);
  if (end) return end.kind === 'inserted' && hand.isOwn(end.change) ? [{ kind: 'join', from: at }] : [];
  const isWhole = at >= range.from;
  const next = nextLine(doc, close + 1);
  return isWhole || (next !== undefined && next < range.to) ? [{ kind: 'strike-end', from: at }] : [];
}

/** Carries out pieces, from the end, so that what stands before keeps its place. An end comes after the words before it. */
export function carryOut(tr: Transaction, pieces: readonly Piece[], change: string): void {
  for (const piece of pieces.toSorted((a, b) => b.from - a.from)) {
    switch (piece.kind) {
      case 'remove':
        tr.delete(piece.from, piece.to);
        break;
      case 'strike':
        tr.addMark(piece.from, piece.to, schema.marks.deleted.create({ change }));
        break;
      case 'unmark':
        tr.removeMark(piece.from, piece.to, piece.mark);
        break;
      case 'note':
        tr.setNodeAttribute(piece.from, 'value', piece.value);
        break;
      case 'join':
        joinNext(tr, piece.from);
        break;
      case 'remove-table':
        removeLine(tr, piece.from);
        break;
      case 'strike-end':
        setEnd(tr, piece.from, { kind: 'deleted', change });
        break;
      case 'clear-end':
        setEnd(tr, piece.from, null);
    }
  }
}
