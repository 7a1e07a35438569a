import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';

/** What a person would pick in the system's dialogs, which no driver reaches: what is left out is closed unanswered. */
export interface Picks {
  /** The file to open, or several. */
  readonly open?: string | readonly string[];
  /** The folder to save in, under the name that is offered. */
  readonly save?: string;
}

/** From now on the system's dialogs answer so. */
export async function pick(app: ElectronApplication, { open, save }: Picks): Promise<void> {
  const picks = {
    files: open === undefined ? [] : [open].flat(),
    prefix: save === undefined ? '' : `${save}${path.sep}`,
  };
  await app.evaluate(({ dialog }, { files, prefix }) => {
    dialog.showOpenDialog = async () => ({ canceled: files.length === 0, filePaths: files });
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const name = String(Reflect.get(Object(given.at(-1)), 'defaultPath'));
      return { canceled: prefix === '', filePath: prefix + name };
    };
  }, picks);
}

/** Where the dialog says, whatever is plugged in: sticks of journeys beside this one are offered too. */
export async function writeElsewhere(page: Page): Promise<void> {
  const where = page.getByLabel('Written to');
  if ((await where.count()) > 0) await where.selectOption('');
}
