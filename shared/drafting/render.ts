import type { Document, Inline } from '../document/model';
import { slotValue } from '../document/to-text';
import { mapLines } from '../document/walk';
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
  return mapLines(onPaper(template, draft), line);
}
