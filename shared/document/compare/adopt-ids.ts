import type { Block, Document } from '../model';
import { numberedLines } from './lines';
import { matchLines } from './match';

/**
 * A text that came back without ids, or with others, under the ids of the one it came of: what is the same paragraph is called
 * the same. A paragraph with no counterpart keeps its id unless that is taken; then it has none.
 */
export function adoptIds(from: Document, to: Document): Document {
  const [lefts = [], rights = []] = numberedLines([from, to]);
  const ids = new Map<Block, string>();
  for (const { left, right } of matchLines(lefts, rights)) {
    const [id, block] = [lefts[left]?.line.id, rights[right]?.line.block];
    if (id && block) ids.set(block, id);
  }
  const taken = new Set(lefts.flatMap(({ line }) => line.id ?? []));
  return { blocks: to.blocks.map((block) => renamed(block, ids, taken)) };
}

function renamed(block: Block, ids: ReadonlyMap<Block, string>, taken: ReadonlySet<string>): Block {
  const each = (child: Block) => renamed(child, ids, taken);
  switch (block.type) {
    case 'heading':
      return { ...block, id: ids.get(block) ?? block.id };
    case 'paragraph': {
      const { id, ...bare } = block;
      const own = id !== undefined && !taken.has(id) ? id : undefined;
      const name = ids.get(block) ?? own;
      return name === undefined ? bare : { ...bare, id: name };
    }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(each)) };
    case 'quote':
    case 'note':
      return { ...block, children: block.children.map(each) };
    case 'table':
      return block;
  }
}
