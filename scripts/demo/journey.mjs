// The whole journey of the demo: every step of the main job, then the rest of the desk, then the dark and the strong contrast.
import { addedAfter, answers, fields, handlingNote, passphrase, sender, sentence, signer } from './sample.mjs';
import * as steps from './steps.mjs';

const PLACES = {
  home: '#/',
  library: '#/library',
  brief: '#/library/toolbox',
  glossary: '#/glossary',
  matrix: '#/matrix',
  toolbox: '#/toolbox',
  tree: '#/toolbox/t3',
  cases: '#/cases',
  drafts: '#/drafts',
  template: '#/drafts/templates/speaking-points',
  packages: '#/packages',
  settings: '#/settings',
  help: '#/help',
};

/** `pictures.of(page)` takes one of the window; `step` runs a step under its name. */
export async function playJourney({ app, page, pictures, step }) {
  const desk = { app, page, picture: pictures.of(page) };
  await step('first start', () => steps.createVault(desk, passphrase));
  await step('new incident', () => steps.openSampleCase(desk));
  await step('questions', () => steps.answerQuestions(desk, answers));
  const outcome = addressOf(page);
  await step('draft', () => steps.beginDraft(desk));
  const draft = addressOf(page);
  await step('text and fields', () => steps.fillDraft(desk, { fields, sentence, after: addedAfter }));
  await step('practice identity', () => steps.makePracticeIdentity(desk, signer));
  await step('sign and write', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    await steps.signAndWrite(desk, { sender, note: handlingNote });
  });
  await step('check', () => steps.checkPackage(desk));
  const locked = await step('lock', () => steps.lock(desk));
  const again = { app, page: locked, picture: pictures.of(locked) };
  await step('unlock', () => steps.unlock(again, passphrase));
  await step('look around', () => lookAround(again));
  await step('themes', () =>
    changeThemes(again, { outcome, draft, question: outcome.replace('outcome', 'questions/t3.2') }),
  );
}

const addressOf = (page) => new URL(page.url()).hash;

async function lookAround(desk) {
  const { page, picture } = desk;
  await steps.lookAround(desk, PLACES);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('demarche');
  await page.getByRole('option').first().waitFor();
  await picture('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+/');
  await page.getByRole('dialog', { name: 'Keyboard sheet' }).waitFor();
  await picture('keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' }); // until then keys go to it
}

async function changeThemes(desk, { question, outcome, draft }) {
  await steps.runCommand(desk.page, 'Theme: dark');
  await steps.lookAround(desk, { 'dark-home': '#/', 'dark-outcome': outcome, 'dark-studio': draft });
  await steps.runCommand(desk.page, 'Theme: high contrast');
  await steps.lookAround(desk, { 'contrast-question': question });
  await steps.runCommand(desk.page, 'Theme: follow the system');
}
