import { type Line, linesOf } from '../document/compare/lines';
import { type Piece, piecesOf, rowsOf } from '../document/compare/pieces';
import { createNumbers, type Token, tokensOf } from '../document/compare/tokens';
import type { Document } from '../document/model';
import { accepted } from '../document/tracked';
import type { Clause } from './clause';
import { clauseText } from './fitting-clauses';

/** A paragraph beside the clause of the bank that comes nearest to it; without one where none does. */
export interface AgreedRow {
  readonly line: Line;
  readonly near?:
    | {
        readonly clause: Clause;
        /** `deleted` is agreed and missing here, `inserted` is ours. */
        readonly pieces: readonly Piece[];
        readonly isSame: boolean;
      }
    | undefined;
}

/** From this share of a clause's words on it is the clause that is meant; shorter ones say nothing. */
const leastShare = 0.6;
const leastWords = 5;

/** Every paragraph against agreed language in the language of the draft: where it departs, and from which clause. */
export function againstAgreed(document: Document, clauses: readonly Clause[], language: string): readonly AgreedRow[] {
  const number = createNumbers();
  const wordsOf = (tokens: readonly Token[]) =>
    tokens.flatMap(({ isWord, leaf, key }) =>
      isWord ? [number(leaf.type === 'text' ? leaf.text.toLowerCase() : key)] : [],
    );
  const bank = clauses.flatMap((clause) => {
    const text = clauseText(clause, language);
    const words = text === undefined ? [] : wordsOf(tokensOf([{ type: 'text', text }]));
    return text !== undefined && words.length >= leastWords ? [{ clause, text, words }] : [];
  });
  return linesOf(accepted(document))
    .filter(({ kind, cells: [cell = []] }) => kind === 'paragraph' && cell.length > 0)
    .map((line): AgreedRow => {
      const [cell = []] = line.cells;
      const words = wordsOf(tokensOf(cell));
      const ranked = bank.map((entry) => ({ ...entry, share: shareIn(entry.words, words) }));
      const best = ranked.toSorted((a, b) => b.share - a.share || b.words.length - a.words.length)[0];
      if (!best || best.share < leastShare) return { line };
      const pieces = piecesOf(...rowsOf([{ type: 'text', text: best.text }], cell));
      return { line, near: { clause: best.clause, pieces, isSame: pieces.every(({ kind }) => kind === 'same') } };
    });
}

/** The share of a clause's words that stand in a paragraph, each as often as it stands there. */
function shareIn(clause: readonly number[], paragraph: readonly number[]): number {
  const left = new Map<number, number>();
  for (const word of paragraph) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of clause) {
    const count = left.get(word) ?? 0;
    if (count > 0) found++;
    left.set(word, count - 1);
  }
  return found / clause.length;
}
