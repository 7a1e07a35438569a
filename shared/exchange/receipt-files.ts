import { type Bytes, equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import type { Verdict } from '../package/index';
import type { Receipt } from '../receipt/model';
import { openReceipt } from '../receipt/open';
import { receiptBytes } from '../receipt/seal';
import { receiptTitle } from '../receipt/to-document';
import { titleOf } from './case-files';

/** The two files of a receipt in a package: pages to read, and the receipt itself. */
export const receiptPaths = { pdf: 'documents/receipt.pdf', json: 'documents/receipt.json' } as const;

/** A receipt that leaves, with its pages. */
export interface LeavingReceipt {
  readonly receipt: Receipt;
  readonly pdf: Bytes;
}

/** A file of the payload. */
export interface ReceiptFile {
  readonly path: string;
  readonly bytes: Bytes;
  readonly role: 'main' | 'data';
  readonly title: string;
  readonly type: 'application/pdf' | 'application/json';
}

/** A receipt as the files of a package. */
export function receiptFiles({ receipt, pdf }: LeavingReceipt): readonly ReceiptFile[] {
  const title = titleOf(receiptTitle(receipt));
  return [
    { path: receiptPaths.pdf, bytes: pdf, role: 'main', title, type: 'application/pdf' },
    { path: receiptPaths.json, bytes: receiptBytes(receipt), role: 'data', title, type: 'application/json' },
  ];
}

/**
 * The receipt in a verified package, and its pages: both hold the same receipt.
 * @throws `package/manifest-files` for a package that holds none, `receipt/digest` where the pages hold another, what `openReceipt` throws
 */
export function readReceipt({ manifest, payload }: Pick<Verdict, 'manifest' | 'payload'>): LeavingReceipt {
  const [pdf, json] = [payload?.get(receiptPaths.pdf), payload?.get(receiptPaths.json)];
  if (manifest?.kind !== 'receipt' || !pdf || !json) throw new AppError('package/manifest-files');
  const { receipt, container } = openReceipt(json);
  const pages = openReceipt(pdf);
  if (container !== 'json' || pages.container !== 'pdf') throw new AppError('package/manifest-files');
  // it has one spelling: what was left out of the one was left out of the other
  if (!equalBytes(receiptBytes(pages.receipt), json)) throw new AppError('receipt/digest');
  return { receipt, pdf };
}
