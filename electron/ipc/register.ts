import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { callChannel } from '#shared/ipc/names';
import type { Gate, Sender } from './gate';

/**
 * The only place that listens to the window. Every call of every name goes through the one gate, and waits for it while it
 * is loaded. Who calls is settled at once, not when the gate stands.
 */
export function setupIpc(gate: () => Promise<Gate>, currentWindow: () => BrowserWindow | undefined): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    const sender = senderOf(event, currentWindow());
    return (await gate())({ sender, name, input });
  });
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
