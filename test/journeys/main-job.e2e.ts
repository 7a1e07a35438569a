// From an incident to a signed démarche by keyboard alone, and what comes out is held against other people's tools.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { askOthers } from '../../scripts/demo/verdicts.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { type FocusReport, watchFocus } from './focus-watch';
import { type Launched, launch } from './launch';

let shell: Launched;
let desk: steps.Desk;
let outbox: string;
let report: () => Promise<FocusReport>;

beforeAll(async () => {
  shell = await launch();
  desk = { page: shell.page, picture: async () => undefined };
  report = await watchFocus(shell.page);
  outbox = openToApp(path.join(shell.home, 'main-job'));
  await pick(shell.app, { save: outbox });
});
afterAll(() => shell?.close());

const key = (name: string) => shell.page.keyboard.press(name);
const side = () => shell.page.getByRole('region', { name: 'To settle' });
const focused = () => shell.page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the main job by keyboard', () => {
  it('begins with a passphrase, words on paper and a policy', async () => {
    await steps.createVault(desk, sample.passphrase);
    expect((await report()).titles).toEqual(['Home']);
  });

  it('asks from the facts to the outcome, which names what is not known yet', async () => {
    await steps.openSampleCase(desk);
    await steps.answerQuestions(desk, sample.answers);
    const unknown = shell.page.getByRole('article').filter({ hasText: 'Not known yet, and so named here' });
    await unknown.waitFor();
    expect(await unknown.getByRole('listitem').allTextContents()).toEqual([
      'Criminal, no State link?',
      'Victim agrees?',
    ]);
    expect((await report()).titles.at(-1)).toMatch(/measures? (is|are) open/);
  });

  it('begins a draft with what the case knows, and holds it back until the rest is settled', async () => {
    await steps.beginDraft(desk);
    const field = (label: string) => side().getByLabel(label, { exact: true });
    expect(await field('Host State').inputValue()).toBe('Vardania');
    expect(await field('Reference of the note').inputValue()).toBe('');
    await key('Control+Shift+e');
    expect(shell.page.url()).toMatch(/#\/drafts\//);
    expect(await focused()).toContain('To settle');
  });

  it('goes from point to point with F8, and back', async () => {
    const first = await afterKey('F8');
    const second = await afterKey('F8');
    expect(second).not.toBe(first);
    expect(await afterKey('Shift+F8')).toBe(first);
  });

  it('goes round the regions of the window with F6, and back', async () => {
    const regions = ['top', 'rail', 'main', 'gates', 'editor', 'side', 'status'];
    const round = await regionsAfter(Array(regions.length).fill('F6'));
    expect(round.toSorted()).toEqual(regions.toSorted());
    const back = await regionsAfter(Array(regions.length).fill('Shift+F6'));
    expect(back).toEqual([...round.slice(0, -1).reverse(), round.at(-1)]);
  });

  it('makes a practice identity on the way and comes back to the draft', async () => {
    await steps.makePracticeIdentity(desk, sample.signer);
    await key('Alt+ArrowLeft');
    await shell.page.getByRole('region', { name: 'Gates' }).waitFor();
  });

  it('leaves once all is settled: signed, written and read back', async () => {
    const { fields, sentence, addedAfter, sender, handlingNote } = sample;
    await steps.fillDraft(desk, { fields, sentence, after: addedAfter });
    const written = shell.page.getByRole('textbox', { name: 'Text of the draft' });
    expect(await written.textContent()).toContain(`2026. ${sentence}`);
    await steps.signAndWrite(desk, { sender, note: handlingNote });
    await shell.page.getByText('the same byte for byte').waitFor();
  });

  it('is accepted by the command line and by openssl', () => {
    const place = (name: string) => path.join(outbox, name);
    const verdicts = askOthers(place('note-verbale.asice'), place('trust.pem'));
    expect(verdicts).toEqual([
      { who: 'npm run verify', says: 'valid', accepts: true },
      { who: 'openssl cms -verify -cades', says: 'CAdES Verification successful', accepts: true },
      { who: 'sha256 of each file', says: expect.stringMatching(/^(\d+) of \1 files as signed$/), accepts: true },
    ]);
  });

  it('never lost the focus from sight, and read out the title of every screen', async () => {
    const { faults, stops, titles, pointers } = await report();
    expect(faults).toEqual([]);
    expect(pointers).toBe(0);
    expect(stops).toBeGreaterThan(100);
    const named = ['Home', 'New incident', 'Six facts', 'Who leads the delegation today?', 'Signing identity'];
    const pages = ['What leaves this laptop', 'Who it is meant for', 'Who signs', 'Check what leaves this laptop'];
    expect(titles).toEqual(expect.arrayContaining([...named, ...pages, 'Signed and written']));
  });

  it('would notice a control that cannot be seen, and a pointer', async () => {
    await shell.page.evaluate(() => {
      const button = document.createElement('button');
      Object.assign(button.style, { position: 'fixed', left: '-999px', outline: 'none' });
      button.ariaLabel = 'lost';
      document.querySelector('main')?.prepend(button);
      button.focus();
    });
    await shell.page.waitForTimeout(100);
    await shell.page.mouse.click(5, 5);
    const { faults, pointers } = await report();
    expect(faults).toEqual([expect.stringMatching(/^outside: button lost/)]);
    expect(pointers).toBe(1);
  });
});

async function afterKey(name: string): Promise<string> {
  await key(name);
  return await focused();
}

/** The region that has the focus after each of the keys. */
async function regionsAfter(keys: readonly string[]): Promise<string[]> {
  const regions: string[] = [];
  for (const name of keys) {
    await key(name);
    regions.push(
      await shell.page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? '',
      ),
    );
  }
  return regions;
}
