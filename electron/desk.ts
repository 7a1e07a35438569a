/**
 * The one window over time. Promises that locking ends the *process* of the window: whatever was typed, shown or unwrapped
 * in it cannot be found in memory afterwards, which dropping references does not achieve. Each unlock begins with one clean
 * document in a new window and a new process; the old window is not reloaded, since a page whose process was ended under it
 * is neither the old one nor a new one to anything that follows it.
 */
import type { Payload } from '#shared/ipc/bridge';
import { createMailbox, type Mailbox, type Send } from './mailbox';
import type { Place } from './place';

/** A window with the process behind it. */
export interface Pane {
  readonly place: () => Place;
  readonly pid: () => number;
  readonly hide: () => void;
  readonly load: () => void;
  readonly send: Send;
  readonly destroy: () => void;
}

interface Steps {
  readonly endProcess: (pid: number) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Room on a full disk for what is typed and not written yet. Answers soon, whatever the disk does. */
  readonly makeRoom: () => Promise<void>;
  readonly clearClipboard: () => Promise<void>;
  readonly failed: (thrown: unknown) => void;
}

export interface DeskPorts<P extends Pane> extends Steps {
  /** An empty window: nothing is loaded, no process begun. */
  readonly createPane: (place: Place | undefined) => P;
}

export type LockReason = Payload<'vault.locking'>['reason'];

export interface Desk<P extends Pane> extends Omit<Mailbox, 'reset'> {
  readonly current: () => P | undefined;
  readonly open: () => void;
  /** Seal, end, begin anew. Never rejects; asked twice at once, it locks once. */
  readonly lock: (reason: LockReason) => Promise<void>;
  /** The process died by itself: begin anew without asking it anything. */
  readonly reopen: () => Promise<void>;
  /** Seal and close for good. */
  readonly leave: () => Promise<void>;
  /** The screen has sealed what was typed. */
  readonly sealed: () => void;
}

const sealMs = 250;

export function createDesk<P extends Pane>(ports: DeskPorts<P>): Desk<P> {
  let pane: P | undefined;
  let changing: Promise<void> | undefined;
  const mailbox = createMailbox((name, payload) => pane?.send(name, payload));
  const sealing = createSealing(ports);

  const begin = (place: Place | undefined) => {
    mailbox.reset();
    pane = ports.createPane(place);
    return pane;
  };
  const change = (steps: (old: P) => Promise<void>): Promise<void> => {
    if (!pane) return Promise.resolve();
    changing ??= steps(pane)
      .catch(ports.failed)
      .finally(() => {
        changing = undefined;
      });
    return changing;
  };
  const leave = async (old: P) => {
    await sealing.seal(old, 'quit');
    pane = undefined;
    await ports.clearClipboard().catch(ports.failed);
    old.destroy();
  };

  return {
    ...mailbox,
    current: () => pane,
    open: () => begin(undefined).load(),
    lock: (reason) =>
      change(async (old) => {
        const place = old.place();
        await sealing.seal(old, reason);
        await replace(old, () => begin(place), ports);
      }),
    reopen: () => change((old) => replace(old, () => begin(old.place()), ports)),
    leave: async () => {
      await changing;
      await change(leave);
    },
    sealed: sealing.sealed,
  };
}

/** Hides at once, then gives the window a moment to write what is typed. */
function createSealing({ wait, makeRoom, failed }: Steps) {
  let onSealed: (() => void) | undefined;
  return {
    sealed: () => onSealed?.(),
    seal: async (old: Pane, reason: LockReason) => {
      old.hide();
      const sealed = new Promise<void>((resolve) => {
        onSealed = resolve;
      });
      await makeRoom().catch(failed);
      old.send('vault.locking', { reason });
      await Promise.race([sealed, wait(sealMs)]);
    },
  };
}

async function replace(old: Pane, begin: () => Pane, ports: Steps): Promise<void> {
  const pid = old.pid();
  // from here on the gate refuses what the old window still asks
  const next = begin();
  old.destroy();
  // loading waits for the end of the old process: Chromium may put a page of the same origin into one that lives
  await ports.endProcess(pid).catch(ports.failed);
  await ports.clearClipboard().catch(ports.failed);
  next.load();
}
