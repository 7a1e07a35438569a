import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../bridge';
import { useDesk } from '../../store/desk-state';
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

interface Saving {
  /** Milliseconds since 1970 of the last write; `undefined` before the first. */
  readonly savedAt: number | undefined;
  /** A write takes so long that it is worth saying. */
  readonly isSaving: boolean;
}

/** What became of the writes, looked at once a second: drawn at each write, it would hold up the next key. */
export function useSaving(): Saving {
  const [saving, setSaving] = useState<Saving>(() => ({ savedAt: useDesk.getState().savedAt, isSaving: false }));
  useEffect(() => {
    let before = useDesk.getState();
    const timer = window.setInterval(() => {
      const desk = useDesk.getState();
      const { savedAt } = desk;
      const isSaving = desk.writing > 0 && before.writing > 0 && before.savedAt === savedAt;
      before = desk;
      setSaving((was) => (was.savedAt === savedAt && was.isSaving === isSaving ? was : { savedAt, isSaving }));
    }, 1000);
    return () => window.clearInterval(timer);
  }, []);
  return saving;
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
