import type { Block, Document, Inline } from './model';
import { eachInline, inlinesOf, mapLines } from './walk';

/**
 * The number under which each paragraph stands on paper, by id: of the ordered lists it is in, from outside in (`3`, `3.2`).
 * Only the first paragraph of an item carries its number. What stands in no ordered list has none.
 */
export function paragraphNumbers(document: Document): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  number(document.blocks, '', numbers);
  return numbers;
}

function number(blocks: readonly Block[], prefix: string, numbers: Map<string, string>): void {
  for (const block of blocks) {
    if (block.type === 'quote' || block.type === 'note') number(block.children, prefix, numbers);
    if (block.type !== 'list') continue;
    block.items.forEach((item, at) => {
      const own = block.ordered ? `${prefix}${at + 1}` : prefix;
      const [first] = item;
      if (block.ordered && first?.type === 'paragraph' && first.id !== undefined) numbers.set(first.id, own);
      number(item, block.ordered ? `${own}.` : prefix, numbers);
    });
  }
}

/** The document with every cross-reference as the number it points to, in words; a broken one stays as it is. */
export function withCrossNumbers(document: Document): Document {
  const numbers = paragraphNumbers(document);
  return mapLines(document, (nodes) => numbered(nodes, numbers));
}

function numbered(nodes: readonly Inline[], numbers: ReadonlyMap<string, string>): readonly Inline[] {
  if (![...eachInline(nodes)].some(({ type }) => type === 'cross')) return nodes;
  return nodes.map((node): Inline => {
    const number = node.type === 'cross' ? numbers.get(node.to) : undefined;
    if (number !== undefined) return { type: 'text', text: number };
    return 'children' in node ? { ...node, children: numbered(node.children, numbers) } : node;
  });
}

/** The ids that cross-references of a document point to and no numbered paragraph has, each once. */
export function brokenCrossReferences(document: Document): readonly string[] {
  const numbers = paragraphNumbers(document);
  const targets = [...inlinesOf(document.blocks)].flatMap((node) => (node.type === 'cross' ? [node.to] : []));
  return [...new Set(targets)].filter((id) => !numbers.has(id));
}
