import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Block, Document, Inline, Marking, TrackedEnd } from '#shared/document/model';
import { normalInline } from '#shared/document/normal';
import { slugger } from '#shared/document/slug';
import { inlineText } from '#shared/document/to-text';
import { documentTable, editorTable } from './convert-table';
import { type Atom, schema } from './schema';

/** A document as the editor holds it. What must not be empty gets an empty paragraph, to put the cursor in. */
export function toEditor(document: Document): Node {
  return schema.nodes.doc.create(null, editorBlocks(document.blocks));
}

/**
 * The document that the editor holds. `toEditor` gives back the same state. Ids stay unique: what a split copied loses
 * its own, and headings without one get a slug of their words.
 */
export function toDocument(doc: Node): Document {
  return { blocks: withIds(documentBlocks(doc)) };
}

function editorBlocks(blocks: readonly Block[]): Fragment {
  const nodes = blocks.flatMap((block) => editorBlock(block) ?? []);
  return Fragment.from(nodes.length > 0 ? nodes : [schema.nodes.paragraph.create()]);
}

function editorBlock(block: Block): Node | undefined {
  const { nodes } = schema;
  switch (block.type) {
    case 'heading':
      return nodes.heading.create(
        { level: block.level, id: block.id, end: block.end ?? null },
        editorLine(block.children),
      );
    case 'paragraph':
      return nodes.paragraph.create(
        { id: block.id ?? null, marking: block.marking ?? null, end: block.end ?? null },
        editorLine(block.children),
      );
    case 'list': {
      if (block.items.length === 0) return undefined;
      const items = block.items.map((item) => nodes.list_item.create(null, editorBlocks(item)));
      return (block.ordered ? nodes.ordered_list : nodes.bullet_list).create(null, items);
    }
    case 'table':
      return editorTable(block, editorLine);
    case 'quote':
      return nodes.quote.create(null, editorBlocks(block.children));
    case 'note':
      return nodes.note.create(null, editorBlocks(block.children));
  }
}

function editorLine(inlines: readonly Inline[], marks: readonly Mark[] = []): Node[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.text === '' ? [] : [schema.text(inline.text, marks)];
      case 'emphasis':
      case 'strong':
        return editorLine(inline.children, schema.marks[inline.type].create().addToSet(marks));
      case 'inserted':
      case 'deleted':
        return editorLine(inline.children, schema.marks[inline.type].create({ change: inline.change }).addToSet(marks));
      case 'commented':
        return editorLine(inline.children, schema.marks.commented.create({ comment: inline.comment }).addToSet(marks));
      default:
        return [schema.nodes[inline.type].create({ value: inline }, null, marks)];
    }
  });
}

/** A node of the editor never changes: what it became once holds for as long as it stands. */
const converted = new WeakMap<Node, Block>();

function documentBlocks(parent: Node): readonly Block[] {
  return parent.children.map((node) => {
    const known = converted.get(node) ?? documentBlock(node);
    converted.set(node, known);
    return known;
  });
}

function documentBlock(node: Node): Block {
  switch (node.type) {
    case schema.nodes.heading: {
      const { level, id } = node.attrs as { level: 1 | 2 | 3; id: string }; // set by schema and `editorBlock` alone
      return { type: 'heading', level, id, ...endOf(node), children: documentLine(node) };
    }
    case schema.nodes.ordered_list:
    case schema.nodes.bullet_list:
      return {
        type: 'list',
        ordered: node.type === schema.nodes.ordered_list,
        items: node.children.map(documentBlocks),
      };
    case schema.nodes.table:
      return documentTable(node, documentLine);
    case schema.nodes.quote:
      return { type: 'quote', children: documentBlocks(node) };
    case schema.nodes.note:
      return { type: 'note', children: documentBlocks(node) };
    default: {
      const { id, marking } = node.attrs as { id: string | null; marking: Marking | null }; // only paragraphs are left
      const own = { ...(id === null ? {} : { id }), ...(marking === null ? {} : { marking }) };
      return { type: 'paragraph', ...own, ...endOf(node), children: documentLine(node) };
    }
  }
}

function endOf(node: Node): { readonly end?: TrackedEnd } {
  const end = node.attrs['end'] as TrackedEnd | null; // set by `editorBlock` and the tracking of changes alone
  return end === null ? {} : { end };
}

function documentLine(node: Node): readonly Inline[] {
  const pieces = node.children.flatMap((child) =>
    leaves(child).map((leaf) => child.marks.reduceRight<Inline>((inner, mark) => wrap(mark, inner), leaf)),
  );
  return split(normalInline(pieces));
}

function leaves(node: Node): readonly Inline[] {
  return node.isText ? [{ type: 'text', text: node.text ?? '' }] : [node.attrs['value'] as Atom]; // atoms are checked when read
}

function wrap(mark: Mark, inner: Inline): Inline {
  const children = [inner];
  switch (mark.type) {
    case schema.marks.inserted:
      return { type: 'inserted', change: String(mark.attrs['change']), children };
    case schema.marks.deleted:
      return { type: 'deleted', change: String(mark.attrs['change']), children };
    case schema.marks.commented:
      return { type: 'commented', comment: String(mark.attrs['comment']), children };
    default:
      return { type: mark.type === schema.marks.strong ? 'strong' : 'emphasis', children };
  }
}

/** The model takes texts of this length; a longer paragraph stands in several, and is one again in the editor. */
const maxText = 20_000;

function split(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if ('children' in inline && inline.type !== 'term' && inline.type !== 'address' && inline.type !== 'footnote')
      return [{ ...inline, children: split(inline.children) }];
    if (inline.type !== 'text' || inline.text.length <= maxText) return [inline];
    const parts = inline.text.match(/[\s\S]{1,19999}(?![\udc00-\udfff])/g) ?? [];
    return parts.map((text): Inline => ({ type: 'text', text }));
  });
}

/** The blocks as they are, where every id stands once: so what did not change is the same object as before. */
function withIds(blocks: readonly Block[]): readonly Block[] {
  return isUnique(blocks, new Set()) ? blocks : renamed(blocks);
}

function isUnique(blocks: readonly Block[], given: Set<string>): boolean {
  return blocks.every((block) => {
    switch (block.type) {
      case 'heading':
        return block.id !== '' && given.size !== given.add(block.id).size;
      case 'paragraph':
        return block.id === undefined || given.size !== given.add(block.id).size;
      case 'list':
        return block.items.every((item) => isUnique(item, given));
      case 'table':
        return true;
      default:
        return isUnique(block.children, given);
    }
  });
}

function renamed(blocks: readonly Block[]): readonly Block[] {
  const given = new Set<string>();
  const slug = slugger();
  const isNew = (id: string) => id !== '' && given.size !== given.add(id).size;
  const fresh = (text: string): string => {
    const id = slug(text);
    return isNew(id) ? id : fresh(text);
  };
  const each = (list: readonly Block[]): readonly Block[] =>
    list.map((block) => {
      switch (block.type) {
        case 'heading':
          return isNew(block.id) ? block : { ...block, id: fresh(inlineText(block.children)) };
        case 'paragraph': {
          if (block.id === undefined || isNew(block.id)) return block;
          const { id: _, ...rest } = block;
          return rest;
        }
        case 'list':
          return { ...block, items: block.items.map(each) };
        case 'table':
          return block;
        default:
          return { ...block, children: each(block.children) };
      }
    });
  return each(blocks);
}
