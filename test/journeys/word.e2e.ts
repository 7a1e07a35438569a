// A draft out as a Word file and back in, by keyboard alone: what others changed comes back under their names, what was changed
// in silence is shown as such, nothing is in before the last button, and a hostile file is refused (F9, F10).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let outbox: string;
let sent: string;
const page = () => shell.page;
const button = (name: string) => page().getByRole('button', { name, exact: true });
const mark = 'w:id="900" w:author="Clara Roth" w:date="2026-11-20T08:00:00Z"';
const [first = '', ...others] = sample.sentence.split(' ');

beforeAll(async () => {
  shell = await launchAt('signed');
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  outbox = openToApp(path.join(shell.home, 'word'));
  await pick(shell.app, { save: outbox });
});
afterAll(() => shell?.close());

async function choose(entry: string): Promise<void> {
  await press(page(), page().getByRole('button', { name: 'Word, PDF, print' }));
  await press(page(), button(entry));
  await page().getByRole('dialog', { name: entry }).waitFor();
}

/** The file as a colleague gives it back: one word tracked, one changed in silence, one remark. */
function returned(change: (xml: string) => string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(sent)));
  const name = 'word/document.xml';
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  const file = path.join(outbox, 'returned.docx');
  writeFileSync(file, zipSync(parts));
  return file;
}

const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function byClara(xml: string): string {
  const at = xml.indexOf(sample.sentence);
  const [from, to] = [xml.lastIndexOf('<w:r>', at), xml.indexOf('</w:r>', at) + '</w:r>'.length];
  const [before = '', after = ''] = (/<w:t[^>]*>(.*)<\/w:t>/.exec(xml.slice(from, to))?.[1] ?? '').split(
    sample.sentence,
  );
  const taken = `<w:del ${mark}><w:r><w:delText>${first}</w:delText></w:r></w:del><w:ins ${mark}>${words('Indeed,')}</w:ins>`;
  return `${xml.slice(0, from)}${words(before)}${taken}${words(` ${[...others, 'quietly'].join(' ')}${after}`)}${xml.slice(to)}`;
}

describe('a draft and a Word file', () => {
  it('goes out with what leaves and what stays told', async () => {
    await choose('Word file');
    await page().getByText('What stays').waitFor();
    expect(await sweep({ app: shell.app, page: page() }, 'word out')).toEqual([]);
    await page().getByLabel('Copy number').fill('7');
    await takePicture(page(), 'word-out');
    await page().keyboard.press('Enter');
    const said =
      (await page()
        .getByRole('dialog')
        .getByText(/^Saved as /)
        .textContent({ timeout: 20_000 })) ?? '';
    sent = path.join(outbox, said.replace(/^Saved as |\.$/g, ''));
    expect(path.basename(sent)).toMatch(/^LIMITE .*\.docx$/);
    const parts = unzipSync(new Uint8Array(readFileSync(sent)));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(sample.sentence);
    expect(strFromU8(parts['word/footer.xml'] ?? new Uint8Array())).toContain('Copy 7');
    await page().keyboard.press('Escape');
  });

  it('comes back with what it brings, and nothing is in before the last button', async () => {
    await pick(shell.app, { open: returned(byClara), save: outbox });
    await choose('Take in a Word file');
    await press(page(), button('Pick a file'));
    await page().getByText('Clara Roth: 2 changes').waitFor({ timeout: 20_000 });
    await page().getByText('Words were changed: ').waitFor();
    await page().getByText('Not tracked in the file: 1 change').waitFor();
    expect(await sweep({ app: shell.app, page: page() }, 'word in')).toEqual([]);
    await takePicture(page(), 'word-in');
    await press(page(), button('Leave it'));
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page().locator('ins').count()).toBe(0);
  });

  it('is taken in under the names of its authors', async () => {
    await choose('Take in a Word file');
    await press(page(), button('Pick a file'));
    await press(page(), button('Take it in'));
    await page().getByText('Taken in.').waitFor({ timeout: 20_000 });
    await page().keyboard.press('Escape');
    await page().locator('ins', { hasText: 'Indeed,' }).waitFor();
    expect(await page().locator('del').allTextContents()).toContain(first);
    expect(await page().locator('ins').allTextContents()).toContain(' quietly');
    await takePicture(page(), 'word-taken');
  });

  it('refuses a file that is none, and says so', async () => {
    const hostile = path.join(outbox, 'hostile.docx');
    const parts = unzipSync(new Uint8Array(readFileSync(sent)));
    parts['word/document.xml'] = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>');
    writeFileSync(hostile, zipSync(parts));
    expect(existsSync(hostile)).toBe(true);
    await pick(shell.app, { open: hostile, save: outbox });
    await choose('Take in a Word file');
    await press(page(), button('Pick a file'));
    await page().getByText('docx/dtd').waitFor();
    await press(page(), button('Close'));
  });
});
