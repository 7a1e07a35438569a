import type { Block, Document, Inline } from '../document/model';
import { slotValue } from '../document/to-text';
import type { Draft, Template } from './model';
import { onPaper } from './on-paper';
import { shownTexts } from './slot-value';

/**
 * The draft's text with every slot replaced by its value, as text and nothing else. An open slot becomes its label in
 * square brackets; one the template does not know stays.
 */
export function renderDocument(template: Template, draft: Draft): Document {
  const texts = shownTexts(template, draft);
  const line = (inlines: readonly Inline[]): readonly Inline[] => inlines.map(inline);
  const inline = (node: Inline): Inline => {
    if (node.type === 'slot') {
      const text = slotValue(texts, node.name);
      return text === undefined ? node : { type: 'text', text };
    }
    return 'children' in node ? { ...node, children: line(node.children) } : node;
  };
  const block = (item: Block): Block => {
    switch (item.type) {
      case 'heading':
      case 'paragraph':
        return { ...item, children: line(item.children) };
      case 'list':
        return { ...item, items: item.items.map((blocks) => blocks.map(block)) };
      case 'table':
        return { ...item, head: item.head.map(line), rows: item.rows.map((row) => row.map(line)) };
      case 'quote':
      case 'note':
        return { ...item, children: item.children.map(block) };
    }
  };
  return { blocks: onPaper(template, draft).blocks.map(block) };
}
