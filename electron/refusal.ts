import { type App, dialog } from 'electron';
import { exitUsage } from './switch-guard';
import { words } from './words';

/** The profile is not ours to use: `EX_CONFIG` of sysexits. */
const exitConfiguration = 78;

/** Ends a start that must not go on. Whoever took the sandbox away is a person who needs to be told; others are programs. */
export function refuseSwitch(app: App, name: string): void {
  process.stderr.write(`valise: switch refused: ${JSON.stringify(name)}\n`);
  if (name === 'no-sandbox') tellAndExit(app, words.refusals.sandbox, exitUsage);
  else process.exit(exitUsage);
}

export function refuseProfile(app: App): void {
  process.stderr.write('valise: app/profile\n');
  tellAndExit(app, words.refusals.profile, exitConfiguration);
}

/** A dialog of the system itself: no page is loaded for it. However it is left, the code is the same. */
function tellAndExit(app: App, message: string, code: number): void {
  const exit = () => app.exit(code);
  app.on('before-quit', exit);
  void app
    .whenReady()
    .then(() => dialog.showMessageBox({ type: 'error', title: 'Valise', message }))
    .then(exit);
}
