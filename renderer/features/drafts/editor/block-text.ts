import type { Node } from 'prosemirror-model';

/** Stands for what is no text: a slot, a ground. No word and no search goes across it. */
export const noText = '\ufffc';

/** The words of a paragraph as they will read: what a tracked change takes out is not among them. */
export interface BlockText {
  readonly text: string;
  /** Where a stretch of the text stands in the document: more than one piece where something taken out lies between. */
  pieces(from: number, to: number): readonly Piece[];
}

export interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly text: string;
  readonly at: number;
}

const made = new WeakMap<Node, readonly Run[]>();

/** The text of a paragraph that begins at a position of the document. */
export function blockText(block: Node, position: number): BlockText {
  const found = made.get(block) ?? runsOf(block);
  made.set(block, found);
  return {
    text: found.map(({ text }) => text).join(''),
    pieces(from, to) {
      const pieces: Piece[] = [];
      let start = 0;
      for (const { text, at } of found) {
        const [first, last] = [Math.max(from, start), Math.min(to, start + text.length)];
        const base = position + 1 + at - start;
        const before = pieces.at(-1);
        // letters with other marks follow each other in the document too
        if (first < last && before?.to === base + first)
          pieces[pieces.length - 1] = { from: before.from, to: base + last };
        else if (first < last) pieces.push({ from: base + first, to: base + last });
        start += text.length;
      }
      return pieces;
    },
  };
}

function runsOf(block: Node): readonly Run[] {
  const runs: Run[] = [];
  block.forEach((child, at) => {
    if (child.marks.some(({ type }) => type.name === 'deleted')) return;
    // an atom fills one place, however large it is
    runs.push({ text: child.isText ? (child.text ?? '') : noText, at });
  });
  return runs;
}

/** The paragraphs and headings of a document with their positions. */
export function textBlocks(doc: Node): readonly { readonly block: Node; readonly position: number }[] {
  const blocks: { readonly block: Node; readonly position: number }[] = [];
  doc.descendants((block, position) => {
    if (block.isTextblock) blocks.push({ block, position });
    return !block.isTextblock;
  });
  return blocks;
}
