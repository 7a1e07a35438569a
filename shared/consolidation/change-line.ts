import { withoutCommentsIn } from '../document/comments';
import { inlinesOfTokens, type Token, tokensOf } from '../document/compare/tokens';
import type { Inline } from '../document/model';
import { append } from '../document/normal';
import type { Edit } from './edit';
import { marksOf, tokensIn, unitsOf } from './read-line';

/** Other words for the tokens from `start` to before `end`, under a tracked change. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly put: readonly Inline[];
  readonly change: string;
}

export type CommentEdit = Extract<Edit, { kind: 'comment' }>;

export interface LineEdits {
  readonly words: readonly LineEdit[];
  readonly comments: readonly CommentEdit[];
}

/** A line with changes tracked in it and comments anchored; those that it had keep their words. Of two edits that overlap the first holds. */
export function changedLine(line: readonly Inline[], { words, comments }: LineEdits): readonly Inline[] {
  if (words.length === 0 && comments.length === 0) return line;
  const tokens = tokensOf(withoutCommentsIn(line));
  const units = unitsOf(tokens);
  const anchors = [
    ...marksOf(line).comments.map(({ id, from, to }) => ({ id, range: tokensIn(units, { from, to }) })),
    ...comments.map(({ comment: { id }, start, end }) => ({ id, range: [start, end] as const })),
  ].filter(({ range: [start, end] }) => end > start);
  const anchored = tokens.map((token, at): Token => {
    const over = anchors.filter(({ range: [start, end] }) => start <= at && at < end);
    const around = over.map(({ id }) => ({ type: 'commented', comment: id, children: [] }) as const);
    return over.length === 0 ? token : { ...token, around: [...around, ...token.around] };
  });
  return tracked(anchored, words);
}

function tracked(tokens: readonly Token[], edits: readonly LineEdit[]): readonly Inline[] {
  const line: Inline[] = [];
  const add = (nodes: readonly Inline[]) => {
    for (const node of nodes) append(line, node);
  };
  const wrapped = (type: 'inserted' | 'deleted', change: string, children: readonly Inline[]) =>
    children.length > 0 ? [{ type, change, children }] : [];
  let at = 0;
  for (const { start, end, put, change } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    add(inlinesOfTokens(tokens.slice(at, start)));
    add(wrapped('deleted', change, inlinesOfTokens(tokens.slice(start, end))));
    add(wrapped('inserted', change, put));
    at = end;
  }
  add(inlinesOfTokens(tokens.slice(at)));
  return line;
}

/** The same for the cells of a row: counted through, with one token between two cells. */
export function changedRow(
  cells: readonly (readonly Inline[])[],
  { words, comments }: LineEdits,
): readonly (readonly Inline[])[] {
  let from = 0;
  return cells.map((cell) => {
    const length = tokensOf(withoutCommentsIn(cell)).length;
    const begin = from;
    from += length + 1;
    const isInside = ({ start, end }: { readonly start: number; readonly end: number }) =>
      start >= begin && end <= begin + length;
    const moved = <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
      ...one,
      start: one.start - begin,
      end: one.end - begin,
    });
    return changedLine(cell, {
      words: words.filter(isInside).map(moved),
      comments: comments.filter(isInside).map(moved),
    });
  });
}
