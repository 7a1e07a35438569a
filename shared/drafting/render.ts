import type { Document, Inline } from '../document/model';
import { type SlotValues, slotValue } from '../document/to-text';
import { mapLines } from '../document/walk';
import { joinedLine } from './elision';
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
  return mapLines(joined(onPaper(template, draft), draft, texts), line);
}

/** In a French text, what stands before a field joined to what fills it. */
export function joined(document: Document, { language }: Draft, texts: SlotValues): Document {
  return language === 'fr' ? mapLines(document, (line) => joinedLine(line, texts)) : document;
}
