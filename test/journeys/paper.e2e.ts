// A finished draft as files to read, by keyboard alone: PDF with marks, copy number and receipt, plain text, and the print of
// the screen for the head of delegation (P12). Stops a paper that leaves with the desk around it, without its mark, or untagged.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { type Launched, takePicture } from './launch';
import { type Printed, readPdf } from './pdf-pages';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let outbox: string;
const page = () => shell.page;
const menu = () => page().getByRole('button', { name: 'Word, PDF, print' });

beforeAll(async () => {
  shell = await launchAt('signed');
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  outbox = openToApp(path.join(shell.home, 'papers'));
  await pick(shell.app, { save: outbox });
  await menu().waitFor();
});
afterAll(() => shell?.close());

async function choose(type: string): Promise<void> {
  await press(page(), menu());
  await press(page(), page().getByRole('button', { name: type, exact: true }));
  await page().getByRole('dialog', { name: type }).waitFor();
}

async function saved(): Promise<Uint8Array> {
  const words =
    (await page()
      .getByRole('dialog')
      .getByText(/^Saved as /)
      .textContent({ timeout: 20_000 })) ?? '';
  return readFileSync(path.join(outbox, words.replace(/^Saved as |\.$/g, '')));
}

/** All text of a file, however its lines are broken. */
const wordsOf = ({ pages }: Printed) =>
  pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('a finished draft', () => {
  it('becomes a tagged PDF for handing over, copy by copy', async () => {
    await choose('PDF');
    await page().getByLabel('Of how many').fill('2');
    await takePicture(page(), 'paper-dialog');
    expect(await sweep({ app: shell.app, page: page() }, 'paper')).toEqual([]);
    await page().keyboard.press('Enter');
    const first = await readPdf(await saved());
    expect(first.isTagged).toBe(true);
    expect(first.outline[0]).toBe('Note verbale');
    expect(first.pages[0]?.text).toContain('Copy 1 of 2');
    expect(wordsOf(first)).toContain(sample.sentence);
    // what a third State gets bears no mark of ours
    expect(wordsOf(first)).not.toContain('LIMITE');
    expect(wordsOf(first)).not.toContain('Grounds');
    expect(await page().getByLabel('This is copy').inputValue()).toBe('2');
    await page().keyboard.press('Escape');
  });

  it('becomes a PDF with its grounds and the receipt inside', async () => {
    await choose('PDF');
    await page()
      .getByRole('radio', { name: /the receipt of the decision inside/ })
      .press('Space');
    await page().keyboard.press('Enter');
    const bytes = await saved();
    expect(wordsOf(await readPdf(bytes))).toContain('Grounds');
    expect(Buffer.from(bytes).toString('latin1')).toContain('receipt.json');
    await page().keyboard.press('Escape');
  });

  it('becomes plain text', async () => {
    await choose('Plain text');
    await page().keyboard.press('Enter');
    const text = new TextDecoder().decode(await saved());
    expect(text).not.toContain('LIMITE');
    expect(text).toContain(sample.sentence);
    await page().keyboard.press('Escape');
  });

  it('is printed with Ctrl+P and Enter: the sheet, without the desk around it', async () => {
    await page().keyboard.press('ControlOrMeta+p');
    const dialog = page().getByRole('dialog', { name: 'Print' });
    await dialog.getByRole('radio', { name: 'PDF file' }).press('Space');
    await page().keyboard.press('Enter');
    const printed = await readPdf(await saved());
    const text = wordsOf(printed);
    expect(text).toContain(sample.sentence);
    for (const words of ['To settle', 'Gates', 'From the case', 'Word, PDF, print']) expect(text).not.toContain(words);
    expect(printed.isTagged).toBe(true);
  });
});
