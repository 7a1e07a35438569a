import { toErrorData } from '#shared/base/errors';
import type { Bridge, Payload } from '#shared/ipc/bridge';

type Seal = (reason: Payload<'vault.locking'>['reason']) => Promise<void>;

/**
 * Answers main's notice that the window is about to end: `seal` writes what is typed, then main is told.
 * Main waits 250 ms and ends the process either way, so a `seal` that fails must not hold the notice back.
 */
export function answerLocking(bridge: Bridge, seal: Seal): () => void {
  return bridge.on('vault.locking', ({ reason }) => void sealAndTell(bridge, () => seal(reason)));
}

async function sealAndTell(bridge: Bridge, seal: () => Promise<void>): Promise<void> {
  try {
    await seal();
  } catch (thrown) {
    await bridge.call('log.write', toErrorData(thrown));
  } finally {
    await bridge.call('vault.sealed', {});
  }
}
