import type { Cell } from './cells';
import type { Laying } from './lay';
import type { Piece } from './pieces';

/**
 * Cells as pieces again. A slot whose words came back as they went is the slot; one whose words were changed is taken out
 * by whoever changed them, and its new words are put in by the same: refusing that brings the slot back.
 */
export function slotsWhole(cells: readonly Cell[], laying: Laying): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < cells.length; ) {
    const { slot } = cells[at] ?? {};
    if (!slot) {
      at = addCells(pieces, cells, at);
      continue;
    }
    const end = lastOf(cells, at, slot) + 1;
    pieces.push(...slotPieces(slot, cells.slice(at, end), laying));
    at = end;
  }
  return pieces;
}

/** Adds the signs of one piece at once; answers where the next one begins. */
function addCells(pieces: Piece[], cells: readonly Cell[], from: number): number {
  const first = cells[from];
  if (!first) return from + 1;
  let end = from + 1;
  if (first.piece.node.type === 'text') while (cells[end]?.piece === first.piece && !cells[end]?.slot) end += 1;
  const sign = cells
    .slice(from, end)
    .map((cell) => cell.sign)
    .join('');
  addCell(pieces, { ...first, sign });
  return end;
}

function lastOf(cells: readonly Cell[], from: number, slot: Piece): number {
  let last = from;
  // a slot is no longer than a line: what lies between its first and last sign is inside it
  for (let at = from; at < cells.length && !cells[at]?.end; at++) if (cells[at]?.slot === slot) last = at;
  return last;
}

function slotPieces(slot: Piece, part: readonly Cell[], { untracked }: Laying): readonly Piece[] {
  const state = ({ piece }: Cell) => `${piece.inserted} ${piece.deleted}`;
  const [first] = part;
  if (!first) return [];
  const comments = [...new Set(part.flatMap(({ piece }) => piece.comments))];
  if (part.every((cell) => cell.slot === slot && state(cell) === state(first)))
    return [{ ...first.piece, node: slot.node, comments }];
  const changes = part.map((cell) => (cell.slot === slot ? cell.piece.deleted : cell.piece.inserted));
  const change = changes.find((id) => id !== undefined && id !== slot.deleted) ?? untracked();
  const pieces: Piece[] = [{ ...slot, comments, deleted: slot.deleted ?? change }];
  for (const cell of part) {
    const { piece } = cell;
    if (cell.slot === slot && piece.deleted !== undefined) continue; // gone with the slot
    const inserted = cell.slot === slot ? change : (piece.inserted ?? change);
    addCell(pieces, { ...cell, piece: { ...piece, inserted, node: { type: 'text', text: cell.sign } } });
  }
  return pieces;
}

/** Adds a sign, to the piece before it where all that holds of both is the same. */
function addCell(pieces: Piece[], { sign, piece }: Cell): void {
  const last = pieces.at(-1);
  if (piece.node.type !== 'text') {
    pieces.push(piece);
    return;
  }
  if (last?.node.type === 'text' && alike(last, piece))
    pieces[pieces.length - 1] = { ...last, node: { type: 'text', text: last.node.text + sign } };
  else pieces.push({ ...piece, node: { type: 'text', text: sign } });
}

function alike(a: Piece, b: Piece): boolean {
  return (
    a.inserted === b.inserted &&
    a.deleted === b.deleted &&
    a.link === b.link &&
    a.emphasis === b.emphasis &&
    a.strong === b.strong &&
    a.comments.length === b.comments.length &&
    a.comments.every((id, at) => id === b.comments[at])
  );
}
