import type { Block, Inline } from '../document/model';
import { inlineText } from '../document/to-text';
import type { Decider, Drift } from './follow';
import type { Draft } from './model';

/**
 * The draft with running text that says what the case says now, as a tracked change in the decider's name: what a person
 * wrote there stands struck through until somebody decides. Where other words stand beside it, the new ones come behind.
 */
export function retold(draft: Draft, { slot, running }: Drift, { name, at }: Decider): Draft {
  if (!running) return draft;
  const change = `follow-${slot.name.slice(0, 30)}-${at.replace(/\D/gu, '').slice(0, 17)}`;
  let isFound = false;
  const each = (block: Block): Block => {
    if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(each)) };
    if (block.type === 'quote' || block.type === 'note') return { ...block, children: block.children.map(each) };
    if (block.type !== 'paragraph' || block.id !== running.paragraph) return block;
    const next = { ...block, children: changedLine(block.children, running.line, change) };
    isFound = true;
    return next;
  };
  const blocks = draft.document.blocks.map(each);
  if (!isFound) return draft;
  const changes = { ...draft.changes, [change]: { author: name, at, round: draft.round } };
  return { ...draft, document: { blocks }, changes };
}

/** The old words up to where the new ones end alike, struck; words of a field that stands in its place are left alone. */
function changedLine(old: readonly Inline[], line: readonly Inline[], change: string): readonly Inline[] {
  const put: Inline = { type: 'inserted', change, children: line };
  const fixed = old.some(({ type }) => type === 'slot' || type === 'inserted' || type === 'deleted');
  // beside fields and changes of others nobody can tell which words are meant
  if (fixed) return [...old, { type: 'inserted', change, children: [{ type: 'text', text: ' ' }, ...line] }];
  return inlineText(old).trim() === '' ? [put] : [{ type: 'deleted', change, children: old }, put];
}
