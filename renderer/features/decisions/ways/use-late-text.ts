import { useEffect, useRef, useState } from 'react';

/** Typing this long without a pause is one change. */
const pauseMs = 1_200;

/**
 * A text that is handed on after a pause, when the field is left, and when the screen goes: each change of a way is an
 * entry of its own in the journal, and a letter is none.
 */
export function useLateText(stored: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string>();
  const now = useRef({ typed, keep });
  now.current = { typed, keep };
  const done = useRef(() => {
    const { typed: text, keep: hand } = now.current;
    if (text === undefined) return;
    now.current = { ...now.current, typed: undefined };
    hand(text);
    setTyped(undefined);
  });
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(done.current, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => done.current, []);
  return { value: typed ?? stored, onType: setTyped, onLeave: done.current };
}
