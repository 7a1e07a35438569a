import { type BaseWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FilePorts } from './ipc/files';
import type { StickPorts } from './ipc/sticks';

type Dialogs = Pick<FilePorts, 'pickToOpen' | 'pickSeveral' | 'pickToSave'> & Pick<StickPorts, 'pickFolder'>;

/** The system's file dialogs, in front of the window that asked. */
export function fileDialogs(window: () => BaseWindow | undefined): Dialogs {
  const pickAll = async (options: OpenDialogOptions) => {
    const parent = window();
    const picked = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return picked.canceled ? [] : picked.filePaths;
  };
  const pick = async (options: OpenDialogOptions) => (await pickAll(options))[0];
  return {
    pickToOpen: ({ filters }) => pick({ filters, properties: ['openFile'] }),
    pickSeveral: ({ filters }) => pickAll({ filters, properties: ['openFile', 'multiSelections'] }),
    pickFolder: () => pick({ properties: ['openDirectory'] }),
    pickToSave: async (options) => {
      const parent = window();
      const picked = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return picked.canceled || picked.filePath === '' ? undefined : picked.filePath;
    },
  };
}
