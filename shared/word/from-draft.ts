import { canonicalJson } from '../base/canonical';
import { documentDigest } from '../document/digest';
import type { Document } from '../document/model';
import { inlineText } from '../document/to-text';
import { eachBlock, slotNames } from '../document/walk';
import type { Draft, Template } from '../drafting/model';
import { editionOf, groundWords, type PaperInput, pageMarks } from '../drafting/paper-document';
import { joined } from '../drafting/render';
import { entriesOf } from '../drafting/slot';
import { openSlots, shownTexts, slotText, slotValue } from '../drafting/slot-value';
import { templateOf } from '../drafting/template-of';
import type { WordInput, WordSlot } from './input';

/**
 * A draft as a Word file has it: the text with its tracked changes open, slots by their values, grounds behind it. Reading a
 * file that comes back asks for the same again. @throws `content/missing`
 */
export function wordInput({ draft, case: file, pack }: PaperInput, copy?: string): WordInput {
  const template = templateOf(draft, pack);
  const edition = editionOf(draft, pack);
  return {
    title: draft.title,
    language: draft.language,
    marks: pageMarks({ draft, case: file, pack }),
    reference: referenceOf(draft),
    copy,
    document: joined(draft.document, draft, shownTexts(template, draft)),
    changes: draft.changes,
    comments: draft.comments,
    slots: slotNames(draft.document).map((name) => wordSlot(name, template, draft)),
    sources: Object.fromEntries(pack.sources.map((source) => [source.id, groundWords(source, draft.language)])),
    closing: 'children' in edition && edition.type === 'paragraph' ? [inlineText(edition.children)] : [],
    tracking: true,
    origin: canonicalJson({
      format: 'valise-word/1',
      draft: draft.id,
      language: draft.language,
      round: draft.round,
      text: documentDigest(draft.document),
      template: { id: template.id, version: template.version },
      content: { series: pack.series, label: pack.label, lawDate: pack.lawDate },
    }),
  };
}

/** The number in the foot of a Word file: the draft, and its round. */
export function referenceOf({ id, round }: Draft): string {
  return `${id.slice(0, 8).toUpperCase()}/${round}`;
}

/** Open and wanted: its label in brackets. Open and not wanted: nothing. A list that stands alone: an entry a line. */
function wordSlot(name: string, template: Template, draft: Draft): WordSlot {
  const slot = template.slots.find((one) => one.name === name);
  if (!slot) return { name, label: name, text: `{{${name}}}` };
  const { label } = slot;
  const isOpen = openSlots(template, draft).includes(slot);
  const text = slotText(slot, draft, template) ?? (isOpen ? `[${label}]` : '');
  if (slot.kind !== 'list' || !standsAlone(name, draft.document)) return { name, label, text };
  return { name, label, text: entriesOf(slotValue(draft, name) ?? text).join('\n') };
}

function standsAlone(name: string, { blocks }: Document): boolean {
  const holders = [...eachBlock(blocks)].filter((block) => slotNames({ blocks: [block] }).includes(name));
  return holders.every((block) => block.type === 'paragraph' && block.children.length === 1);
}
