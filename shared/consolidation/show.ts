import { tokensOfLine } from '../document/compare/lines';
import type { Piece } from '../document/compare/pieces';
import { inlinesOfTokens } from '../document/compare/tokens';
import type { Block, Inline } from '../document/model';
import type { Base } from './base';
import type { Edit } from './edit';

/** A proposal as it is shown: in its paragraph, what is taken out and put in; of a comment, the words it speaks of. */
export interface Shown {
  readonly pieces: readonly Piece[];
  /** Which of the pieces a comment speaks of. */
  readonly quoted?: number | undefined;
}

/** Makes a proposal ready to be shown. */
export function shownOf(base: Base, edit: Edit): Shown {
  const line = base.lines[edit.line];
  const tokens = line ? tokensOfLine(line) : [];
  const piece = (kind: Piece['kind'], nodes: readonly Inline[]): readonly Piece[] =>
    nodes.length > 0 ? [{ kind, nodes }] : [];
  if (edit.kind === 'added') return { pieces: piece('inserted', inlinesOf(edit.block)) };
  if (edit.kind === 'whole') {
    const gone = base.lines
      .slice(edit.line, edit.line + edit.span)
      .flatMap((one) => inlinesOfTokens(tokensOfLine(one)));
    return { pieces: [...piece('deleted', gone), ...piece('inserted', edit.block ? inlinesOf(edit.block) : [])] };
  }
  const before = piece('same', inlinesOfTokens(tokens.slice(0, edit.start)));
  const here = inlinesOfTokens(tokens.slice(edit.start, edit.end));
  const after = piece('same', inlinesOfTokens(tokens.slice(edit.end)));
  if (edit.kind === 'words')
    return { pieces: [...before, ...piece('deleted', here), ...piece('inserted', edit.put), ...after] };
  return { pieces: [...before, ...piece('same', here), ...after], quoted: here.length > 0 ? before.length : undefined };
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.children;
  if (block.type !== 'table') return [];
  const rows = [block.head, ...block.rows].map((cells, at) => ({ kind: 'row' as const, form: `${at}`, cells, block }));
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [{ type: 'text' as const, text: ' / ' }] : []),
    ...inlinesOfTokens(tokensOfLine(row)),
  ]);
}
