import { diffTokens } from '../document/compare/word-diff';
import type { BaseLine } from './base';
import { type Cell, cellsOfPieces, tokenRows } from './cells';

/** A text as it left, where the draft has been written on since: by name, its lines. */
export interface Sent {
  readonly lines: ReadonlyMap<string, BaseLine>;
  /** Words of the slots as they were then. */
  readonly slots: ReadonlyMap<string, string>;
}

/**
 * A line of the draft with what became of it since the file left: signs that came since are marked, those that went since
 * stand where they stood. A file says nothing of either.
 */
export function cellsSince(
  line: BaseLine,
  slots: ReadonlyMap<string, string>,
  sent: Sent | undefined,
): readonly Cell[] {
  const now = cellsOfPieces(line.pieces, slots);
  if (!sent) return now;
  const was = sent.lines.get(line.name);
  const before = was ? cellsOfPieces(was.pieces, sent.slots) : [];
  const [from, to] = tokenRows([before, now]);
  if (!from || !to) return now;
  const cells: Cell[] = [];
  let [i, j] = [0, 0];
  let [a, b] = [0, 0];
  for (const { kind, count } of diffTokens(from.numbers, to.numbers)) {
    for (let n = 0; n < count; n++) {
      const gone = kind === 'inserted' ? 0 : (from.lengths[i++] ?? 0);
      const come = kind === 'deleted' ? 0 : (to.lengths[j++] ?? 0);
      if (kind === 'deleted')
        cells.push(...before.slice(a, a + gone).map((cell) => ({ ...cell, since: 'dropped' as const })));
      else if (kind === 'inserted')
        cells.push(...now.slice(b, b + come).map((cell) => ({ ...cell, since: 'added' as const })));
      else cells.push(...now.slice(b, b + come));
      a += gone;
      b += come;
    }
  }
  return cells;
}
