import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { fingerprintOf, receiptAddress } from '#shared/receipt/fingerprint';
import { shownOf } from '#shared/receipt/model';
import { receiptBytes, redact } from '#shared/receipt/seal';
import { receiptPdf } from '../../../../renderer/features/receipts/receipt-pdf';
import { squareCode } from '../../../../renderer/features/receipts/square-code';
import { sampleReceipt } from '../../../fakes/receipt';
import { contentIn, marksOf, openPdf, textOf } from '../../export/open-pdf';

const receipt = sampleReceipt();
const allText = async (bytes: Uint8Array) => {
  const pdf = await openPdf(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)));
  return pages.join(' ');
};

it('the code of a receipt reads as its address', () => {
  const cells = squareCode(receipt.digest);
  const scale = 4;
  const side = cells.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (cells[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  expect(decodeQR({ width: side, height: side, data })).toBe(receiptAddress(receipt.digest));
});

it('the pages say what the receipt says, in its order, and carry it byte for byte', async () => {
  const bytes = await receiptPdf(receipt);
  const text = await allText(bytes);
  const questions = shownOf(receipt, 'answer').map(({ number, value }) => `${number}. ${value.question}`);
  const places = questions.map((question) => text.replaceAll('LIMITE ', '').indexOf(question.slice(0, 24)));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain(fingerprintOf(receipt.digest).join(' '));
  expect(text).toContain('not a signature');
  const { content } = (await (await openPdf(bytes)).getAttachments())['receipt.json'];
  expect(Buffer.compare(content, receiptBytes(receipt))).toBe(0);
});

it('every page is tagged in full', async () => {
  const pdf = await openPdf(await receiptPdf(receipt));
  for (let page = 1; page <= pdf.numPages; page++) {
    const tree = await (await pdf.getPage(page)).getStructTree();
    const { ids, loose } = await marksOf(pdf, page);
    expect(loose).toEqual([]);
    expect(ids.filter((id) => !contentIn(tree).includes(id))).toEqual([]);
  }
});

it('what is left out stands nowhere in it', async () => {
  const title = shownOf(receipt, 'title')[0];
  const answer = shownOf(receipt, 'answer').find(({ value }) => value.node === 't3.2');
  const bytes = await receiptPdf(redact(receipt, [title?.number ?? 0, answer?.number ?? 0]));
  const text = await allText(bytes);
  expect(text).not.toContain('Hospital ransomware');
  expect(text).not.toContain('Because of t3.2.');
  expect(text).toContain(`${answer?.number}. left out`);
  expect(text).toContain('Title left out');
});
