/** Milliseconds throughout; `monotonic` never goes back and knows nothing of the calendar. */
export interface IdlePorts {
  readonly limitMs: number;
  readonly monotonic: () => number;
  /** Since anybody touched this computer, as the system says; always 0 where it cannot say. */
  readonly systemIdleMs: () => number;
}

export interface IdleWatch {
  /** Somebody typed or pointed in our window. */
  readonly touched: () => void;
  /** Whether to lock now: once for each time nobody is there. */
  readonly poll: () => boolean;
}

/**
 * Where the system never says anything but 0, only our own window counts: rather locked too early than never.
 * A poll that comes late, after a clock was set or the computer slept, changes nothing but the moment.
 */
export function createIdleWatch({ limitMs, monotonic, systemIdleMs }: IdlePorts): IdleWatch {
  let lastTouch = monotonic();
  let systemCanSay = false;
  let isOver = false;
  return {
    touched: () => {
      lastTouch = monotonic();
    },
    poll: () => {
      const own = monotonic() - lastTouch;
      const system = systemIdleMs();
      systemCanSay ||= system > 0;
      const idle = systemCanSay ? Math.min(own, system) : own;
      const wasOver = isOver;
      isOver = idle >= limitMs;
      return isOver && !wasOver;
    },
  };
}
