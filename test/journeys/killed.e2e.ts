// The app is ended at a random moment while somebody writes, as a power cut would: at most a second of typing is lost, the
// draft is whole, and so is what can be taken back in it. The seed of the moments is printed; VALISE_KILLS says how often,
// VALISE_SEED repeats a run.
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { killAll } from './end-group';
import { type Launched, launch } from './launch';
import { launchAt } from './prepared';

const kills = Number(process.env['VALISE_KILLS'] || 6);
const seed = Number(process.env['VALISE_SEED'] || Date.now() % 1_000_000);
const picture = async () => undefined;
let shell: Launched;
let page: Page;
let address: string;
let before: string;

/** A number between 0 and 1, the same for the same seed and turn. */
function chance(turn: number): number {
  const mixed = Math.imul((seed + turn * 7919) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0) / 2 ** 32;
}

const textbox = () => page.getByRole('textbox', { name: 'Text of the draft' });

beforeAll(async () => {
  console.log(`seed ${seed}, ${kills} times`);
  shell = await launchAt('drafted');
  page = shell.page;
  address = await page.evaluate(() => location.hash);
  await page.keyboard.press('Alt+t'); // changes are tracked
  await page.getByRole('button', { name: 'Track changes', pressed: true }).waitFor();
  before = await textbox().innerText();
}, 300_000);

afterAll(async () => {
  await shell?.close();
  rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('a kill in the middle of writing', () => {
  const lost: number[] = [];

  it.each(Array.from({ length: kills }, (_, turn) => turn))(
    'loses a second at most, turn %i',
    { timeout: 120_000 },
    async (turn) => {
      const { typed, cutAt } = await writeUntil(turn, 1050 + chance(turn) * 2500);
      shell = await launch({ profile: shell.profile });
      page = shell.page;
      await steps.unlock({ page, picture }, sample.passphrase);
      await page.evaluate((hash) => location.assign(hash), address);
      await textbox().waitFor();
      const kept = await textbox().innerText();
      const safe = typed.filter(({ at }) => at < cutAt - 1000);
      expect(safe.length).toBeGreaterThan(2);
      expect(safe.filter(({ word }) => !kept.includes(word))).toEqual([]);
      const last = typed.findLast(({ word }) => kept.includes(word));
      lost.push(Math.round(cutAt - (last?.at ?? 0)));
      console.log(`turn ${turn}: lost the last ${lost.at(-1)} ms; worst so far ${Math.max(...lost)} ms`);
    },
  );

  it('leaves undo whole: it leads back, past all of them, to the text before the first', async () => {
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('false');
    await textbox().focus();
    for (let goes = 0; goes < 200 && (await textbox().innerText()) !== before; goes++)
      await page.keyboard.press('ControlOrMeta+z');
    expect(await textbox().innerText()).toBe(before);
  });
});

/** Writes words in a known order, each noted when its last key is down; ends every process so long after the third. */
async function writeUntil(turn: number, afterMs: number) {
  await textbox().focus();
  await page.keyboard.press('ControlOrMeta+End');
  const typed: { readonly word: string; readonly at: number }[] = [];
  let isOver = false;
  const writing = (async () => {
    for (let count = 0; !isOver; count++) {
      const word = `k${turn}w${count}z`;
      await page.keyboard.type(`${word} `, { delay: 12 });
      typed.push({ word, at: performance.now() });
    }
  })().catch(() => undefined); // the window ends under the hands
  while (typed.length < 3) await wait(20); // some words are older than a second when the cut comes
  await wait(afterMs);
  const cutAt = performance.now();
  await killAll(shell.app);
  isOver = true;
  await writing;
  return { typed: typed.filter(({ at }) => at <= cutAt), cutAt };
}
