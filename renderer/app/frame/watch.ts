import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../bridge';
import { minutes } from './clock';

const IDLE_MS = 5 * 60_000;

/** The wall clock, for showing; refreshed at the given pace. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Locks after five minutes without a key or a pointer here. Monotonic: a clock that jumps changes nothing. */
export function useIdleLock(onIdle: () => void): string {
  const [left, setLeft] = useState(IDLE_MS);
  const run = useRef(onIdle);
  run.current = onIdle;
  useEffect(() => {
    let last = performance.now();
    const touch = () => {
      last = performance.now();
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true, capture: true });
    const timer = window.setInterval(() => {
      const remaining = IDLE_MS - (performance.now() - last);
      setLeft(remaining);
      if (remaining <= 0) run.current();
    }, 1000);
    return () => {
      window.clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touch, { capture: true });
    };
  }, []);
  return minutes(left);
}

/** How many requests the shell has refused since it started: zero, always. */
export function useRefused(): number {
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    const ask = () => void bridge.call('app.info', {}).then((info) => setRefused(info.networkRefused));
    ask();
    const timer = window.setInterval(ask, 30_000);
    return () => window.clearInterval(timer);
  }, []);
  return refused;
}
