import { app, safeStorage } from 'electron';
import type { Handlers, Output } from '#shared/ipc/bridge';
import { fileDialogs } from '../dialogs';
import type { Log } from '../log';
import { buildDate } from '../mode';
import { readRegularFile } from '../read-file';
import type { Reserve } from '../reserve';
import type { WindowDesk } from '../setup-desk';
import { appHandlers } from './app';
import { fileHandlers } from './files';
import { keystoreHandlers } from './keystore';
import { profileHandlers } from './profile';

export interface HandlerPorts {
  readonly desk: WindowDesk;
  readonly log: Log;
  readonly networkRefused: () => number;
  readonly reserve: Reserve;
  /** Where the vault's files lie. */
  readonly folder: string;
}

/** Every handler over the real system. */
export function createHandlers({ desk, log, networkRefused, reserve, folder }: HandlerPorts): Handlers {
  return {
    ...appHandlers({
      info: () => ({ ...program(), networkRefused: networkRefused() }),
      quit: () => app.quit(),
      lock: () => void desk.lock('asked'),
      ready: desk.ready,
      sealed: desk.sealed,
      log,
    }),
    ...fileHandlers({ ...fileDialogs(() => desk.current()?.window), read: readRegularFile }),
    ...profileHandlers({ folder, reserve }),
    ...keystoreHandlers(safeStorage),
  };
}

function program(): Omit<Output<'app.info'>, 'networkRefused'> {
  return {
    app: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
    locale: app.getLocale(),
    buildDate,
  };
}
