// The screens of clearance, by keyboard: asked for in one place for every journey that goes through them.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { press, reach } from '../../scripts/demo/keys.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import type { Launched } from './launch';

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const field = (page: Page, name: string) => page.getByRole('main').getByLabel(name, { exact: true });
export const go = (page: Page, hash: string) => page.evaluate((wanted) => location.assign(wanted), hash);
export const choose = async (page: Page, label: string, option: string) => {
  await reach(page, field(page, label));
  await page.keyboard.type(option);
};
export const check = async ({ app, page }: Pick<Launched, 'app' | 'page'>, file: string, trust: string) => {
  await go(page, '#/packages');
  await page.keyboard.press('ControlOrMeta+i');
  await title(page, 'Check a package').waitFor();
  await pick(app, { open: file });
  await press(page, button(page, 'Choose a file'));
  await page.getByText('Not known', { exact: true }).first().waitFor();
  await pick(app, { open: trust });
  await press(page, button(page, 'Give a trust file for this check'));
};

export const trustOf = ({ home }: Launched) => path.join(home, 'trust.pem');

/** From the studio's address to a package that asks for clearance at that step. Where it is saved was said before. */
export async function askToClear(page: Page, draft: string, step: string): Promise<void> {
  await go(page, draft);
  await button(page, 'Request clearance').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  await title(page, 'What leaves this laptop').waitFor();
  await press(page, button(page, 'Continue'));
  await choose(page, 'What it is for', `To clear: ${step}`);
  await press(page, button(page, 'Continue'));
  await title(page, 'Who signs').waitFor();
  // who sends is read from the vault first
  await page.locator('main button[type=submit]:not([aria-disabled])').waitFor();
  await press(page, button(page, 'Continue'));
  await press(page, button(page, 'Sign and write'));
  await title(page, 'Signed and written').waitFor();
}

/** The app with a folder of its own for its files: journeys that run beside one another share the one they are given. */
export function inOwnFolder(launched: Launched, name: string): Launched {
  return { ...launched, home: openToApp(path.join(launched.home, name)) };
}
