import type { Block, Document } from '../document/model';
import { eachBlock } from '../document/walk';

/**
 * The document with an id on every paragraph: comments, cross-references and the other language hold on to it. What has one
 * keeps it; the others are counted, `p1`, `p2`, past those taken.
 */
export function identified(document: Document): Document {
  const taken = new Set([...eachBlock(document.blocks)].flatMap((block) => ('id' in block && block.id) || []));
  let last = 0;
  const next = (): string => {
    do last += 1;
    while (taken.has(`p${last}`));
    return `p${last}`;
  };
  const each = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => {
      if (block.type === 'paragraph') return block.id === undefined ? { ...block, id: next() } : block;
      if (block.type === 'list') return { ...block, items: block.items.map(each) };
      return block.type === 'quote' || block.type === 'note' ? { ...block, children: each(block.children) } : block;
    });
  return { blocks: each(document.blocks) };
}
