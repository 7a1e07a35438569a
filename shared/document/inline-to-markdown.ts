import { entity, escapeLine, escapeText } from './escape-markdown';
import type { Inline } from './model';
import { noLocator } from './read-inline';

/** Where running text stands: cells and headings hold one line. */
export type LineMode = 'lines' | 'line';

/** Running text in normal form as Markdown. Emphasis is `_`, strong `**`, so that the two never meet as one run. */
export function inlineToMarkdown(nodes: readonly Inline[], mode: LineMode): string {
  const pieces = toPieces(nodes, mode);
  return pieces.map((_, at) => writePiece(pieces, at, mode)).join('');
}

type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'fixed'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly text: '_' | '**' };

function toPieces(nodes: readonly Inline[], mode: LineMode): readonly Piece[] {
  return nodes.flatMap((node) => piecesOf(node, mode));
}

function piecesOf(node: Inline, mode: LineMode): readonly Piece[] {
  switch (node.type) {
    case 'text':
      return [node];
    case 'emphasis':
    case 'strong': {
      const text = node.type === 'emphasis' ? '_' : '**';
      return [{ type: 'open', text }, ...toPieces(node.children, mode), { type: 'close', text }];
    }
    case 'reference':
      return [{ type: 'fixed', text: `[${escapeLine(node.locator ?? noLocator)}](source:${node.source})` }];
    case 'slot':
      return [{ type: 'fixed', text: `{{${node.name}}}` }];
    case 'cross':
      return [{ type: 'fixed', text: `[${escapeLine(node.to)}]` }];
    case 'footnote':
      return [{ type: 'fixed', text: ` (${inlineToMarkdown(node.children, 'line')})` }];
    case 'deleted':
      return [];
    case 'inserted':
    case 'commented':
      return toPieces(node.children, mode);
    case 'term':
      return [{ type: 'fixed', text: `[${inlineToMarkdown(node.children, mode)}](${node.kind}:${node.id})` }];
    case 'address':
      return [{ type: 'fixed', text: `[${inlineToMarkdown(node.children, mode)}](<${destination(node.href)}>)` }];
  }
}

function destination(href: string): string {
  return href.replace(/&(?=#?[a-zA-Z0-9]+;)/g, '\\&');
}

/**
 * CommonMark 0.31 §6.2: a delimiter opens or closes only if the characters on its two sides allow it. Where they do
 * not, the character beside it is written by its number, which counts as punctuation.
 */
function writePiece(pieces: readonly Piece[], at: number, mode: LineMode): string {
  const piece = pieces[at];
  if (piece?.type !== 'text') return piece?.text ?? '';
  const characters = Array.from(piece.text);
  const first = needsNumber(characters[0], 'open', { delimiter: pieces[at - 1], beyond: lastOf(pieces[at - 2]) });
  const last = needsNumber(characters.at(-1), 'close', { delimiter: pieces[at + 1], beyond: firstOf(pieces[at + 2]) });
  const head = first ? characters.shift() : undefined;
  const tail = last ? characters.pop() : undefined;
  const middle = mode === 'line' ? escapeLine(characters.join('')) : escapeText(characters.join(''));
  return (head === undefined ? '' : entity(head)) + middle + (tail === undefined ? '' : entity(tail));
}

/** `inside`: the kind of delimiter that has this character on its inner side when it stands there. */
function needsNumber(
  character: string | undefined,
  inside: 'open' | 'close',
  { delimiter, beyond }: { readonly delimiter: Piece | undefined; readonly beyond: string | undefined },
): boolean {
  if (character === undefined || (delimiter?.type !== 'open' && delimiter?.type !== 'close')) return false;
  if (delimiter.type === inside) return /\s/u.test(character);
  if (/[\s!-/:-@[-`{-~]/.test(character)) return false;
  return delimiter.text === '_' || beyond === undefined || !/[\p{L}\p{N}]/u.test(beyond);
}

// A single character may be written by its number for the sake of its other neighbour: count it as no letter.
function firstOf(piece: Piece | undefined): string | undefined {
  return piece?.type === 'text' && Array.from(piece.text).length > 1 ? Array.from(piece.text)[0] : undefined;
}

function lastOf(piece: Piece | undefined): string | undefined {
  return piece?.type === 'text' && Array.from(piece.text).length > 1 ? Array.from(piece.text).at(-1) : undefined;
}
