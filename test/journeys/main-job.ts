import { answerDialogs } from '../../scripts/demo/open-app.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import type { Launched } from './launch';

const picture = async () => {};

/** Takes the sample case from the first start to a signed file in `home`, by keyboard; answers the address of the draft. */
export async function playMainJob(desk: Launched): Promise<string> {
  const hands = { page: desk.page, picture };
  await steps.createVault(hands, sample.passphrase);
  await steps.openSampleCase(hands);
  await steps.answerQuestions(hands, sample.answers);
  await steps.beginDraft(hands);
  return await signSample(desk);
}

/** From the draft that was begun to the signed file, which dialogs save in `home`; answers the address of the draft. */
export async function signSample({ app, page, home }: Launched): Promise<string> {
  const hands = { page, picture };
  const draft = new URL(page.url()).hash;
  await answerDialogs(app, home);
  await steps.fillDraft(hands, { fields: sample.fields, sentence: sample.sentence, after: sample.addedAfter });
  await steps.makePracticeIdentity(hands, sample.signer);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await steps.signAndWrite(hands, { sender: sample.sender, note: sample.handlingNote });
  return draft;
}

/** Everything that was typed on the way; none of it stands in what the app brings along. */
export const typedWords: readonly string[] = [
  sample.sentence,
  sample.sentence.split(' ').slice(0, 5).join(' '),
  sample.passphrase,
  sample.handlingNote,
  ...Object.values(sample.sender),
  ...Object.values(sample.fields),
  ...Object.values(sample.answers).flatMap(({ reason = '', source = '' }) => [reason, source]),
].filter((words) => words.split(' ').length > 2);
