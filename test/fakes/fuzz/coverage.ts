import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** Tells which code was reached for the first time: by V8's own counters, block by block. */
export interface Coverage extends AsyncDisposable {
  /** How many places were reached since the last call that never were before. */
  news(): Promise<number>;
  readonly places: number;
}

const watched = /\/shared\/(?:package|base|clearance)\//;

export async function createCoverage(): Promise<Coverage> {
  // code that other tests compiled before has no counters in its blocks: it must be compiled anew
  setFlagsFromString('--no-compilation-cache');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();
  return {
    get places() {
      return known.size;
    },
    news: async () => {
      const before = known.size;
      const { result } = await session.post('Profiler.takePreciseCoverage');
      for (const { url, scriptId, functions } of result) {
        if (!watched.test(url)) continue;
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) known.add(`${scriptId} ${startOffset} ${endOffset}`);
      }
      return known.size - before;
    },
    [Symbol.asyncDispose]: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
      setFlagsFromString('--compilation-cache');
    },
  };
}
