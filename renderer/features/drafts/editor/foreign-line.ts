import { Fragment, type Mark, type Node as Piece, type Schema } from 'prosemirror-model';

const silent = new Set(['script', 'style', 'template', 'noscript']);
const blocks = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const markOf: Readonly<Record<string, string>> = { b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis' };

/** The words of a cell of another page as one line, with what is bold or italic of them; each block in it begins on a line of its own. */
export function foreignLine(cell: Node, schema: Schema): Fragment {
  const pieces: Piece[] = [];
  let breaks = false;
  const add = (words: string, marks: readonly Mark[]) => {
    const isStart = breaks || pieces.length === 0;
    const text = isStart ? words.trimStart() : words;
    if (text === '') return;
    if (breaks && pieces.length > 0) pieces.push(schema.text('\n'));
    breaks = false;
    pieces.push(schema.text(text, marks));
  };
  const walk = (parent: Node, marks: readonly Mark[]) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === child.TEXT_NODE) add((child.textContent ?? '').replace(/\s+/g, ' '), marks);
      if (!(child instanceof Element) || silent.has(child.localName)) continue;
      const type = schema.marks[markOf[child.localName] ?? ''];
      breaks ||= blocks.has(child.localName);
      walk(child, type ? type.create().addToSet(marks) : marks);
      breaks ||= blocks.has(child.localName);
    }
  };
  walk(cell, []);
  return Fragment.fromArray(pieces);
}
