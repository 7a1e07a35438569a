import type { Block, Document, Inline } from './model';
import { mapLines } from './walk';

/**
 * A document for forms without pages: each footnote is its number in brackets, `(note 2)`, and the notes stand under a heading of their
 * own at the end. A document without any is given back as it is.
 */
export function notesAtEnd(
  document: Document,
  { heading, word }: { readonly heading: string; readonly word: string },
): Document {
  const notes: (readonly Inline[])[] = [];
  const line = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.map((node): Inline => {
      if (node.type === 'footnote') return { type: 'text', text: ` (${word} ${notes.push(node.children)})` };
      return 'children' in node ? { ...node, children: line(node.children) } : node;
    });
  const { blocks } = mapLines(document, line);
  if (notes.length === 0) return document;
  const items = notes.map((children): Block[] => [{ type: 'paragraph', children }]);
  return {
    blocks: [
      ...blocks,
      { type: 'heading', level: 2, id: 'notes', children: [{ type: 'text', text: heading }] },
      { type: 'list', ordered: true, items },
    ],
  };
}
