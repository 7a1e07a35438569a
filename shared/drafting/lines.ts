import type { Block, Document, Inline } from '../document/model';
import { eachInline } from '../document/walk';

/** A run of text that is read as one: a heading, a paragraph, a cell. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** Position of the block in the document, from outside in: `[2, 0, 1]` is block 1 of item 0 of the third block. */
  readonly path: readonly number[];
  /** Every inline of the line, outer before inner. */
  readonly inlines: readonly Inline[];
}

/** Every line of a document in reading order, with its place. */
export function linesOf(document: Document): readonly Line[] {
  return document.blocks.flatMap((block, at) => linesOfBlock(block, [at]));
}

/** The typed words of a line; badges and slots have none. */
export function wordsOf({ inlines }: Line): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

function linesOfBlock(block: Block, path: readonly number[]): readonly Line[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ kind: block.type, path, inlines: [...eachInline(block.children)] }];
    case 'list':
      return block.items.flatMap((blocks, item) =>
        blocks.flatMap((child, at) => linesOfBlock(child, [...path, item, at])),
      );
    case 'table':
      return [block.head, ...block.rows].flatMap((row, at) =>
        row.map(
          (cell, column): Line => ({ kind: 'cell', path: [...path, at, column], inlines: [...eachInline(cell)] }),
        ),
      );
    case 'quote':
    case 'note':
      return block.children.flatMap((child, at) => linesOfBlock(child, [...path, at]));
  }
}
