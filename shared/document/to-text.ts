import type { Block, Document, Inline } from './model';

/** Values for slots by name; a slot without one shows its name in braces. */
export type SlotValues = Readonly<Record<string, string>>;

/** A document as plain text: for searching, counting and reading aloud. Badges of grounds are left out. */
export function toText(document: Document, options: { readonly slots?: SlotValues } = {}): string {
  return document.blocks.map((block) => blockText(block, options.slots ?? {})).join('\n\n');
}

/** Running text without its marks, with tracked changes as if accepted; footnotes and numbers are left out. */
export function inlineText(nodes: readonly Inline[], slots: SlotValues = {}): string {
  return nodes.map((node) => nodeText(node, slots)).join('');
}

function nodeText(node: Inline, slots: SlotValues): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'slot') return slotValue(slots, node.name) ?? `{{${node.name}}}`;
  if (node.type === 'reference' || node.type === 'cross' || node.type === 'deleted' || node.type === 'footnote')
    return '';
  return inlineText(node.children, slots);
}

/** The value of a slot; names such as `constructor` find nothing that was not given. */
export function slotValue(slots: SlotValues, name: string): string | undefined {
  return Object.hasOwn(slots, name) ? slots[name] : undefined;
}

function blockText(block: Block, slots: SlotValues): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children, slots);
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${blocksText(item, slots).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => inlineText(cell, slots)).join('\t')).join('\n');
    default:
      return blocksText(block.children, slots);
  }
}

function blocksText(blocks: readonly Block[], slots: SlotValues): string {
  return blocks.map((block) => blockText(block, slots)).join('\n');
}
