import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { press } from '../../scripts/demo/keys.mjs';
import { pick } from './dialogs';
import type { Launched } from './launch';

/** The screen of signing identities, as its person meets it. Files lie in the folder. */
export function identityScreen({ app, page }: Launched, folder: string) {
  const main = page.getByRole('main');
  const open = async () => {
    for (const [hash, title] of Object.entries({
      '#/packages': 'Packages',
      '#/packages/identity': 'Signing identity',
    })) {
      await page.evaluate((wanted) => location.assign(wanted), hash);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  };
  return {
    /** Comes to the screen anew: what it said last is gone. */
    open,
    cards: main.getByRole('region'),
    real: main.getByRole('region', { name: 'Identity issued by your institution' }),
    practice: main.getByRole('region', { name: 'Practice identity' }),
    field: (label: string) => main.getByLabel(label, { exact: true }),
    take: main.getByRole('button', { name: 'Take in the certificate' }),
    /** Hands it a file as the answer of the institution. */
    async takeIn(content: string | Uint8Array): Promise<void> {
      const file = path.join(folder, 'answer.pem');
      writeFileSync(file, content);
      await pick(app, { open: file, save: folder });
      await open();
      await press(page, this.take);
    },
    alert: page.getByRole('alert'),
    /** What the screen says against it, line by line: a sentence and a code. */
    async refusal(): Promise<readonly string[]> {
      await this.alert.waitFor();
      return (await this.alert.innerText()).split(/\n+/);
    },
  };
}

/** Whether all of it can be seen: within the window, and cut off by nothing that scrolls. */
export function isInSight(control: Locator): Promise<boolean> {
  return control.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const watch = new IntersectionObserver(([entry]) => {
          watch.disconnect();
          resolve((entry?.intersectionRatio ?? 0) > 0.99);
        });
        watch.observe(element);
      }),
  );
}
