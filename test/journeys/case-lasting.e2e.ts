// An answer that was given is there: after the power is cut right behind "Saved", and after a lock in the middle of a reason.
// Stops the loss of a judgement that nobody would write a second time in the same words.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passphrase } from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { killAll } from './end-group';
import { type Launched, launch } from './launch';

const onLinux = process.platform === 'linux';
const picture = async () => undefined;
const reason = 'Two hospitals turned emergency patients away for nine days, and a third one closed its';
let shell: Launched;
let page: Page;
let atCase: string;

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  await steps.createVault({ page, picture }, passphrase);
  await steps.openSampleCase({ page, picture });
  atCase = await hash();
});
afterAll(async () => {
  await shell?.close();
  rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

const hash = () => page.evaluate(() => location.hash);
const go = (address: string) => page.evaluate((wanted) => location.assign(wanted), address);
const trail = () => page.getByRole('region', { name: 'Your answers' });
const said = (answer: string) => trail().getByText(answer, { exact: true });

/** Waits until a question is on the screen and has the keys; answers its address. */
async function question(other: string): Promise<string> {
  const found = await page.waitForFunction((before) => {
    const isThere = location.hash.includes('/questions') && document.activeElement?.tagName === 'H1';
    return isThere && location.hash !== before ? location.hash : false;
  }, other);
  return String(await found.jsonValue());
}

async function answer(key: string, at: string): Promise<string> {
  await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  return question(at);
}

async function startAgain(): Promise<void> {
  shell = await launch({ profile: shell.profile });
  page = shell.page;
  await steps.unlock({ page, picture }, passphrase);
}

describe('the power cut right after an answer was saved', () => {
  it.runIf(onLinux)('leaves every answer where it was, and the person at the same question', async () => {
    await go(`${atCase}/questions`);
    let at = await question('');
    for (let given = 0; given < 3; given++) at = await answer('1', at);
    await page.getByText(/^Saved \d/).waitFor();
    await killAll(shell.app);
    await startAgain();
    // where one stood is written behind the answers: at worst it is the question just answered
    expect(await question('')).toMatch(/questions/);
    await go(at);
    await said('Yes').nth(2).waitFor();
    expect(await said('Yes').count()).toBe(3);
  });

  it.runIf(onLinux)('holds after each answer, known or not', async () => {
    let at = await question('');
    for (const [key, answers, unknown] of [
      ['1', 4, 0],
      ['u', 4, 1],
    ] as const) {
      at = await answer(key, at);
      await killAll(shell.app);
      await startAgain();
      expect(await question('')).toMatch(/questions/);
      await go(at);
      await said('Yes')
        .nth(answers - 1)
        .waitFor();
      expect(await said('Yes').count()).toBe(answers);
      expect(await said('Not known yet').count()).toBe(unknown);
    }
  });
});

describe('a lock in the middle of a reason', () => {
  it('loses no letter of it, and leads back to it', async () => {
    await go(`${atCase}/questions/t1.7`);
    const field = page.getByRole('main').getByLabel('Reason', { exact: true });
    await field.waitFor();
    await field.focus();
    await page.keyboard.type(reason);
    page = await steps.lock({ app: shell.app, page });
    await steps.unlock({ page, picture }, passphrase);
    expect(await hash()).toBe(`${atCase}/questions/t1.7`);
    expect(await page.getByRole('main').getByLabel('Reason', { exact: true }).inputValue()).toBe(reason);
  });
});
