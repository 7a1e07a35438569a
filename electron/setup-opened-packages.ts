import { app, dialog } from 'electron';
import { toErrorData } from '#shared/base/errors';
import { packageLimits } from '#shared/package/limits';
import { openPackage, packageArgument } from './opened-file';
import { readRegularFile } from './read-file';
import type { WindowDesk } from './setup-desk';
import { words } from './words';

/** Packages double-clicked before the start, or while we run: then the second copy hands its arguments over and ends. */
export function setupOpenedPackages(desk: WindowDesk, logFailure: (thrown: unknown) => void): void {
  const open = (file: string | undefined) =>
    void openPackage(file, {
      read: (path) => readRegularFile(path, packageLimits.maxFileBytes),
      deliver: (payload) => desk.deliver('file.opened', payload),
      failed: (thrown) => {
        logFailure(thrown);
        tell(desk, thrown);
      },
    });
  app.on('second-instance', (_event, argv, folder) => {
    toFront(desk);
    open(packageArgument(argv, folder));
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open(file);
  });
  open(packageArgument(process.argv, process.cwd()));
}

function toFront(desk: WindowDesk): void {
  const window = desk.current()?.window;
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function tell(desk: WindowDesk, thrown: unknown): void {
  const { code } = toErrorData(thrown);
  const message =
    code === 'file/type' || code === 'file/too-large' ? words.refusals[code] : words.refusals['file/read'];
  const window = desk.current()?.window;
  void (window ? dialog.showMessageBox(window, { type: 'error', message }) : undefined);
}
