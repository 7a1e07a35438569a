import type { Bytes } from '../base/bytes';
import { isPdf } from '../base/pdf';
import { type PdfPictures, pdfPictures } from './pdf-pictures';

/** The pictures in a file: those of a PDF of scanned pages, else the file itself. @throws `bridge/pdf`, `bridge/pdf-many` */
export function picturesIn(file: Bytes): PdfPictures {
  return isPdf(file) ? pdfPictures(file) : { pictures: [() => file], unread: [] };
}
