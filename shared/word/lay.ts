import { diffTokens } from '../document/compare/word-diff';
import { type Cell, cellsOfPieces, tokenRows } from './cells';
import { inlineOf, type Piece, piecesOf } from './pieces';
import type { Told } from './silent';
import type { Sent } from './since';
import { slotsWhole } from './slots-whole';

/** What laying a returned text over the draft has to know. */
export interface Laying {
  /** Words of the slots as they were sent. */
  readonly slots: ReadonlyMap<string, string>;
  /** The text as it left, where the draft is another by now. */
  readonly sent?: Sent | undefined;
  /** Whether a change was made after the file left. */
  readonly isNew: (change: string) => boolean;
  readonly isNewComment: (comment: string) => boolean;
  /** The change to which everything is put that the file does not track. */
  readonly untracked: () => string;
  readonly tell: (told: Told, words?: string) => void;
}

/**
 * Lays the cells that came back over those that went out. Each sign of both stands in the result: what is new under its
 * author, what differs without being tracked as untracked, what was settled in the file as it stood before, and told.
 */
export function layCells(base: readonly Cell[], returned: readonly Cell[], laying: Laying): readonly Cell[] {
  const isAdded = ({ piece, end }: Cell) =>
    end?.of === 'file' || (piece.inserted !== undefined && laying.isNew(piece.inserted));
  const added = new Map<number, Cell[]>();
  const kept: Cell[] = [];
  for (const cell of returned) {
    if (!isAdded(cell)) kept.push(cell);
    else added.set(kept.length, [...(added.get(kept.length) ?? []), cell]);
  }
  const result: Cell[] = [];
  const both: Both = { laying, together: new Map() };
  let [i, j] = [0, 0];
  const flush = () => {
    result.push(...(added.get(j) ?? []));
    added.delete(j);
  };
  const take = (kind: 'same' | 'deleted' | 'inserted'): void => {
    const [before, after] = [base[i], kept[j]];
    if (kind !== 'deleted') flush();
    // what was dropped since is in neither result: it went out, and was taken out here
    const isDropped = kind !== 'inserted' && before?.since === 'dropped';
    if (!isDropped && kind === 'same' && before && after) result.push(bothCell(before, after, both));
    else if (!isDropped && kind === 'deleted' && before) result.push(goneCell(before, laying));
    else if (!isDropped && after) result.push(strangeCell(after, laying));
    if (kind !== 'inserted') i++;
    if (kind !== 'deleted') j++;
  };
  for (const { kind, cells } of signRuns(base, kept)) for (let n = 0; n < cells; n++) take(kind);
  flush();
  return result;
}

/** The same for lines of running text that hold no end of a paragraph: footnotes, cells of a table. */
export function layLine(base: readonly Cell[], returned: readonly Piece[], laying: Laying): readonly Piece[] {
  return slotsWhole(layCells(base, cellsOfPieces(returned, laying.slots), laying), laying);
}

/** What is the same, counted in cells instead of tokens. */
function* signRuns(base: readonly Cell[], kept: readonly Cell[]) {
  const [from, to] = tokenRows([base, kept]);
  if (!from || !to) return;
  let [i, j] = [0, 0];
  const sum = (lengths: readonly number[], at: number, count: number) =>
    lengths.slice(at, at + count).reduce((total, length) => total + length, 0);
  for (const { kind, count } of diffTokens(from.numbers, to.numbers)) {
    yield { kind, cells: kind === 'inserted' ? sum(to.lengths, j, count) : sum(from.lengths, i, count) };
    if (kind !== 'inserted') i += count;
    if (kind !== 'deleted') j += count;
  }
}

/** It went out and came back. What the draft knows of it stays; what the file says more is added. */
function bothCell(before: Cell, after: Cell, { laying, together }: Both): Cell {
  const { piece: was } = before;
  const { piece: is } = after;
  if (was.inserted !== undefined && is.inserted === undefined) laying.tell('settled', before.sign);
  if (was.deleted !== undefined && is.deleted === undefined) laying.tell('settled', before.sign);
  const isText = was.node.type === 'text';
  if (isText && (was.emphasis !== is.emphasis || was.strong !== is.strong)) laying.tell('look', before.sign);
  const known = together.get(was);
  if (known && known.is === is) return { ...before, piece: known.piece };
  const piece: Piece = {
    node: was.node.type === 'footnote' && is.node.type === 'footnote' ? noteOf(was.node, is.node, laying) : was.node,
    comments: [...was.comments, ...is.comments.filter((id) => laying.isNewComment(id) && !was.comments.includes(id))],
    inserted: was.inserted,
    deleted: was.deleted ?? is.deleted,
    link: was.link ?? is.link,
    emphasis: isText ? is.emphasis : was.emphasis,
    strong: isText ? is.strong : was.strong,
  };
  together.set(was, { is, piece });
  return { ...before, piece };
}

interface Both {
  readonly laying: Laying;
  /** What was made of two pieces last: their signs share it. */
  readonly together: Map<Piece, { readonly is: Piece; readonly piece: Piece }>;
}

type Note = Extract<Piece['node'], { type: 'footnote' }>;

function noteOf(was: Note, is: Note, laying: Laying): Note {
  return {
    type: 'footnote',
    children: inlineOf(layLine(cellsOfPieces(piecesOf(was.children), laying.slots), piecesOf(is.children), laying)),
  };
}

/** It went out and is not there any more, and no author took it out. */
function goneCell(before: Cell, laying: Laying): Cell {
  if (before.end || before.since === 'added' || (before.piece.node.type === 'slot' && !before.slot)) return before;
  if (before.piece.deleted !== undefined) {
    laying.tell('settled', before.sign);
    return before;
  }
  laying.tell('text', before.sign);
  return { ...before, piece: { ...before.piece, deleted: laying.untracked() } };
}

/** It is there and never went out, and no author put it in. */
function strangeCell(after: Cell, laying: Laying): Cell {
  if (after.piece.inserted !== undefined) return after;
  laying.tell('text', after.sign);
  return { ...after, piece: { ...after.piece, inserted: laying.untracked() } };
}
