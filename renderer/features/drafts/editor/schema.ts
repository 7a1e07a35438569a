import { type Attrs, type NodeSpec, Schema } from 'prosemirror-model';
import { isAddress } from '#shared/document/link-target';
import { type Inline, inlineSchema } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { tableNodes } from './table-nodes';

/**
 * What may stand in a draft, and nothing else: typing, pasting and dropping all pass through here. Slots, grounds,
 * words with cards, addresses, notes and cross-references are atoms that carry their part of the document as it is. Outside
 * text can bring paragraphs, headings, lists, quotes, tables and emphasis; atoms only come back from this window's own
 * clipboard, so that no web page can put a ground under a sentence.
 */
const own = crypto.randomUUID();

export const atomTypes = ['slot', 'reference', 'term', 'address', 'footnote', 'cross'] as const;
export type AtomType = (typeof atomTypes)[number];
export type Atom = Extract<Inline, { type: AtomType }>;

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { id: { default: null }, marking: { default: null }, end: { default: null } },
      parseDOM: [{ tag: 'p' }],
      toDOM: ({ attrs }) => ['p', lineAttributes(attrs), 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2 }, id: { default: '' }, end: { default: null } },
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: ({ attrs }) => [`h${attrs['level']}`, lineAttributes(attrs), 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    quote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    note: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: `aside[data-own="${own}"]` }],
      toDOM: () => ['aside', { 'data-own': own }, 0],
    },
    ...tableNodes(own),
    text: { group: 'inline' },
    slot: atom('slot'),
    reference: atom('reference'),
    term: atom('term'),
    address: atom('address'),
    footnote: atom('footnote'),
    cross: atom('cross'),
  },
  marks: {
    commented: {
      attrs: { comment: {} },
      excludes: '',
      inclusive: false,
      toDOM: () => ['span', { class: 'commented' }, 0],
    },
    inserted: {
      attrs: { change: {} },
      excludes: 'inserted',
      toDOM: ({ attrs: { change } }) => ['ins', { 'aria-describedby': `change-${change}` }, 0],
    },
    deleted: {
      attrs: { change: {} },
      excludes: 'deleted',
      toDOM: ({ attrs: { change } }) => ['del', { 'aria-describedby': `change-${change}` }, 0],
    },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  },
});

/** What the style sheet shows of a line: its own mark, and how its end is tracked. */
function lineAttributes({ marking, end }: Attrs): Record<string, string> {
  return {
    ...(typeof marking === 'string' ? { 'data-marking': marking } : {}),
    ...(end ? { 'data-end': String(end.kind) } : {}),
  };
}

function atom(type: AtomType): NodeSpec {
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { value: {} },
    parseDOM: [
      { tag: `span[data-own="${own}"][data-type="${type}"]`, getAttrs: (dom) => readValue(dom, isAtomOf(type)) },
    ],
    toDOM: ({ attrs: { value } }) => [
      'span',
      { 'data-own': own, 'data-type': type, 'data-value': JSON.stringify(value) },
      inlineText([value]),
    ],
  };
}

/** The value of a copied atom. The token says it is ours; the schema says it is whole. */
function readValue(dom: HTMLElement, isFit: (value: unknown) => boolean): Attrs | false {
  try {
    const value: unknown = JSON.parse(dom.getAttribute('data-value') ?? '');
    return isFit(value) && { value };
  } catch {
    return false; // not JSON: no atom, its text stays
  }
}

function isAtomOf(type: AtomType): (value: unknown) => boolean {
  return (value) => {
    const parsed = inlineSchema.safeParse(value);
    if (!parsed.success || parsed.data.type !== type) return false;
    return parsed.data.type !== 'address' || isAddress(parsed.data.href);
  };
}
