import { canonicalJson, type Json } from '../base/canonical';
import { createNumbers } from '../document/compare/tokens';
import type { Piece } from './pieces';

/** One UTF-16 unit of text, or one thing, with all that holds of it: the finest two texts are laid beside each other by. */
export interface Cell {
  readonly sign: string;
  /** Where `sign` stands for a thing, the thing; for text, what holds of it. */
  readonly piece: Piece;
  /** The slot whose words it is one sign of. */
  readonly slot?: Piece | undefined;
  /** The end of a paragraph: of the draft, or of the file. */
  readonly end?: { readonly of: 'base' | 'file'; readonly line: number } | undefined;
  /** It was put into the draft, or taken out of it, after the file left. */
  readonly since?: 'added' | 'dropped' | undefined;
}

/** Stands for whatever is no text. */
const thing = '\ufffc';
const lineEnd = '\u2029';

/** @param slots texts of slots as they were sent: a slot is compared by its words */
export function cellsOfPieces(pieces: readonly Piece[], slots: ReadonlyMap<string, string>): readonly Cell[] {
  return pieces.flatMap((piece): readonly Cell[] => {
    const { node } = piece;
    if (node.type === 'text') return node.text.split('').map((sign) => ({ sign, piece }));
    if (node.type !== 'slot') return [{ sign: thing, piece }];
    const words = slots.get(node.name) ?? `{{${node.name}}}`;
    // one without words went out as nothing: it stands for itself, and nobody can have changed it
    if (words === '') return [{ sign: thing, piece }];
    return words.split('').map((sign) => ({ sign, piece, slot: piece }));
  });
}

export function endCell(of: 'base' | 'file', line: number): Cell {
  const piece: Piece = { node: { type: 'text', text: '' }, comments: [], emphasis: false, strong: false };
  return { sign: lineEnd, piece, end: { of, line } };
}

const units = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu;

export interface Tokens {
  readonly numbers: readonly number[];
  /** How many cells each has. */
  readonly lengths: readonly number[];
}

/** Two rows of cells as tokens under one numbering: words as wholes, everything else by itself. */
export function tokenRows(rows: readonly (readonly Cell[])[]): readonly Tokens[] {
  const numberOf = createNumbers();
  return rows.map((cells) => {
    const found = stretches(cells).flatMap(({ from, text }) =>
      [...text.matchAll(units)].map((match) => ({ sign: match[0], at: from + match.index })),
    );
    const keys = found.map(({ sign, at }) => {
      const cell = cells[at];
      if (sign === lineEnd) return `${lineEnd}${cell?.end?.of} ${cell?.end?.line}`;
      return sign === thing && cell && cell.piece.node.type !== 'text' ? `${thing}${keyOf(cell.piece)}` : sign;
    });
    return { numbers: keys.map(numberOf), lengths: found.map(({ sign }) => sign.length) };
  });
}

/** A word taken out and one put in since are two, though no space parts them. */
function stretches(cells: readonly Cell[]): readonly { readonly from: number; readonly text: string }[] {
  const found: { from: number; text: string; since: Cell['since'] }[] = [];
  cells.forEach(({ sign, since }, at) => {
    const last = found.at(-1);
    if (last && last.since === since) last.text += sign;
    else found.push({ from: at, text: sign, since });
  });
  return found;
}

/** A footnote is the same one whatever its words have become. */
function keyOf({ node }: Piece): string {
  return node.type === 'footnote' ? node.type : canonicalJson(node as unknown as Json); // strings only
}
