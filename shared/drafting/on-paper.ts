import type { Block, Document, Inline } from '../document/model';
import { withCrossNumbers } from '../document/numbering';
import { accepted } from '../document/tracked';
import type { Draft, Slot, Template } from './model';
import { entriesOf } from './slot';
import { openSlots, slotText, slotValue } from './slot-value';

/**
 * The draft's text in the form it has on paper, slots still in place: a list that stands alone in its paragraph is a
 * list, and a field that was left open because nobody needs it is gone, with the paragraph or item that held nothing else.
 * Tracked changes read as taken, cross-references as the number of their paragraph.
 */
export function onPaper(template: Template, draft: Draft): Document {
  const wanted = new Set(openSlots(template, draft).map(({ name }) => name));
  const filled = template.slots.filter((slot) => slotText(slot, draft, template) !== undefined);
  const lists = filled.filter(({ kind }) => kind === 'list');
  const left = template.slots.filter((slot) => !filled.includes(slot) && !wanted.has(slot.name));
  const names = new Set(left.map(({ name }) => name));
  const text = withCrossNumbers(accepted(draft.document));
  const pruned = changed(text.blocks, (block) => prune(block, names));
  return { blocks: changed(pruned, (block) => [asList(block, lists, draft) ?? block]) };
}

/** Every block changed into others, inner blocks first. */
function changed(blocks: readonly Block[], change: (block: Block) => readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return change({ ...block, items: block.items.map((item) => changed(item, change)) });
    if (block.type === 'quote' || block.type === 'note')
      return change({ ...block, children: changed(block.children, change) });
    return change(block);
  });
}

function asList(block: Block, lists: readonly Slot[], draft: Draft): Block | undefined {
  const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
  const slot = lists.find(({ name }) => only?.type === 'slot' && only.name === name);
  if (!slot) return undefined;
  const entries = entriesOf(slotValue(draft, slot.name) ?? '');
  return {
    type: 'list',
    ordered: slot.entries?.numbered ?? false,
    items: entries.map((text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }]),
  };
}

function prune(block: Block, left: ReadonlySet<string>): readonly Block[] {
  switch (block.type) {
    case 'paragraph': {
      const children = without(block.children, left);
      return children === block.children || says(children) ? [{ ...block, children }] : [];
    }
    case 'heading':
      return [{ ...block, children: without(block.children, left) }];
    case 'list': {
      const items = block.items.filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => without(cell, left))) }];
    default:
      return block.children.length > 0 ? [block] : [];
  }
}

/** The same nodes where none of the slots is among them. */
function without(nodes: readonly Inline[], left: ReadonlySet<string>): readonly Inline[] {
  const kept = nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'slot' && left.has(node.name)) return [];
    if (!('children' in node)) return [node];
    const children = without(node.children, left);
    return children === node.children ? [node] : [{ ...node, children }];
  });
  return kept.length === nodes.length && kept.every((node, at) => node === nodes[at]) ? nodes : kept;
}

function says(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    'children' in node ? says(node.children) : node.type !== 'text' || node.text.trim() !== '',
  );
}
