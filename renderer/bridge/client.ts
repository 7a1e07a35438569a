import { fromErrorData } from '#shared/base/errors';
import type { Bridge, Input, Output, RawBridge } from '#shared/ipc/bridge';
import type { CallName } from '#shared/ipc/names';

declare global {
  interface Window {
    /** Put here by the preload before any script of ours runs. */
    readonly bridge: RawBridge;
  }
}

/** The typed client: an envelope that says no becomes a thrown `AppError`. */
export function createBridge(raw: () => RawBridge): Bridge {
  return {
    async call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
      const result = await raw().call[name](input);
      if (!result.ok) throw fromErrorData(result.error);
      return result.value;
    },
    on: (name, listener) => raw().on[name](listener),
  };
}

/** The bridge of this window, looked up at each call: a test puts one in memory in its place. */
export const bridge: Bridge = createBridge(() => window.bridge);
