import { _electron } from 'playwright-core';

type Options = Parameters<typeof _electron.launch>[0];

/**
 * Electron breaks off now and then while the driver attaches to its inspector, before a line of the app has run (compare
 * electron/electron#48963); what is packed has no inspector. One such start is said and made again; a second one fails.
 */
export async function startDriven(options: Options) {
  try {
    return await _electron.launch(options);
  } catch (failure) {
    if (!isBrokenOff(failure)) throw failure;
    console.warn(`a start was broken off under the driver and is made again: ${(failure as Error).message}`);
    return _electron.launch(options);
  }
}

/** Ended by a signal of the system, and nothing of the window was there yet. */
export function isBrokenOff(failure: unknown): boolean {
  const said = failure instanceof Error ? failure.message : '';
  return /signal=SIG(SEGV|TRAP|ABRT|ILL|BUS)/.test(said) && !said.includes('DevTools listening');
}
