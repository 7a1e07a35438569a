// The built app in a real window, driven. File dialogs are the system's own and no part of the page: they are answered here.
import path from 'node:path';

const PATIENCE = 30_000;

/** Starts the app; answers it with its window, and with what went wrong in the page unseen. */
export async function openApp({ executablePath, args, env }) {
  const { _electron } = await import('playwright-core');
  const app = await _electron.launch({ executablePath, args, env, chromiumSandbox: true });
  const failures = [];
  app.on('window', (page) => {
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => failures.push(error.message));
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, failures };
}

/** Saves go into the folder under the name suggested; what is opened is the file of that kind there. */
export function answerDialogs(app, folder) {
  return app.evaluate(({ dialog }, place) => {
    const wanted = (args) => args.at(-1);
    dialog.showSaveDialog = async (...args) => ({ canceled: false, filePath: place + wanted(args).defaultPath });
    dialog.showOpenDialog = async (...args) => {
      const isPackage = wanted(args).filters[0].extensions.includes('asice');
      return { canceled: false, filePaths: [place + (isPackage ? 'note-verbale.asice' : 'trust.pem')] };
    };
  }, folder + path.sep);
}
