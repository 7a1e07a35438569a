import type { Document } from '#shared/document/model';
import { placeAt } from '#shared/document/reading-place';
import { toText } from '#shared/document/to-text';

/** Longer quotations are cut: a reference is no copy. */
const longest = 600;

/** The words selected in a text, or else the paragraph being read, with the heading that they stand under. */
export function quotedIn(pane: HTMLElement | null, document: Document, block: number) {
  const selected = selectionIn(pane);
  const at = selected?.block ?? Math.max(block, 0);
  const index = selected ? at : firstText(document, at);
  const read = document.blocks[index];
  const quote = selected?.text ?? (read ? toText({ blocks: [read] }) : '');
  return { heading: headingOf(document, index), quote: shortened(quote) };
}

/** A heading says nothing by itself: the block below it does. */
function firstText({ blocks }: Document, from: number): number {
  const found = blocks.findIndex(({ type }, index) => index >= from && type !== 'heading');
  return found < 0 ? from : found;
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
