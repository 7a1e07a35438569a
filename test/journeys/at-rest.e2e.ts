// What a person wrote is found nowhere in the profile: not while the app runs, not after the lock, not after a power cut.
// Stops whoever copies the disk. A control that stores words unsealed is found, or the search would prove nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type DiskSearch, searchFolder } from './disk-search';
import { killAll } from './end-group';
import { type Launched, launch } from './launch';
import { playMainJob, typedWords } from './main-job';
import { scrambled, storeUnsealed } from './unsealed';

const onLinux = process.platform === 'linux';
const picture = async () => {};

describe('the profile', () => {
  let profile: string;
  let desk: Launched;
  let page: Page;
  let draft: string;

  beforeAll(async () => {
    const { VALISE_HOME: home = '' } = process.env;
    profile = mkdtempSync(path.join(home, 'at-rest-'));
    desk = await launch({ profile });
    page = desk.page;
    draft = await playMainJob(desk);
  }, 180_000);
  afterAll(async () => {
    await desk?.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('holds nothing that was written, while the app runs', async () => {
    await page.getByText(/^Saved \d/).waitFor();
    expectNothing(searchFolder(profile, typedWords));
    expectNothingByGrep(profile);
  });

  it('holds nothing of it after the lock', async () => {
    page = await steps.lock({ app: desk.app, page });
    expectNothing(searchFolder(profile, typedWords));
    expectNothingByGrep(profile);
  });

  it.runIf(onLinux)('holds nothing of it after a power cut in the middle of a sentence', async () => {
    await steps.unlock({ page, picture }, sample.passphrase);
    await page.evaluate((hash) => location.assign(hash), draft);
    const text = page.getByRole('textbox', { name: 'Text of the draft' });
    await text.focus();
    await page.keyboard.type('Neither the delegation nor');
    await killAll(desk.app);
    expectNothing(searchFolder(profile, [...typedWords, 'Neither the delegation']));
    expectNothingByGrep(profile);
  });

  it.runIf(onLinux)('did hold it, sealed: it is there again under the passphrase', async () => {
    desk = await launch({ profile });
    await steps.unlock({ page: desk.page, picture }, sample.passphrase);
    await desk.page.evaluate((hash) => location.assign(hash), draft);
    const text = desk.page.getByRole('textbox', { name: 'Text of the draft' });
    await text.waitFor();
    expect(await text.textContent()).toContain(sample.sentence);
  });
});

describe('the control', () => {
  const small = 'The control keeps this sentence as it is, in few bytes.';
  const large = 'The control keeps this sentence too, in a value so large that it is compressed.';
  const wide = 'The control keeps this sentence beside a letter that takes two bytes.';
  let desk: Launched;

  beforeAll(async () => {
    desk = await launch();
  });
  afterAll(async () => {
    await desk?.close();
  });

  const layersOf = (search: DiskSearch, words: string, ending: string) => {
    const found = search.found.filter((one) => one.words === words && one.file.endsWith(ending));
    return [...new Set(found.map(({ layer }) => layer))];
  };

  it('is found as it was written', async () => {
    await storeUnsealed(desk.page, [
      ['small', small],
      ['large', `${scrambled(large)} ${large} ${'and so on '.repeat(10_000)}`],
      ['wide', `ž ${wide}`],
    ]);
    const search = searchFolder(desk.profile, [small, large, wide]);
    expect(search.unread).toEqual([]);
    expect(layersOf(search, small, '.log')).toEqual(['raw', 'entry']);
    expect(layersOf(search, large, '.log')).toEqual(['value']);
    expect(search.found).toContainEqual(expect.objectContaining({ words: wide, encoding: 'utf-16le' }));
  });

  it('is found once the database has put it into a compressed table, where no reader of raw bytes meets it', async () => {
    const hidden = 'The control keeps this sentence last, behind all of its own parts.';
    // with far more than the database keeps in its log
    await storeUnsealed(desk.page, [['hidden', `${scrambled(hidden)} ${hidden}`]], 10_000);
    await expect.poll(() => layersOf(searchFolder(desk.profile, [hidden]), hidden, '.ldb')).toEqual(['entry']);
    const search = searchFolder(desk.profile, [hidden, large]);
    expect(search.unread).toEqual([]);
    expect(layersOf(search, hidden, '.ldb')).toEqual(['entry']);
    expect(layersOf(search, large, '.ldb')).toEqual(['value']);
  });
});

function expectNothing(search: DiskSearch): void {
  expect(search.found).toEqual([]);
  expect(search.unread).toEqual([]);
  expect(search.databases).toBeGreaterThan(1);
}

/** The same once more with a tool that is not ours. */
function expectNothingByGrep(profile: string): void {
  if (!onLinux) return;
  const { status, stdout } = spawnSync('grep', ['-rlaF', sample.sentence, profile], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
}
