// The head of delegation is recalled over the conflict: the delegation can no longer speak, whatever was prepared before.
// Stops a démarche that was ready to sign from leaving after the ground under it is gone.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import type { Launched } from './launch';
import { launchAt } from './prepared';

let shell: Launched;
let atCase: string;
let atDraft: string;
let outbox: string;
const go = (hash: string) => shell.page.evaluate((wanted) => location.assign(wanted), hash);
const hash = () => new URL(shell.page.url()).hash;

beforeAll(async () => {
  const prepared = await launchAt('drafted');
  atCase = prepared.atCase;
  shell = prepared;
  outbox = openToApp(path.join(shell.home, 'recalled'));
  await pick(shell.app, { save: outbox });
  const desk = { page: shell.page, picture: async () => undefined };
  atDraft = hash();
  const { fields, sentence, addedAfter } = sample;
  await steps.fillDraft(desk, { fields, sentence, after: addedAfter });
});
afterAll(() => shell?.close());

it('a draft is ready while the head is at post', async () => {
  await expectGate('Head of delegation at post: Met');
});

it('the answer is changed, and the questions after it are not asked again', async () => {
  await go(`${atCase}/questions/t3.2`);
  await shell.page.getByRole('heading', { level: 1, name: 'Who leads the delegation today?' }).waitFor();
  await shell.page.getByRole('radio', { name: 'The head has been recalled' }).press('Space');
  await shell.page.keyboard.press('Enter');
  await shell.page.waitForURL(/\/outcome$/);
});

it('the outcome blocks the démarche and names the routes that remain', async () => {
  const measure = (title: string) =>
    shell.page.getByRole('article').filter({ has: shell.page.getByRole('heading', { name: title }) });
  const closed = measure('Démarche by the delegation');
  expect(await closed.textContent()).toContain('Blocked');
  expect(await closed.getByRole('button', { name: /^Draft/ }).count()).toBe(0);
  expect(await measure('Another channel').textContent()).toMatch(/Open|Possible/);
  const routes = measure('The démarche is closed, other routes remain').getByRole('listitem');
  expect(await routes.allTextContents()).toEqual(
    expect.arrayContaining([
      'Embassy of a Member State, under Art. 35 TEU',
      "The host State's mission to the European Union in Brussels",
    ]),
  );
});

it('the draft begun before says why it is held back', async () => {
  await go(atDraft);
  await expectGate('Head of delegation at post: Not met');
  const toSettle = shell.page.getByRole('region', { name: 'To settle' });
  expect(await toSettle.textContent()).toContain('After a recall, use another channel.');
  expect(await shell.page.getByText(/^Ready (for clearance|to sign)$/).count()).toBe(0);
});

it('the draft does not leave by the key, by the button, or by its address', async () => {
  await shell.page.keyboard.press('Control+Shift+e');
  expect(hash()).toBe(atDraft);
  await shell.page.getByRole('button', { name: 'Request clearance' }).press('Enter');
  expect(hash()).toBe(atDraft);
  await go(atDraft.replace('#/drafts/', '#/packages/export/'));
  await shell.page.getByRole('heading', { level: 1, name: 'This draft may not leave yet' }).waitFor();
  expect(await shell.page.getByRole('alert').textContent()).toContain('draft/gate-blocked');
  expect(await shell.page.getByRole('button', { name: 'Continue' }).count()).toBe(0);
  expect(readdirSync(outbox)).toEqual([]);
});

async function expectGate(text: string): Promise<void> {
  const gates = shell.page.getByRole('region', { name: 'Gates' });
  await gates.getByText(text.split(':')[0] ?? '').waitFor();
  expect(await gates.textContent()).toContain(text);
}
