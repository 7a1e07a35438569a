import type { Progress } from './receiver';

/** Parts that arrived within so many milliseconds of looking. */
export interface Arrival {
  readonly parts: number;
  readonly ms: number;
}

/** Less says nothing about how fast the rest will come. */
const LEAST: Arrival = { parts: 3, ms: 2_000 };
/** Nobody reads seconds one by one. */
const STEP_SECONDS = 5;

/** Seconds until all is there if it goes on as it went, in whole steps of five; `undefined` while nobody can tell. */
export function secondsLeft({ have, needed }: Progress, { parts, ms }: Arrival): number | undefined {
  if (parts < LEAST.parts || ms < LEAST.ms || have >= needed) return undefined;
  const seconds = ((needed - have) * ms) / parts / 1000;
  return Math.max(1, Math.ceil(seconds / STEP_SECONDS)) * STEP_SECONDS;
}

/** Quarters that are there, from 0 to 4: so often progress is worth a word to somebody who hears it. */
export function quartersOf({ have, needed }: Progress): number {
  return Math.floor((4 * have) / needed);
}
