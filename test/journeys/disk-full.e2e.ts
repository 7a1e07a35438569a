// A disk without room: what was typed stays in memory, is said to, and is written once there is room.
// Stops text that a full disk would swallow. As root alone, since a small disk is mounted for it.
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { passphrase } from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch } from './launch';
import { inApp, logged } from './profile-files';
import { mountSmallDisk, type SmallDisk } from './small-disk';

const picture = async () => undefined;
const { VALISE_HOME: home = '' } = process.env;
const disk = mountSmallDisk(home);

describe.skipIf(disk === undefined)('a full disk (where a small one can be mounted: as root)', () => {
  let small: SmallDisk;
  let shell: Launched;
  let page: Page;
  const effect = () => page.getByLabel('Effect on services, people, data');
  const banner = () => page.getByText('The disk is full. Your text is kept in memory: make room, and it is saved.');

  beforeAll(async () => {
    if (disk) small = disk;
    shell = await launch({ profile: small.folder });
    page = shell.page;
    await steps.createVault({ page, picture }, passphrase);
    await steps.openSampleCase({ page, picture });
    const reserve = () => inApp(small.folder, 'reserve').map((file) => statSync(file).size);
    await vi.waitFor(() => expect(reserve()).toEqual([8 * 1024 * 1024]));
    await vi.waitFor(() => expect(inApp(small.folder, 'reserve-database')).toHaveLength(1));
  });
  afterAll(async () => {
    await shell?.close();
    small[Symbol.dispose]();
  });

  it('is said within a second, and what was typed stays', async () => {
    small.fill();
    await effect().press('Control+End');
    await page.keyboard.type(' No room for this sentence.');
    await banner().waitFor({ timeout: 1000 });
    expect(await effect().inputValue()).toMatch(/No room for this sentence\.$/);
  });

  it('keeps it also while one goes on typing and looks at another page', async () => {
    await page.keyboard.type(' Nor for this one.');
    expect(await banner().count()).toBe(1);
    await page.keyboard.press('Control+2');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await effect().waitFor();
    expect(await effect().inputValue()).toMatch(/No room for this sentence\. Nor for this one\.$/);
  });

  it('saves it once there is room, and the code stands in the log', async () => {
    small.makeRoom();
    await banner().waitFor({ state: 'detached' });
    await page.getByText(/^Saved \d/).waitFor();
    page = await steps.lock({ app: shell.app, page });
    await steps.unlock({ page, picture }, passphrase);
    expect(await effect().inputValue()).toMatch(/No room for this sentence\. Nor for this one\.$/);
    await expect.poll(() => logged(small.folder), { timeout: 10_000 }).toContain('store/full');
  });

  it('locked while it is full, keeps what was not written yet: the reserve makes room for it', async () => {
    small.fill();
    await effect().press('Control+End');
    await page.keyboard.type(' Typed on a full disk, and locked.');
    await banner().waitFor({ timeout: 1000 });
    page = await steps.lock({ app: shell.app, page });
    expect(inApp(small.folder, 'reserve-database')).toEqual([]);
    small.makeRoom();
    await steps.unlock({ page, picture }, passphrase);
    expect(await effect().inputValue()).toMatch(/Typed on a full disk, and locked\.$/);
  });
});
