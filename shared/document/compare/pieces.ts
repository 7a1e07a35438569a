import type { Inline } from '../model';
import { createNumbers, inlinesOfTokens, type Token, tokensOf } from './tokens';
import { diffTokens, type Run } from './word-diff';

/** A stretch of a line: in both texts, in the first alone, or in the second alone. */
export interface Piece {
  readonly kind: Run['kind'];
  readonly nodes: readonly Inline[];
}

/** Tokens and the numbers that stand for them. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly numbers: readonly number[];
}

/** Two lines by themselves, under one numbering. */
export function rowsOf(from: readonly Inline[], to: readonly Inline[]): readonly [Row, Row] {
  const number = createNumbers();
  const row = (line: readonly Inline[]): Row => {
    const tokens = tokensOf(line);
    return { tokens, numbers: tokens.map(({ key }) => number(key)) };
  };
  return [row(from), row(to)];
}

/** A line of two texts in pieces: those of the first text are `same` and `deleted`, of the second `same` and `inserted`. */
export function piecesOf(from: Row, to: Row): readonly Piece[] {
  let [left, right] = [0, 0];
  return runsOf(from, to).map(({ kind, count }): Piece => {
    const tokens = kind === 'deleted' ? from.tokens.slice(left, left + count) : to.tokens.slice(right, right + count);
    if (kind !== 'inserted') left += count;
    if (kind !== 'deleted') right += count;
    return { kind, nodes: inlinesOfTokens(tokens) };
  });
}

/** The same in numbers of tokens. */
export function runsOf(from: Row, to: Row): readonly Run[] {
  return readable(diffTokens(from.numbers, to.numbers), to.tokens);
}

/**
 * Runs for a reader: between two changes no space or sign is kept for its own sake, and what is taken out stands before what
 * comes in its place.
 */
function readable(runs: readonly Run[], to: readonly Token[]): readonly Run[] {
  const result: Run[] = [];
  let changed = { gone: 0, come: 0 };
  let right = 0;
  const close = () => {
    if (changed.gone > 0) result.push({ kind: 'deleted', count: changed.gone });
    if (changed.come > 0) result.push({ kind: 'inserted', count: changed.come });
    changed = { gone: 0, come: 0 };
  };
  runs.forEach(({ kind, count }, at) => {
    const isChanged = changed.gone + changed.come > 0;
    const isBetween = kind === 'same' && isChanged && at < runs.length - 1;
    const hasWord = kind === 'same' && to.slice(right, right + count).some(({ isWord }) => isWord);
    if (kind !== 'inserted' && (kind === 'deleted' || (isBetween && !hasWord))) changed.gone += count;
    if (kind !== 'deleted' && (kind === 'inserted' || (isBetween && !hasWord))) changed.come += count;
    if (kind === 'same' && !(isBetween && !hasWord)) {
      close();
      result.push({ kind, count });
    }
    if (kind !== 'deleted') right += count;
  });
  close();
  return result;
}
