import type { Block, Document, Inline } from './model';

/** Every block in reading order, outer before inner. */
export function* eachBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'list') for (const item of block.items) yield* eachBlock(item);
    else if (block.type === 'quote' || block.type === 'note') yield* eachBlock(block.children);
  }
}

/** The lines of running text that stand in a block itself, not in blocks inside it. */
export function ownInlines(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'table':
      return [block.head, ...block.rows].flat();
    default:
      return [];
  }
}

/** Every inline node below these, outer before inner. */
export function* eachInline(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* eachInline(node.children);
  }
}

/** Every inline node of some blocks in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of eachBlock(blocks)) for (const line of ownInlines(block)) yield* eachInline(line);
}

/** Names of the slots a document holds, each once, in reading order. */
export function slotNames(document: Document): readonly string[] {
  const names = new Set<string>();
  for (const node of inlinesOf(document.blocks)) if (node.type === 'slot') names.add(node.name);
  return [...names];
}

/** Every block that holds running text itself (headings, paragraphs, tables), in reading order. */
export function* lineBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of eachBlock(blocks))
    if (block.type === 'heading' || block.type === 'paragraph' || block.type === 'table') yield block;
}

/** The document with every line of running text changed; blocks stay as they are otherwise. */
export function mapLines(document: Document, change: (line: readonly Inline[]) => readonly Inline[]): Document {
  const each = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: change(block.children) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(each)) };
      case 'table':
        return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
      case 'quote':
      case 'note':
        return { ...block, children: block.children.map(each) };
    }
  };
  return { blocks: document.blocks.map(each) };
}
