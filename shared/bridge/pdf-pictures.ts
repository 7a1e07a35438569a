import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { pdfStreams } from './pdf-streams';
import type { PdfDictionary, PdfValue } from './pdf-values';
import { type Shape, toPng } from './png';

/*
 * The pictures in a PDF of scanned pages (ISO 32000-1 §8.9), each as the JPEG or PNG that any picture comes in as, so that they pass the
 * same door: nothing of them is opened here but its wrapping. Forms for black and white fax and for newer scanners (CCITT, JBIG2,
 * JPEG 2000) are named and left.
 */
export interface PdfPictures {
  /** One at a time: unpacked they may be large. Throws `bridge/picture`, `bridge/picture-size`. */
  readonly pictures: readonly (() => Bytes)[];
  /** Forms of pictures that are not read. */
  readonly unread: readonly string[];
}

/** More sheets than the largest package takes, and a thumbnail for each. */
const MOST_PICTURES = 100;

/** @throws `bridge/pdf` where there is no picture at all, `bridge/pdf-many` */
export function pdfPictures(file: Uint8Array): PdfPictures {
  const found = pdfStreams(file).filter(({ dictionary }) => dictionary.get('/Subtype') === '/Image');
  if (found.length === 0) throw new AppError('bridge/pdf');
  if (found.length > MOST_PICTURES) throw new AppError('bridge/pdf-many', { limit: MOST_PICTURES });
  const pictures: (() => Bytes)[] = [];
  const unread: string[] = [];
  for (const { dictionary, data } of found) {
    const form = onlyOf(dictionary.get('/Filter'));
    const shape = form === '/FlateDecode' ? shapeOf(dictionary) : undefined;
    if (form === '/DCTDecode') pictures.push(() => data.slice());
    else if (shape) pictures.push(() => toPng(data, shape));
    else unread.push(typeof form === 'string' ? form.slice(1, 40) : '');
  }
  return { pictures, unread };
}

function shapeOf(dictionary: PdfDictionary): Shape | undefined {
  const [width, height] = [numberOf(dictionary.get('/Width')), numberOf(dictionary.get('/Height'))];
  const parameters = onlyOf(dictionary.get('/DecodeParms'));
  const given = parameters instanceof Map ? parameters : new Map<string, PdfValue>();
  const predictor = numberOf(given.get('/Predictor')) ?? 1;
  const isFiltered = predictor >= 10;
  const bits = dictionary.get('/ImageMask') === 'true' ? 1 : numberOf(dictionary.get('/BitsPerComponent'));
  const colours = coloursOf(dictionary.get('/ColorSpace')) ?? (isFiltered ? (numberOf(given.get('/Colors')) ?? 1) : 1);
  if (!width || !height || dictionary.has('/Decode') || !(isFiltered || predictor === 1)) return undefined;
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) return undefined;
  if (colours !== 1 && !(colours === 3 && bits === 8)) return undefined;
  if (isFiltered && numberOf(given.get('/Columns')) !== width) return undefined;
  return { width, height, bits, colours, isFiltered };
}

/** A space of its own says it by itself; of any other one the number of colours stands beside it or is one. */
function coloursOf(space: PdfValue | undefined): number | undefined {
  const name = Array.isArray(space) ? space[0] : space;
  if (name === '/DeviceRGB' || name === '/CalRGB') return 3;
  return name === '/DeviceGray' || name === '/CalGray' ? 1 : undefined;
}

/** A value, alone or as the one of a list: two ways of wrapping over each other are no form that a scanner writes. */
function onlyOf(value: PdfValue | undefined): PdfValue | undefined {
  if (!Array.isArray(value)) return value;
  return value.length === 1 ? value[0] : undefined;
}

function numberOf(value: PdfValue | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
