import { type BaseWindow, dialog } from 'electron';
import type { FilePorts } from './ipc/files';

/** The system's file dialogs, in front of the window that asked. */
export function fileDialogs(window: () => BaseWindow | undefined): Pick<FilePorts, 'pickToOpen' | 'pickToSave'> {
  return {
    pickToOpen: async ({ filters }) => {
      const parent = window();
      const options = { filters, properties: ['openFile' as const] };
      const picked = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return picked.canceled ? undefined : picked.filePaths[0];
    },
    pickToSave: async (options) => {
      const parent = window();
      const picked = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return picked.canceled || picked.filePath === '' ? undefined : picked.filePath;
    },
  };
}
