import { Unzlib } from 'fflate';
import { type Bytes, concat } from '../base/bytes';
import { AppError } from '../base/errors';
import { receiptLimits } from './model';

/*
 * Reads the one file that a PDF of ours carries. Not a PDF reader: it looks for objects that say `/EmbeddedFile`. Where
 * there are several, or one that is packed in a way we do not write, it refuses rather than choose.
 */

/** The bytes of the receipt inside a PDF. @throws `input/too-large`, `receipt/none`, `receipt/pdf` */
export function receiptInPdf(file: Uint8Array): Bytes {
  if (file.length > receiptLimits.maxPdfBytes) throw new AppError('input/too-large', { size: file.length });
  if (!/%%EOF\s*$/.test(text(file.subarray(-64)))) throw new AppError('receipt/pdf', { reason: 'end' });
  const found = embeddedFiles(text(file));
  const only = found[0];
  if (!only) throw new AppError('receipt/none');
  if (found.length > 1) throw new AppError('receipt/pdf', { reason: 'several', count: found.length });
  const { dictionary, start } = only;
  const size = Number(/\/Length (\d{1,9})\b(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(size)) throw new AppError('receipt/pdf', { reason: 'length' });
  const end = start + size;
  if (!/^\r?\n?endstream/.test(text(file.subarray(end, end + 12))))
    throw new AppError('receipt/pdf', { reason: 'length' });
  const packed = file.subarray(start, end);
  if (!dictionary.includes('/Filter')) return new Uint8Array(packed);
  if (!/\/Filter \/FlateDecode\b/.test(dictionary)) throw new AppError('receipt/pdf', { reason: 'filter' });
  return inflated(packed);
}

/** The farthest that a name may stand from the ends of its dictionary. */
const REACH = 2000;

function embeddedFiles(whole: string): readonly { readonly dictionary: string; readonly start: number }[] {
  return [...whole.matchAll(/\/EmbeddedFile\b/g)].map(({ index }) => {
    const from = whole.lastIndexOf(' obj', index);
    const stream = /stream\r?\n/.exec(whole.slice(index, index + REACH));
    if (from < index - REACH || !stream) throw new AppError('receipt/pdf', { reason: 'object' });
    const to = index + stream.index;
    return { dictionary: whole.slice(from, to), start: to + stream[0].length };
  });
}

/** Stops at the limit of a receipt, before the memory for more is taken. */
function inflated(packed: Uint8Array): Bytes {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Unzlib((part, isLast) => {
    size += part.length;
    if (size > receiptLimits.maxBytes) throw new AppError('input/too-large', { size });
    parts.push(part);
    isWhole = isLast;
  });
  try {
    for (let at = 0; at < packed.length; at += 16_384)
      stream.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('receipt/pdf', { reason: 'data' }, { cause });
  }
  if (!isWhole) throw new AppError('receipt/pdf', { reason: 'data' });
  return concat(...parts);
}

/** One character for each byte. */
function text(bytes: Uint8Array): string {
  let all = '';
  for (let at = 0; at < bytes.length; at += 0x8000) all += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return all;
}
