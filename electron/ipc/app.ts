import type { Handlers, Output } from '#shared/ipc/bridge';
import type { Log } from '../log';

type Names = 'app.info' | 'app.quit' | 'disk.room' | 'window.ready' | 'vault.lock' | 'vault.sealed' | 'log.write';

export interface AppPorts {
  readonly info: () => Output<'app.info'>;
  readonly quit: () => void;
  /** In bytes. */
  readonly room: () => Promise<number>;
  readonly lock: () => void;
  /** The window listens. */
  readonly ready: () => void;
  /** The window has sealed what was typed. */
  readonly sealed: () => void;
  readonly log: Log;
}

/** What the window may ask of the program itself. */
export function appHandlers({ info, quit, room, lock, ready, sealed, log }: AppPorts): Pick<Handlers, Names> {
  return {
    'app.info': info,
    'app.quit': quit,
    'disk.room': async () => ({ bytes: await room() }),
    'window.ready': ready,
    'vault.lock': lock,
    'vault.sealed': sealed,
    'log.write': (entry) => log('window', entry),
  };
}
