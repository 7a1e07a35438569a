import { useEffect, useState } from 'react';

/** Longest stretch of work before keys and painting come first again. */
const sliceMs = 30;

/** Does a long piece of work in slices; answers what it came to, or nothing while it goes on. */
export function useInSteps<S, T>(
  work: (() => Generator<S>) | undefined,
  collect: (steps: readonly S[]) => T,
): T | undefined {
  const [done, setDone] = useState<{ readonly work: unknown; readonly result: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is collected belongs to the work
  useEffect(() => {
    if (!work) return;
    const steps: S[] = [];
    const generator = work();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      const until = performance.now() + sliceMs;
      while (performance.now() < until) {
        const next = generator.next();
        if (next.done) return setDone({ work, result: collect(steps) });
        steps.push(next.value);
      }
      timer = setTimeout(slice);
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [work]);
  return done && done.work === work ? done.result : undefined;
}
