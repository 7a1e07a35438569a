import type { Payload } from '#shared/ipc/bridge';
import type { EventName } from '#shared/ipc/names';

export type Send = <N extends EventName>(name: N, payload: Payload<N>) => void;

/** Events to a screen that may not listen yet. */
export interface Mailbox {
  /** Sent now; nobody may be listening. */
  readonly emit: Send;
  /** Kept until the screen listens: the last one of each name. */
  readonly deliver: Send;
  /** The screen listens. */
  readonly ready: () => void;
  readonly isReady: () => boolean;
  /** A new screen has begun. */
  readonly reset: () => void;
}

export function createMailbox(send: Send): Mailbox {
  const kept = new Map<EventName, () => void>();
  let isReady = false;
  return {
    emit: send,
    deliver: (name, payload) => {
      if (isReady) send(name, payload);
      else kept.set(name, () => send(name, payload));
    },
    ready: () => {
      isReady = true;
      for (const letter of kept.values()) letter();
      kept.clear();
    },
    isReady: () => isReady,
    reset: () => {
      isReady = false;
    },
  };
}
