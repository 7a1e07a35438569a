import path from 'node:path';
import { app, safeStorage } from 'electron';
import type { Handlers, Output } from '#shared/ipc/bridge';
import { createBegunFiles } from '../begun-files';
import { fileDialogs } from '../dialogs';
import { createHeldFile } from '../held-file';
import type { Log } from '../log';
import { buildDate } from '../mode';
import type { Policy } from '../policy';
import { readRegularFile } from '../read-file';
import { type Reserve, roomAt } from '../reserve';
import type { WindowDesk } from '../setup-desk';
import { findSticks } from '../sticks/places';
import { readStick } from '../sticks/stick';
import { appHandlers } from './app';
import { fileHandlers, saveFile } from './files';
import { keystoreHandlers } from './keystore';
import { type PrintedPage, printHandlers } from './print';
import { profileHandlers } from './profile';
import { stickHandlers } from './sticks';

export interface HandlerPorts {
  readonly desk: WindowDesk;
  readonly log: Log;
  readonly policy: Policy;
  readonly networkRefused: () => number;
  readonly reserve: Reserve;
  /** Where the vault's files lie. */
  readonly folder: string;
}

/** Every handler over the real system. */
export function createHandlers({ desk, log, policy, networkRefused, reserve, folder }: HandlerPorts): Handlers {
  const held = createHeldFile();
  const begun = createBegunFiles();
  const files = { ...fileDialogs(() => desk.current()?.window), read: readRegularFile, held, begun };
  // what the window held open, or had begun
  const letGo = () => Promise.all([held.release(), begun.release()]);
  return {
    ...appHandlers({
      info: () => ({ ...program(), policy, networkRefused: networkRefused() }),
      quit: () => app.quit(),
      room: () => roomAt(path.dirname(folder)),
      lock: () => void desk.lock('asked'),
      ready: () => {
        void letGo();
        desk.ready();
      },
      // told after it, since the program may end with the window: a lock waits 250 ms at most for both
      sealed: () => void letGo().finally(desk.sealed),
      log,
    }),
    ...fileHandlers(files),
    ...stickHandlers({
      ...files,
      find: findSticks,
      look: readStick,
    }),
    ...printHandlers({ page: () => openPage(desk), save: (file) => saveFile(files, file) }),
    ...profileHandlers({ folder, reserve }),
    ...keystoreHandlers(safeStorage),
  };
}

/** The desk listens from unlocking on; a lock hides its window first and ends it then. */
function openPage(desk: WindowDesk): PrintedPage | undefined {
  const window = desk.current()?.window;
  if (!window || !desk.isReady() || window.isDestroyed() || !window.isVisible()) return undefined;
  return {
    // the colour behind the page would tint the margins of the sheet
    printToPDF: async (options) => {
      const colour = window.getBackgroundColor();
      window.setBackgroundColor('#ffffff');
      const bytes = await window.webContents.printToPDF(options);
      if (!window.isDestroyed()) window.setBackgroundColor(colour);
      return bytes;
    },
    print: (options, done) => window.webContents.print(options, done),
  };
}

function program(): Omit<Output<'app.info'>, 'networkRefused' | 'policy'> {
  return {
    app: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
    locale: app.getLocale(),
    buildDate,
  };
}
