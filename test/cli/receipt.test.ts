import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concat } from '#shared/base/bytes';
import { AppError, errorCodes } from '#shared/base/errors';
import { fingerprintOf } from '#shared/receipt/fingerprint';
import { shownOf } from '#shared/receipt/model';
import { openReceipt } from '#shared/receipt/open';
import { receiptBytes, redact } from '#shared/receipt/seal';
import { codeWords } from '../../cli/receipt-words';
import { runVerify } from '../../cli/verify-command';
import { readContent } from '../../content/read';
import { receiptPdf } from '../../renderer/features/receipts/receipt-pdf';
import { printed } from '../fakes/printed';
import { sampleReceipt } from '../fakes/receipt';

const folder = mkdtempSync(path.join(tmpdir(), 'valise-receipt-'));
afterAll(() => rm(folder, { recursive: true }));

const receipt = sampleReceipt();
const json = receiptBytes(receipt);
const files = readContent();
let pdf: Bytes;
beforeAll(async () => {
  pdf = await receiptPdf(receipt);
});

type Content = (folder: string | undefined) => typeof files;

async function verify(bytes: Uint8Array, content: Content = () => files, more: readonly string[] = []) {
  const file = path.join(folder, 'file');
  writeFileSync(file, bytes);
  const run = (...args: readonly string[]) =>
    printed((output) => runVerify([file, ...more, ...args], { now: () => 0, content, ...output }));
  const machine = await run('--json');
  return { code: machine.code, found: JSON.parse(machine.out), text: async () => (await run()).out };
}

describe('verify on a receipt', () => {
  it('finds it intact, prints its words and counts, and replays it', async () => {
    const { code, found, text } = await verify(json);
    expect(code).toBe(0);
    expect(found).toMatchObject({
      kind: 'receipt',
      level: 'valid',
      codes: [],
      container: 'json',
      digest: receipt.digest,
    });
    expect(found.replay.grounds.unchanged).toBe(found.replay.grounds.all);
    expect(await text()).toContain(fingerprintOf(receipt.digest).join(' '));
    expect(await text()).toContain('not a signature');
  });

  it('takes it out of its PDF, and says what of that was not checked', async () => {
    const { code, found, text } = await verify(pdf);
    expect(code).toBe(0);
    expect(found).toMatchObject({ level: 'valid', container: 'pdf', digest: receipt.digest });
    expect(await text()).toContain('Only the receipt inside the PDF is checked');
    expect(openReceipt(pdf).receipt).toEqual(receipt);
  });

  it('counts what was left out and still holds', async () => {
    const [first, second] = shownOf(receipt, 'answer').map(({ number }) => number);
    const { code, found, text } = await verify(receiptBytes(redact(receipt, [first ?? 0, second ?? 0])));
    expect(code).toBe(0);
    expect(found.counts.leftOut).toBe(2);
    expect(await text()).toContain('2 left out');
    expect(await text()).toMatch(/answers {2}\d+ of \d+ replayed/);
  });

  it('warns where something goes otherwise under another content', async () => {
    const other = files.map((file) =>
      file.path === 'trees/t3.en.yaml'
        ? { ...file, text: file.text.replace(/question: .*/, 'question: "Worded anew?"') }
        : file,
    );
    const { code, found, text } = await verify(json, () => other);
    expect(code).toBe(1);
    expect(found.replay.differences[0]).toMatchObject({ kind: 'words', to: 'Worded anew?' });
    expect(await text()).toContain('Worded anew?');
  });

  it('replays under the folder that is named', async () => {
    const asked: (string | undefined)[] = [];
    const content: Content = (folder) => {
      asked.push(folder);
      return files;
    };
    await verify(json, content, ['--pack', 'other/content']);
    await verify(json, content);
    expect(asked).toEqual(['other/content', undefined]);
  });

  it.each<[string, () => typeof files]>([
    [
      'none',
      () => {
        throw new Error('no such folder');
      },
    ],
    ['an empty one', () => []],
    ['a broken one', () => [{ path: 'trees/t1.yaml', text: '{' }]],
  ])('is unknown without a content to replay it under: %s', async (_, content) => {
    expect(await verify(json, content)).toMatchObject({
      code: 3,
      found: { level: 'unknown', codes: ['content/missing'] },
    });
  });

  it.each<[string, () => Uint8Array, string]>([
    ['altered in one byte', () => json.map((byte, at) => (at === 5000 ? byte ^ 1 : byte)), 'receipt/'],
    ['cut short', () => json.subarray(0, -1), 'input/json'],
    ['with a line feed at its end', () => Uint8Array.of(...json, 10), 'receipt/not-canonical'],
    ['that is another JSON', () => new TextEncoder().encode('{"a":1}'), 'receipt/schema'],
    ['in a PDF without one', () => new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'receipt/none'],
    ['in a PDF with two', () => concat(pdf, pdf), 'receipt/pdf'],
    ['in a PDF that was cut', () => pdf.subarray(0, Math.floor(pdf.length / 2)), 'receipt/pdf'],
  ])('refuses one %s', async (_, make, code) => {
    const { code: exit, found } = await verify(make());
    expect(exit).toBe(2);
    expect(found.codes).toEqual([expect.stringContaining(code)]);
    expect(found.replay).toBeUndefined();
  });

  it('knows a later format', async () => {
    const later = new TextEncoder().encode('{"format":"valise-receipt/2"}');
    expect(await verify(later)).toMatchObject({ code: 3, found: { codes: ['receipt/newer'] } });
  });

  it('has words for every code of a receipt', () => {
    const met = errorCodes.filter((code) => code.startsWith('receipt/') && code !== 'receipt/piece');
    expect(met.filter((code) => codeWords[code] === undefined)).toEqual([]);
  });
});

it('a PDF altered in any byte opens as the same receipt or not at all', () => {
  const outcomes = { same: 0, refused: 0 };
  for (let at = 0; at < pdf.length; at += Math.max(1, Math.floor(pdf.length / 600))) {
    const altered = pdf.slice();
    altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
    try {
      expect(openReceipt(altered).receipt.digest).toBe(receipt.digest);
      outcomes.same += 1;
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      outcomes.refused += 1;
    }
  }
  expect(outcomes.same + outcomes.refused).toBeGreaterThan(500);
  expect(outcomes.refused).toBeGreaterThan(10);
}, 120_000);
