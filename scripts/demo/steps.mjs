// The steps of the main job, each as a person at the keyboard takes it: from the first start to a package that was checked.
// The demo plays them all; journeys take those they need. Controls are found by the role and the name that people meet.
import { fillIn, press, reach } from './keys.mjs';

const title = (page, name) => page.getByRole('heading', { level: 1, name });
const button = (page, name) => page.getByRole('button', { name });
const field = (page, name) => page.getByRole('main').getByLabel(name, { exact: true });

/** First start: passphrase, recovery words, policy and trust. */
export async function createVault({ page, picture }, passphrase) {
  await title(page, 'Choose a passphrase').waitFor();
  await picture('first-start');
  await fillIn(page, field(page, 'Passphrase'), passphrase);
  await fillIn(page, field(page, 'The same again'), passphrase);
  await picture('passphrase');
  await page.keyboard.press('Enter');
  await title(page, 'Write these words on paper').waitFor({ timeout: 60_000 });
  await picture('recovery-words');
  const words = await page.getByRole('main').locator('ol li').allTextContents();
  const onPaper = words.slice(-12);
  for (const box of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) {
    const asked = Number((await box.evaluate((input) => input.labels[0].textContent)).match(/\d+/)[0]);
    await fillIn(page, box, onPaper[asked - 1]);
  }
  await page.keyboard.press('Enter');
  await title(page, 'What this laptop may hold').waitFor();
  await picture('policy-and-trust');
  await page.keyboard.press('Enter');
  await title(page, 'Home').waitFor();
  await picture('home-empty');
}

export async function lock({ app, page }) {
  const next = app.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+l').catch(() => undefined); // the window may be gone before the key is up again
  const locked = await next;
  await title(locked, 'Locked').waitFor();
  return locked;
}

export async function unlock({ page, picture }, passphrase) {
  await title(page, 'Locked').waitFor();
  await picture('locked');
  await page.keyboard.type(passphrase); // the field has the focus from the start
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Areas' }).waitFor({ timeout: 60_000 });
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** New incident, from the sample: its six facts are there and may be changed. */
export async function openSampleCase({ page, picture }) {
  await page.keyboard.press('ControlOrMeta+n');
  await title(page, 'New incident').waitFor();
  await picture('new-incident');
  await press(page, button(page, 'Practise on the sample case'));
  await title(page, 'Six facts').waitFor();
  await picture('facts');
}

/** From the facts through every question to the outcome. What has no answer given is not known yet. */
export async function answerQuestions({ page, picture }, answers) {
  await press(page, button(page, 'Continue to the questions'));
  let asked = await nextQuestion(page, 'none');
  while (asked !== 'outcome') {
    await giveAnswer(page, answers[asked]);
    await picture(`question-${asked}`);
    await page.keyboard.press('Enter');
    asked = await nextQuestion(page, asked);
  }
  await page.getByRole('article').first().waitFor();
  await picture('outcome');
}

/** Waits until another question than the last is on the screen; answers its name in the address, or `outcome`. */
async function nextQuestion(page, last) {
  const found = await page.waitForFunction((before) => {
    const [, place] = /^#\/cases\/[^/]+\/(.+)$/.exec(location.hash) ?? [];
    if (place === 'outcome') return place;
    const [, name = 'first'] = /^questions(?:\/(.+))?$/.exec(place ?? '') ?? [];
    // a new screen has arrived once its heading has the focus: until then keys would go to the old one
    const isThere = place?.startsWith('questions') && document.activeElement?.tagName === 'H1';
    return isThere && name !== before ? name : false;
  }, last);
  return await found.jsonValue();
}

async function giveAnswer(page, given) {
  const main = page.getByRole('main');
  if (!given) return page.keyboard.press('u');
  const place = await main.getByRole('radio', { name: given.choose, exact: true }).evaluate((radio) => {
    return [...document.getElementsByName(radio.name)].indexOf(radio);
  });
  await page.keyboard.press(String(place + 1));
  for (const item of given.tick ?? []) {
    await reach(page, main.getByRole('checkbox', { name: item, exact: true }));
    await page.keyboard.press('Space');
  }
  if (given.reason) await fillIn(page, field(page, 'Reason'), given.reason);
  if (given.author) await fillIn(page, field(page, 'Assessed by'), given.author);
  const source = /^(Source of this answer|Authority: decision)/;
  if (given.source) await fillIn(page, main.getByRole('textbox', { name: source }), given.source);
}

/** D on the outcome begins the draft of the measure that is open. */
export async function beginDraft({ page, picture }) {
  await page.keyboard.press('d');
  await page.getByRole('region', { name: 'Gates' }).waitFor();
  await picture('studio');
}

/** Fields, the drafter's own statement, and a sentence in the text itself. */
export async function fillDraft({ page, picture }, { fields, sentence, after }) {
  const side = page.getByRole('region', { name: 'To settle' });
  await addSentence(page, sentence, after);
  for (const [label, text] of Object.entries(fields)) await fillIn(page, side.getByLabel(label, { exact: true }), text);
  // it stands among the points to settle, and once more among all statements
  await reach(page, side.getByRole('checkbox', { name: /no EU, national or NATO classified information/ }).first());
  await page.keyboard.press('Space');
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await picture('studio-ready');
}

/** Moves the cursor up from the end to the paragraph, and goes on writing there. */
async function addSentence(page, sentence, after) {
  const text = page.getByRole('textbox', { name: 'Text of the draft' });
  await reach(page, text);
  await page.keyboard.press('ControlOrMeta+End');
  for (let lines = 0; lines < 40; lines++) {
    const here = await text.evaluate(() => getSelection().anchorNode.parentElement.closest('p')?.textContent ?? '');
    if (here.startsWith(after)) {
      await page.keyboard.press('End');
      return page.keyboard.type(` ${sentence}`);
    }
    await page.keyboard.press('ArrowUp');
  }
  throw new Error(`no paragraph begins: ${after}`);
}

/** A practice identity, and its trust file for those who shall check. */
export async function makePracticeIdentity({ page, picture }, signer) {
  await runCommand(page, 'Signing identity');
  await title(page, 'Signing identity').waitFor();
  await picture('identity-none');
  await fillIn(page, field(page, 'Your name on the certificate'), signer);
  await page.keyboard.press('Enter');
  await press(page, button(page, 'Save its trust file'));
  await page.getByText(/^Saved as .+ and read back\.$/).waitFor();
  await picture('identity');
}

/** Any command by its name, through the palette. */
export async function runCommand(page, name) {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search or command' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

/** Four pages from the draft to a file that was written and read back. */
export async function signAndWrite({ page, picture }, { sender, note, receiver }) {
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await title(page, 'What leaves this laptop').waitFor();
  await picture('export-what');
  await press(page, button(page, 'Continue'));
  await title(page, 'Who it is meant for').waitFor();
  await fillIn(page, field(page, 'Handling note'), note);
  if (receiver) await fillIn(page, field(page, 'Receiver'), receiver);
  await picture('export-whom');
  await page.keyboard.press('Enter');
  await title(page, 'Who signs').waitFor();
  for (const [label, text] of Object.entries(sender)) await fillIn(page, field(page, label), text);
  await picture('export-how');
  await page.keyboard.press('Enter');
  await title(page, 'Check what leaves this laptop').waitFor();
  // a stick that happens to be plugged in is somebody else's
  const where = field(page, 'Written to');
  if (await where.count()) await where.selectOption({ label: 'A place that you choose' });
  await picture('export-sign');
  await press(page, button(page, 'Sign and write'));
  await title(page, 'Signed and written').waitFor();
  await picture('export-done');
}

/** The package as a stranger reads it: first without trust, then with the trust file. */
export async function checkPackage({ page, picture }) {
  await page.keyboard.press('ControlOrMeta+i');
  await title(page, 'Check a package').waitFor();
  await picture('check-empty');
  await press(page, button(page, 'Choose a file'));
  await page.getByText('Not known', { exact: true }).first().waitFor();
  await picture('check-unknown');
  await press(page, button(page, 'Give a trust file for this check'));
  await page.getByText('Valid', { exact: true }).first().waitFor();
  await picture('check-valid');
}

/** Goes to each address and takes its picture. */
export async function lookAround({ page, picture }, places) {
  for (const [name, address] of Object.entries(places)) {
    await page.evaluate((hash) => location.assign(hash), address);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await picture(name);
  }
}
