import { AppError } from '../base/errors';
import { type PdfDictionary, readPdfValue } from './pdf-values';

/*
 * The streams of a PDF, found by walking the file from its start. Not a reader of PDF: pages, tables of contents, fonts and scripts are
 * passed by. A stream never stands inside another (ISO 32000-1 §7.5.7), so nothing is unpacked to find one, and what stands between
 * `stream` and `endstream` is not looked into.
 */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly data: Uint8Array;
}

/** A scanner writes a few for each page. */
const MOST_OBJECTS = 5_000;
/** What stands before the stream of a picture is far shorter. */
const MOST_HEAD_BYTES = 4096;

const [OBJECT, END] = [Uint8Array.from('obj', toCode), Uint8Array.from('endstream', toCode)];

/** @throws `bridge/pdf` for more objects than a scanner writes */
export function pdfStreams(file: Uint8Array): readonly PdfStream[] {
  const open: Open[] = [];
  const numbers = new Map<string, number>();
  let objects = 0;
  for (let at = find(file, OBJECT, 0); at >= 0; at = find(file, OBJECT, at)) {
    const name = /(\d{1,10}[\0\t\n\f\r ]+\d{1,5})[\0\t\n\f\r ]+$/.exec(text(file, at - 20, at))?.[1];
    at += OBJECT.length;
    if (name === undefined) continue;
    if (++objects > MOST_OBJECTS) throw new AppError('bridge/pdf');
    const head = text(file, at, at + MOST_HEAD_BYTES);
    const { value, end } = readPdfValue(head) ?? { value: undefined, end: 0 };
    if (typeof value === 'string' && /^\d{1,9}$/.test(value)) numbers.set(reference(name), Number(value));
    if (!(value instanceof Map)) continue;
    const begins = /^[\0\t\n\f\r ]*stream\r?\n/.exec(head.slice(end, end + 64));
    if (!begins) continue;
    const start = at + end + begins[0].length;
    open.push({ dictionary: value, start });
    at = endOf(file, { start, size: sizeIn(value, new Map()) });
  }
  return open.map(({ dictionary, start }) => ({
    dictionary,
    data: file.subarray(start, endOf(file, { start, size: sizeIn(dictionary, numbers) })),
  }));
}

interface Open {
  readonly dictionary: PdfDictionary;
  readonly start: number;
}

/** `12 0` and what refers to it, by one name whatever the spaces. */
function reference(name: string): string {
  return `${name.split(/[\0\t\n\f\r ]+/).join(' ')} R`;
}

/** The length that the dictionary gives, by itself or by a number that stands elsewhere. */
function sizeIn(dictionary: PdfDictionary, numbers: ReadonlyMap<string, number>): number | undefined {
  const length = dictionary.get('/Length');
  if (typeof length !== 'string') return undefined;
  return /^\d{1,9}$/.test(length) ? Number(length) : numbers.get(length);
}

/** Where the stream ends: where it says, if that is true, else before the next `endstream`, else with the file. */
function endOf(
  file: Uint8Array,
  { start, size }: { readonly start: number; readonly size: number | undefined },
): number {
  if (size !== undefined && /^\r?\n?endstream/.test(text(file, start + size, start + size + 11))) return start + size;
  const end = find(file, END, start);
  if (end < 0) return file.length;
  const line = /\r?\n?$/.exec(text(file, Math.max(start, end - 2), end))?.[0].length ?? 0;
  return end - line;
}

function find(file: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = file.indexOf(first, from); at >= 0; at = file.indexOf(first, at + 1))
    if (word.every((byte, offset) => file[at + offset] === byte)) return at;
  return -1;
}

/** Each byte as the character of its number. */
function text(file: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...file.subarray(Math.max(0, from), Math.max(0, to)));
}

function toCode(this: void, character: string): number {
  return character.charCodeAt(0);
}
