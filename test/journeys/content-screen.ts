import path from 'node:path';
import type { Brief, ContentPack } from '#shared/content/model';
import type { Launched } from './launch';

/** A sentence that stands in no other edition. */
export const newSentence = 'Quorvalent registers are kept from this edition on.';

/** The content of this checkout with another sentence in its first brief; answers that brief too. */
export function edition(core: ContentPack, version: number) {
  const [first, ...others] = core.briefs;
  if (!first) throw new Error('no brief');
  const paragraph = { type: 'paragraph', id: 'new-one', children: [{ type: 'text', text: newSentence }] } as const;
  const changed: Brief = { ...first, body: { blocks: [...first.body.blocks, paragraph] } };
  return { changed, pack: { ...core, version, label: `2027.0${version}`, briefs: [changed, ...others] } };
}

/** The next file that a dialog gives. */
export function offerFile({ app, home }: Launched, name: string): Promise<void> {
  return app.evaluate(
    ({ dialog }, file) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
    },
    path.join(home, name),
  );
}

export async function choosePack(shell: Launched, name: string): Promise<void> {
  await offerFile(shell, name);
  await shell.page.getByRole('button', { name: /^Choose (a content|another) pack$/ }).focus();
  await shell.page.keyboard.press('Enter');
}

export async function giveTrustFile(shell: Launched): Promise<void> {
  await offerFile(shell, 'trust.pem');
  await shell.page.getByRole('button', { name: 'Give a trust file' }).focus();
  await shell.page.keyboard.press('Enter');
  await shell.page.getByText('1 anchor is trusted here').waitFor();
}

/** From the palette: what the search of the content finds. */
export async function findInContent({ page }: Launched, word: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(word);
  const found = page.locator('[role=option]').filter({ hasText: new RegExp(word, 'i') });
  await found.first().waitFor();
  await page.keyboard.press('Escape');
}

export const toContent = ({ page }: Launched) => page.evaluate(() => location.assign('#/packages/content'));
