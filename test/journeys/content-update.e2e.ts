// A signed content pack on a stick: what it would change is shown, it is installed in one step, read and found, and the way
// back is open; an older one, and one that was altered, are refused with the content whole.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import type { Brief, ContentPack } from '#shared/content/model';
import { readContent } from '../../content/read';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { createPublishers } from '../fakes/publishers';
import { checkAccessibility, type Launched, launch } from './launch';

const picture = async () => undefined;
const pictures = path.resolve('test-results');
let shell: Launched;
let page: Page;
let changed: Brief;

const sentence = 'Quorvalent registers are kept from this edition on.';

/** The content of this checkout with another sentence in its first brief. */
function edition(core: ContentPack, version: number): ContentPack {
  const [first, ...others] = core.briefs;
  if (!first) throw new Error('no brief');
  const paragraph = { type: 'paragraph', id: 'new-one', children: [{ type: 'text', text: sentence }] } as const;
  changed = { ...first, body: { blocks: [...first.body.blocks, paragraph] } };
  return { ...core, version, label: `2027.0${version}`, briefs: [changed, ...others] };
}

/** The next file that a dialog gives. */
function offer(name: string): Promise<void> {
  return shell.app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    },
    path.join(shell.home, name),
  );
}

async function choose(name: string): Promise<void> {
  await offer(name);
  await page.getByRole('button', { name: /^Choose (a content|another) pack$/ }).focus();
  await page.keyboard.press('Enter');
}

async function giveTrust(): Promise<void> {
  await offer('trust.pem');
  await page.getByRole('button', { name: 'Give a trust file' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 anchor is trusted here').waitFor();
}

const toContent = () => page.evaluate(() => location.assign('#/packages/content'));

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  const core = compile(readContent()).pack;
  const { sign, trust } = await createPublishers();
  const [third, fourth, old] = [
    await sign(edition(core, 3)),
    await sign(edition(core, 4)),
    await sign(edition(core, 1)),
  ];
  const altered = fourth.slice();
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1; // in the middle of a part
  const files = { 'third.asice': third, 'fourth.asice': fourth, 'old.asice': old, 'altered.asice': altered };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(shell.home, name), bytes, { mode: 0o644 });
  writeFileSync(path.join(shell.home, 'trust.pem'), trust, { mode: 0o644 });
  await steps.createVault({ page, picture }, sample.passphrase);
}, 300_000);
afterAll(async () => {
  await shell?.close();
  if (shell) rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

async function restart(): Promise<void> {
  const { profile } = shell;
  await shell.app.close();
  shell = await launch({ profile });
  page = shell.page;
  await steps.unlock({ page, picture }, sample.passphrase);
}

describe('a content pack', () => {
  it('is looked at without trust, and cannot be installed', { timeout: 120_000 }, async () => {
    await page.keyboard.press('Control+7');
    await offer('');
    await page.getByRole('button', { name: 'Watch a folder' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^third\.asice/ }).waitFor();
    await toContent();
    await page.getByRole('button', { name: /^third\.asice/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('This pack cannot be installed').waitFor();
    expect(await page.getByRole('button', { name: 'Install' }).count()).toBe(0);
  });

  it('shows what it would change once its publishers are known', { timeout: 120_000 }, async () => {
    await giveTrust();
    await choose('third.asice');
    await page.getByRole('heading', { name: 'What would change' }).waitFor();
    const briefs = page.getByRole('row').filter({ hasText: 'Briefs' });
    expect(await briefs.innerText()).toMatch(/Briefs\s+0\s+1\s+0/);
    expect(await page.getByRole('listitem').filter({ hasText: changed.title }).innerText()).toContain('1 added');
    await page.getByText(/scenarios were run again here and ended as the pack says/).waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'content-preview.png'), fullPage: true });
  });

  it('is installed in one step, read and found', { timeout: 180_000 }, async () => {
    await page.getByRole('button', { name: 'Install' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2027.03 is in use. The content of before is kept.').waitFor();
    await page.getByText('Signed by Ana Publisher, Bo Publisher').waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.evaluate((id) => location.assign(`#/library/${id}`), changed.id);
    await page.getByText(sentence).waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('quorvalent');
    await page
      .locator('[role=option]')
      .filter({ hasText: /quorvalent/i })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('is still there after a restart', { timeout: 120_000 }, async () => {
    await restart();
    await toContent();
    await page.getByText('EU-CDT 2027.03 (3)').waitFor();
  });

  it('that is older, or here already, is refused', { timeout: 120_000 }, async () => {
    await choose('old.asice');
    await page.getByText('It is older than what was here: versions only go upwards.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Install' }).count()).toBe(0);
    await choose('third.asice');
    await page.getByText('This very package was here before.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Install' }).count()).toBe(0);
  });

  it('that was altered ends in a code, and the content in use is whole', { timeout: 180_000 }, async () => {
    await giveTrust();
    await choose('altered.asice');
    // it shows where the altered part is read: in the look, or when it is installed
    const code = page.getByText(/package\/(zip-crc|file-digest)/);
    const install = page.getByRole('button', { name: 'Install' });
    await code.or(install).first().waitFor();
    if (await install.isVisible()) await install.click();
    await code.waitFor();
    await toContent();
    await page.getByText('EU-CDT 2027.03 (3)').waitFor();
  });

  it('leaves one step back open, with a reason', { timeout: 120_000 }, async () => {
    await page.getByLabel('Reason, for the log').fill('A page is wrong.');
    await page.getByRole('button', { name: 'Go back to it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Brought along by the app').waitFor();
    await page.screenshot({ path: path.join(pictures, 'content-log.png'), fullPage: true });
    await page.getByText('Went back to what the app brought along: A page is wrong.').waitFor();
    expect(await checkAccessibility(page)).toEqual([]);
    await page.evaluate((id) => location.assign(`#/library/${id}`), changed.id);
    await page.getByRole('heading', { level: 1, name: changed.title }).waitFor();
    expect(await page.getByText(sentence).count()).toBe(0);
  });
});
