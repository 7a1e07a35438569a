import { utf8 } from '../base/bytes';
import { sha256Hex } from '../base/sha256';

/*
 * Names that stand in a Word file for places of the draft. They are bookmarks: of all that can carry an id, only these
 * come back from Word and from LibreOffice as they were. A bookmark has at most 40 letters, digits and low lines.
 */

const longest = 36;

/** The bookmark over a paragraph or heading with this id. */
export function lineName(id: string): string {
  const plain = /^[A-Za-z0-9-]+$/.test(id) ? id.replaceAll('-', '_') : undefined;
  // `a-b` and `a_b` must not meet: what is no plain id, or too long, goes by its digest
  const isPlain = plain !== undefined && !id.includes('_') && plain.length <= longest;
  return isPlain ? `vp_${plain}` : `vd_${sha256Hex(utf8(id)).slice(0, 32)}`;
}

/** The bookmark over a cell: tables are counted in reading order, the head is row 0. */
export function cellName(table: number, row: number, column: number): string {
  return `vc_${table}_${row}_${column}`;
}

/** The bookmark over an entry of the list of grounds, by its number. */
export function groundName(number: number): string {
  return `vg_${number}`;
}

/** The bookmark over text of the paper that is no text of the draft: heading of the grounds, edition. */
export function paperName(number: number): string {
  return `vx_${number}`;
}

/** The bookmark inside a slot: programs that drop the content control around it keep this. */
export function slotName(name: string, count: number): string {
  return `vs_${count}_${name.replaceAll('-', '_').slice(0, 28)}`;
}

/** The tag of the content control around a slot. */
export const slotTag = (name: string) => `valise-slot:${name}`;
