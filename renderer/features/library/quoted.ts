import type { Document } from '#shared/document/model';
import { placeAt } from '#shared/document/reading-place';
import { toText } from '#shared/document/to-text';

/** Longer quotations are cut: a reference is no copy. */
const longest = 600;

/** The words selected in a text, or else the paragraph being read, with the heading that they stand under. */
export function quotedIn(pane: HTMLElement | null, document: Document, block: number) {
  const selected = selectionIn(pane);
  const index = selected?.block ?? Math.max(block, 0);
  return { heading: headingOf(document, index), quote: shortened(selected?.text ?? paragraphFrom(document, index)) };
}

/** The first words at or below a block that can be quoted: not those of a heading or a table, nor of the next section. */
function paragraphFrom({ blocks }: Document, from: number): string {
  const end = blocks.findIndex(({ type }, index) => index > from && type === 'heading');
  const section = blocks.slice(from, end < 0 ? undefined : end);
  const found = section.find(({ type }) => type !== 'heading' && type !== 'table');
  return found ? toText({ blocks: [found] }) : '';
}

function headingOf(document: Document, index: number): string {
  return placeAt(document, index).heading;
}

function selectionIn(pane: HTMLElement | null): { readonly text: string; readonly block: number } | undefined {
  const selection = window.getSelection();
  const body = pane?.querySelector('[data-document]');
  if (!selection || selection.isCollapsed || !body || !selection.anchorNode) return undefined;
  const range = selection.getRangeAt(0);
  if (!body.contains(range.startContainer)) return undefined;
  const part = range.cloneContents();
  // the numbers of grounds and marks are ours, not the text's
  for (const number of part.querySelectorAll('button, [aria-hidden="true"]')) number.remove();
  const text = part.textContent ?? '';
  const block = [...body.children].findIndex((child) => child.contains(range.startContainer));
  return text.trim() === '' ? undefined : { text, block: Math.max(block, 0) };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
