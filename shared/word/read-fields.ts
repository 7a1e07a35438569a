import { isAddress } from '../document/link-target';
import type { LeafNode } from './leaves';
import type { Growing, OpenField, Scribe } from './scribe';
import { wordsIn, type XmlElement } from './xml-read';

/** Fields are never computed: what they showed when the file was saved is what they say. */
export function readFieldMark(mark: XmlElement, line: Growing, scribe: Scribe): void {
  const field = scribe.fields.at(-1);
  if (mark.name !== 'w:fldChar') {
    if (field) field.instruction += wordsIn(mark);
    return;
  }
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') scribe.fields.push({ line, instruction: '', from: undefined });
  else if (type === 'separate' && field) field.from = line.pieces.length;
  else if (type === 'end') endField(scribe.fields.pop(), line, scribe);
}

/** Whether what comes now belongs to an instruction, and is no text. */
export function isInstruction({ fields }: Scribe): boolean {
  const field = fields.at(-1);
  return field !== undefined && field.from === undefined;
}

function endField(field: OpenField | undefined, line: Growing, scribe: Scribe): void {
  if (!field || field.from === undefined) return;
  const from = field.line === line ? field.from : 0; // begun in a paragraph before
  const to = crossOf(field.instruction, scribe);
  const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
  if (to !== undefined) replaceSince(line, from, { type: 'cross', to });
  else if (href === undefined) scribe.losses.tell('field', field.instruction);
  else if (!isAddress(href)) scribe.losses.tell('link', href);
  else {
    const link = { type: 'address' as const, href, children: [] };
    line.pieces.splice(from, line.pieces.length, ...line.pieces.slice(from).map((piece) => ({ ...piece, link })));
  }
}

/** The paragraph whose number a field shows, if the draft knows it. */
export function crossOf(instruction: string, { known }: Scribe): string | undefined {
  const name = /^\s*REF\s+(\S+)/i.exec(instruction)?.[1];
  return name === undefined ? undefined : known.paragraph(name);
}

/**
 * What came since becomes one thing, in as many pieces as it has states: taken out and put in again are both kept.
 * Bold and italic are those of its first piece.
 */
export function replaceSince(line: Growing, from: number, node: LeafNode): void {
  const since = line.pieces.splice(from);
  let last = '';
  for (const piece of since) {
    const state = `${piece.inserted} ${piece.deleted}`;
    if (state !== last) line.pieces.push({ ...piece, node });
    last = state;
  }
}
