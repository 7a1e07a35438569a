import { AppError } from '#shared/base/errors';
import type { OpenStore } from './open-store';
import type { Phase } from './session';

/** Locked or unlocked, and who wants to know. The open store hangs on nothing else, so that leaving drops it. */
export interface Phases {
  phase(): Phase;
  subscribe(listener: (phase: Phase) => void): () => void;
  /** @throws `vault/locked` */
  opened(): OpenStore;
  /** One at a time: a second unlock beside the first would be a second writer. @throws `ipc/busy` */
  enter<T extends { readonly open: OpenStore }>(run: () => Promise<T>): Promise<T>;
  leave(): OpenStore | undefined;
}

export function createPhases(): Phases {
  const listeners = new Set<(phase: Phase) => void>();
  let open: OpenStore | undefined;
  let isEntering = false;

  const phase = (): Phase => (open ? 'unlocked' : 'locked');
  const change = (next: OpenStore | undefined) => {
    open = next;
    for (const listener of listeners) listener(phase());
  };
  return {
    phase,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    opened: () => {
      if (!open) throw new AppError('vault/locked');
      return open;
    },
    enter: async (run) => {
      if (isEntering || open) throw new AppError('ipc/busy');
      isEntering = true;
      try {
        const entered = await run();
        change(entered.open);
        return entered;
      } finally {
        isEntering = false;
      }
    },
    leave: () => {
      const left = open;
      if (left) change(undefined);
      return left;
    },
  };
}
