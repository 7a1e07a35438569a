import { changesOf, type Leaf } from './leaves';
import type { Pen } from './pen';
import { element, valued, xmlText } from './xml';

/** Runs inside the changes that the leaf is in. ECMA-376, 17.13.5: of an insertion taken out again, both are kept. */
export function tracked(leaf: Leaf, pen: Pen, runs: string): string {
  const { inserted, deleted } = changesOf(leaf);
  const within = (name: string, change: string | undefined, inner: string) =>
    change === undefined ? inner : element(name, changeMark(change, pen), inner);
  return within('w:ins', inserted, within('w:del', deleted, runs));
}

/** Id, author and time of a change, as the attributes of its element. */
export function changeMark(change: string, pen: Pen): Readonly<Record<string, string | number>> {
  const { author = '', at = '' } = Object.hasOwn(pen.input.changes, change) ? (pen.input.changes[change] ?? {}) : {};
  return { 'w:id': pen.nextId(), 'w:author': author, ...(at === '' ? {} : { 'w:date': wordTime(at) }) };
}

/** Word keeps times to the second. */
export function wordTime(at: string): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Words as one run; line breaks and tabs are elements. */
export function textRuns(text: string, { leaf, pen }: Held, style?: string): string {
  const name = changesOf(leaf).deleted === undefined ? 'w:t' : 'w:delText';
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === '\n') return element('w:br');
    if (piece === '\t') return element('w:tab');
    return piece === '' ? '' : element(name, { 'xml:space': 'preserve' }, xmlText(piece));
  });
  return run(pieces.join(''), { leaf, pen }, { style, rightToLeft: isRightToLeft(text) });
}

interface Look {
  readonly style?: string | undefined;
  readonly rightToLeft?: boolean;
}

/** A leaf and the writing it is part of. */
export interface Held {
  readonly leaf: Leaf;
  readonly pen: Pen;
}

export function run(content: string, { leaf, pen }: Held, look: Look = {}): string {
  return element('w:r', {}, runProperties(pen, { ...look, emphasis: leaf.emphasis, strong: leaf.strong }) + content);
}

/** In the order of ECMA-376, 17.3.2.28: style, bold, italic, right-to-left, language. */
export function runProperties(pen: Pen, look: Look & { emphasis?: boolean; strong?: boolean }): string {
  return element('w:rPr', {}, [
    look.style === undefined ? '' : valued('w:rStyle', look.style),
    look.strong ? element('w:b') + element('w:bCs') : '',
    look.emphasis ? element('w:i') + element('w:iCs') : '',
    look.rightToLeft ? element('w:rtl') : '',
    element('w:lang', { 'w:val': pen.language }),
  ]);
}

export function bookmarked({ id, name }: { readonly id: number; readonly name: string }, content: string): string {
  const start = element('w:bookmarkStart', { 'w:id': id, 'w:name': name });
  return start + content + element('w:bookmarkEnd', { 'w:id': id });
}

/** Whether the first letter that has a direction runs from right to left (UAX 9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}
