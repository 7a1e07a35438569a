// Every screen by the rules of WCAG 2.2 AA that a machine can check, in each theme and size, and readable at 400 %.
// Stops a colour, a name or a width that only fails on a screen nobody opened while changing it.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { checkAccessibility, type Launched, launch } from './launch';
import { sweep } from './sweep';

let shell: Launched;
let desk: steps.Desk;
let outbox: string;
const found: string[] = [];

beforeAll(async () => {
  shell = await launch();
  outbox = openToApp(path.join(shell.home, 'accessibility'));
  await pick(shell.app, { save: outbox, open: path.join(outbox, 'note-verbale.asice') });
  desk = await watched(shell.page);
});
afterAll(() => shell?.close());

/** A desk whose screens are looked at wherever a picture would be taken. */
async function watched(page: Launched['page']): Promise<steps.Desk> {
  // colours on their way from one theme to the next would be measured half way
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    page,
    picture: async (name) => {
      found.push(...(isAlike(name) ? await glance(name) : await sweep({ app: shell.app, page }, name)));
    },
  };
}

/** The same screen in another state: one look is enough where colours and widths are those of a screen that is swept. */
const alike = new Set(['passphrase', 'home-empty', 'studio', 'identity-none', 'export-whom', 'wrong-passphrase']);
const sweptQuestions = new Set(['first', 't1.6', 't1.7', 'refused']);

function isAlike(name: string): boolean {
  const [, question] = /^question-(.+)$/.exec(name) ?? [];
  return question === undefined ? alike.has(name) : !sweptQuestions.has(question);
}

async function glance(name: string): Promise<string[]> {
  return (await checkAccessibility(desk.page)).map(({ id, targets }) => `${name}: ${id}: ${targets.join(' | ')}`);
}

const findings = () => found.splice(0);
const look = (name: string, address: string) => steps.lookAround(desk, { [name]: address });
const hash = () => new URL(desk.page.url()).hash;

describe('axe finds nothing, and nothing is cut off at 400 %', () => {
  let atCase: string;
  let atDraft: string;

  it('on the first start', async () => {
    await steps.createVault(desk, sample.passphrase);
    expect(findings()).toEqual([]);
  });

  it('on a case, from its facts through the questions to the outcome', async () => {
    await steps.openSampleCase(desk);
    atCase = hash();
    await look('question-nothing-chosen', `${atCase}/questions`);
    await steps.lookAround({ ...desk, picture: refuseEmptyAnswer }, { refused: `${atCase}/questions` });
    await steps.lookAround({ ...desk, picture: async () => undefined }, { facts: atCase });
    await steps.answerQuestions(desk, sample.answers);
    expect(findings()).toEqual([]);
  });

  it('on a draft, held back and ready', async () => {
    await steps.beginDraft(desk);
    atDraft = hash();
    await look('export-held', atDraft.replace('#/drafts/', '#/packages/export/'));
    await look('case-drafts', `${atCase}/drafts`);
    await look('home', '#/');
    await steps.lookAround({ ...desk, picture: async () => undefined }, { studio: atDraft });
    const { fields, sentence, addedAfter } = sample;
    await steps.fillDraft(desk, { fields, sentence, after: addedAfter });
    expect(findings()).toEqual([]);
  });

  it('on the way out: identity, four pages, the package as others read it', async () => {
    await steps.makePracticeIdentity(desk, sample.signer);
    await desk.page.keyboard.press('Alt+ArrowLeft');
    await desk.page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    await steps.signAndWrite(desk, { sender: sample.sender, note: sample.handlingNote });
    await desk.page.keyboard.press('Control+i');
    await desk.page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    await desk.page.getByText('Not known', { exact: true }).first().waitFor();
    await desk.picture('check-unknown');
    await pick(shell.app, { open: path.join(outbox, 'trust.pem') });
    await desk.page.getByRole('button', { name: 'Another file' }).press('Enter');
    await desk.page.getByText('Invalid', { exact: true }).first().waitFor();
    await desk.picture('check-invalid');
    await look('packages', '#/packages');
    expect(findings()).toEqual([]);
  });

  it.each(
    Object.entries({
      library: '#/library/demarche',
      timeline: '#/timeline?at=2020-01-01',
      event: '#/timeline/e2019-regime',
      glossary: '#/glossary',
      term: '#/glossary/cert-eu-term',
      studies: '#/studies',
      study: '#/studies/c14-ka-sat',
      sources: '#/sources',
      'source, founding': '#/sources/S2',
      'source, with addresses': '#/sources/W01',
      acts: '#/acts',
      act: '#/acts/decision-2019-797',
      measures: '#/measures',
      measure: '#/measures/sanctions-listing',
      clauses: '#/clauses?code=a3',
      clause: '#/clauses/open-note-verbale',
      'rules of wording': '#/wording',
      'rule of wording': '#/wording/attribution',
      'about the content': '#/about-content',
      'no such entry': '#/acts/nothing',
      matrix: '#/matrix',
      actor: '#/matrix/actor/hr',
      toolbox: '#/toolbox',
      tree: '#/toolbox/t3',
      cases: '#/cases',
      drafts: '#/drafts',
      template: '#/drafts/templates/speaking-points',
      check: '#/packages/check',
      'keys to encrypt to': '#/packages/recipients',
      identity: '#/packages/identity',
      trust: '#/packages/trust',
      settings: '#/settings',
      help: '#/help',
      nowhere: '#/nowhere',
    }),
  )('in every area: %s', async (name, address) => {
    await look(name, address);
    expect(findings()).toEqual([]);
  });

  it('on the matrix with a cell chosen, as a list, and as changes', async () => {
    await steps.lookAround({ ...desk, picture: async () => undefined }, { matrix: '#/matrix' });
    await desk.page.getByRole('table').getByRole('button').first().focus();
    await desk.page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading').first().waitFor();
    await desk.picture('matrix cell');
    for (const view of [/^List/, /^Changes/]) {
      await desk.page.getByRole('button', { name: view }).press('Enter');
      await desk.picture(`matrix ${view.source}`);
    }
    expect(findings()).toEqual([]);
  });

  it('in the palette and on the keyboard sheet', async () => {
    await lookAtDialog('palette', async () => {
      await desk.page.keyboard.press('Control+k');
      await desk.page.keyboard.type('council');
      await desk.page.getByRole('dialog').getByRole('option').first().waitFor();
    });
    await lookAtDialog('keys', async () => {
      await desk.page.keyboard.press('Control+/');
      await desk.page.getByRole('dialog').waitFor();
    });
    expect(findings()).toEqual([]);
  });

  it('on the lock screen, at a wrong passphrase, and for the recovery words', async () => {
    desk = await watched(await steps.lock({ app: shell.app, page: desk.page }));
    await desk.picture('locked');
    await desk.page.keyboard.type('not the passphrase of this vault');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('alert').waitFor();
    await desk.picture('wrong-passphrase');
    await desk.page.getByRole('button', { name: /^Use recovery words/ }).press('Enter');
    await desk.picture('recovery-way');
    expect(findings()).toEqual([]);
  });
});

/** Looks at a dialog that keys open; closed by Esc, the focus is back where it was. */
async function lookAtDialog(name: string, openIt: () => Promise<void>): Promise<void> {
  const before = await desk.page.evaluateHandle(() => document.activeElement);
  await openIt();
  await desk.picture(name);
  await desk.page.keyboard.press('Escape');
  await desk.page.waitForFunction((element) => element !== document.body && element === document.activeElement, before);
}

/** Continue without an answer: what is missing is said. */
async function refuseEmptyAnswer(): Promise<void> {
  await desk.page.getByRole('button', { name: 'Continue' }).press('Enter');
  await desk.page.getByText('This answer is not complete').waitFor();
  await desk.picture('question-refused');
}
