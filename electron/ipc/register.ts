import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callChannel } from '#shared/ipc/names';
import { createGate, type GateOptions, type Sender } from './gate';

/** The only place that listens to the window. Every call of every name goes through the one gate. */
export function setupIpc(options: GateOptions, currentWindow: () => BrowserWindow | undefined): void {
  const gate = createGate(options);
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    gate({ sender: senderOf(event, currentWindow()), name, input }),
  );
}

/** A frame that is gone, and the window of before a lock, are nobody. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | undefined): Sender {
  const contents = window && !window.isDestroyed() ? window.webContents : undefined;
  return {
    isCurrentWindow: contents !== undefined && sender === contents,
    isMainFrame: senderFrame !== null && senderFrame === contents?.mainFrame,
    origin: senderFrame?.origin ?? '',
  };
}
