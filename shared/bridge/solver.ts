import { type Bytes, concat } from '../base/bytes';
import { addInto, coefficientsOf, hasBit, unitOf } from './mix';

/*
 * Solves what a fountain carries by elimination as symbols come in (V. Bioglio, M. Grangetto, R. Gaeta, M. Sereno, "On the fly
 * Gaussian elimination for LT codes", IEEE Communications Letters 13(12), 2009). It finds the pieces as soon as what arrived
 * determines them, in whatever order; what says nothing new changes nothing.
 */
export interface Solver {
  /** How many of the symbols that arrived say something that the others do not; all is there at `count`. */
  rank(): number;
  add(index: number, symbol: Bytes): void;
  /** All pieces in order, once there are enough; else `undefined`. */
  solved(): Bytes | undefined;
}

interface Row {
  readonly coefficients: Uint32Array<ArrayBuffer>;
  readonly sum: Uint32Array<ArrayBuffer>;
}

export function createSolver(count: number): Solver {
  /** By its first symbol: a row that no row before it could take away. */
  const rows = new Map<number, Row>();
  return {
    rank: () => rows.size,
    add: (index, symbol) => {
      if (rows.size === count) return;
      const coefficients = index < count ? unitOf(index, count) : coefficientsOf(index, count);
      const row: Row = { coefficients, sum: new Uint32Array(symbol.slice().buffer) };
      for (let at = 0; at < count; at++) {
        if (!hasBit(coefficients, at)) continue;
        const before = rows.get(at);
        if (!before) {
          rows.set(at, row);
          return;
        }
        addRow(row, before);
      }
    },
    solved: () => (rows.size === count ? solve(rows, count) : undefined),
  };
}

/** From the last symbol to the first: what stands behind the first one of a row is known by then. */
function solve(rows: ReadonlyMap<number, Row>, count: number): Bytes {
  const pieces: Uint32Array<ArrayBuffer>[] = new Array(count);
  for (let at = count - 1; at >= 0; at--) {
    const row = rows.get(at);
    if (!row) continue;
    const piece = row.sum.slice();
    for (let next = at + 1; next < count; next++) {
      const known = pieces[next];
      if (known && hasBit(row.coefficients, next)) addInto(piece, known);
    }
    pieces[at] = piece;
  }
  return concat(...pieces.map((piece) => new Uint8Array(piece.buffer)));
}

function addRow(row: Row, more: Row): void {
  addInto(row.coefficients, more.coefficients);
  addInto(row.sum, more.sum);
}
