import type { Inline } from '../document/model';
import { append } from '../document/normal';
import { type LeafNode, leavesOf } from './leaves';

/**
 * Running text as a row of pieces: each with all that holds of it, in a form where two texts can be laid beside each
 * other. `inlineOf(piecesOf(x))` reads as `x` does.
 */
export interface Piece {
  readonly node: LeafNode;
  readonly comments: readonly string[];
  readonly inserted?: string | undefined;
  readonly deleted?: string | undefined;
  /** The card or address it is the words of. */
  readonly link?: Link | undefined;
  readonly emphasis: boolean;
  readonly strong: boolean;
}

export type Link = Extract<Inline, { type: 'term' | 'address' }>;

export function piecesOf(nodes: readonly Inline[]): readonly Piece[] {
  return leavesOf(nodes).map(({ node, around, emphasis, strong }) => {
    let piece: Piece = { node, comments: [], emphasis, strong };
    for (const wrapper of around) {
      if (wrapper.type === 'inserted' || wrapper.type === 'deleted')
        piece = { ...piece, [wrapper.type]: wrapper.change };
      else if (wrapper.type === 'term' || wrapper.type === 'address') piece = { ...piece, link: wrapper };
      else if (wrapper.type === 'commented' && !piece.comments.includes(wrapper.comment))
        piece = { ...piece, comments: [...piece.comments, wrapper.comment] };
    }
    return piece;
  });
}

/** The nodes for a row of pieces: comments outermost, then changes, links, emphasis. */
export function inlineOf(pieces: readonly Piece[]): readonly Inline[] {
  return group(pieces.map((piece) => ({ node: piece.node, marks: marksOf(piece) })));
}

interface Mark {
  readonly key: string | Link;
  readonly wrap: (children: readonly Inline[]) => Inline;
}

function marksOf({ comments, inserted, deleted, link, emphasis, strong }: Piece): readonly Mark[] {
  return [
    ...comments.map(
      (comment): Mark => ({
        key: `comment ${comment}`,
        wrap: (children) => ({ type: 'commented', comment, children }),
      }),
    ),
    ...changeMark('inserted', inserted),
    ...changeMark('deleted', deleted),
    ...(link ? [{ key: link, wrap: (children: readonly Inline[]): Inline => ({ ...link, children }) }] : []),
    ...(strong ? [strongMark] : []),
    ...(emphasis ? [emphasisMark] : []),
  ];
}

function changeMark(type: 'inserted' | 'deleted', change: string | undefined): readonly Mark[] {
  return change === undefined ? [] : [{ key: `${type} ${change}`, wrap: (children) => ({ type, change, children }) }];
}

const strongMark: Mark = { key: 'strong', wrap: (children) => ({ type: 'strong', children }) };
const emphasisMark: Mark = { key: 'emphasis', wrap: (children) => ({ type: 'emphasis', children }) };

interface Marked {
  readonly node: LeafNode;
  readonly marks: readonly Mark[];
}

/** Neighbours under the same mark come to stand in one node. */
function group(row: readonly Marked[]): readonly Inline[] {
  const nodes: Inline[] = [];
  for (let at = 0; at < row.length; ) {
    const [mark] = row[at]?.marks ?? [];
    let end = at + 1;
    if (mark) while (row[end]?.marks[0]?.key === mark.key) end += 1;
    const part = row.slice(at, end);
    if (mark) nodes.push(mark.wrap(group(part.map(({ node, marks }) => ({ node, marks: marks.slice(1) })))));
    else for (const { node } of part) append(nodes, node);
    at = end;
  }
  return nodes;
}

/** What a piece reads as where two texts are compared: words as they are, everything else as one thing. */
export function readsAs({ node }: Piece): string {
  return node.type === 'text' ? node.text : '\ufffc';
}
