import type { Bytes } from '#shared/base/bytes';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { type Receipt, shownOf } from '#shared/receipt/model';
import { receiptBytes } from '#shared/receipt/seal';
import { receiptDocument, receiptTitle } from '#shared/receipt/to-document';
import { pageWords, words } from '#shared/receipt/words';
import { loadFonts } from '../../export/fonts';
import { writePdf } from '../../export/write-pdf';
import { squareCode } from './square-code';

/** A receipt as pages to read, with the receipt itself inside. Its date is that of the receipt. */
export async function receiptPdf(receipt: Receipt): Promise<Bytes> {
  const { header, digest } = receipt;
  const fingerprint = fingerprintOf(digest).join(' ');
  const isSample = shownOf(receipt, 'title').some(({ value }) => value.isSample);
  return writePdf({
    title: receiptTitle(receipt),
    language: 'en-GB',
    author: header.author,
    createdAt: new Date(header.createdAt),
    mark: isSample ? `${header.marking}. ${words.sample}` : header.marking,
    document: receiptDocument(receipt),
    figure: {
      cells: squareCode(digest),
      alt: `${words.codeAlt} ${fingerprint}`,
      label: words.fingerprint,
      words: fingerprint,
    },
    attachment: {
      name: 'receipt.json',
      type: 'application/json',
      description: words.title,
      bytes: receiptBytes(receipt),
    },
    pageWords,
    fonts: await loadFonts(),
  });
}
