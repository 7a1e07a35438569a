import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** What a card is about, and beside what it stands. */
export interface ShownCard {
  readonly trigger: HTMLElement;
  /** `actor:gsa`, `source:W01|Art. 3`, `overtaken:actor:gsa`. */
  readonly about: string;
  /** The day of reading, and that of the text, where the trigger stands in one. */
  readonly day: string | undefined;
  readonly asOf: string | undefined;
}

const OPEN_MS = 300;
const CLOSE_MS = 250;

const triggerOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-card]') ?? undefined) : undefined;

/**
 * Opens a card beside whatever says in `data-card` what it is about: after a moment under the pointer, at once with the
 * focus of the keyboard. It stays while pointer or focus is on either, and Esc puts it away (WCAG 1.4.13).
 */
export function useCard(card: RefObject<HTMLElement | null>): ShownCard | undefined {
  const [shown, setShown] = useState<ShownCard>();
  const timer = useRef<number>(undefined);
  const plan = useCallback((next: HTMLElement | undefined, afterMs: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(next && cardAt(next)), afterMs);
  }, []);
  const isShown = shown !== undefined;
  useEffect(() => {
    const isInCard = (target: EventTarget | null) => target instanceof Node && card.current?.contains(target) === true;
    const onOver = ({ target }: PointerEvent) => {
      const trigger = triggerOf(target);
      if (trigger) plan(trigger, OPEN_MS);
      else if (isInCard(target)) window.clearTimeout(timer.current);
      else plan(focusedTrigger(), CLOSE_MS);
    };
    const onFocus = () => plan(focusedTrigger(), 0);
    const away = () => plan(undefined, 0);
    const listeners = [
      ['pointerover', onOver],
      ['focusin', onFocus],
      ['focusout', away],
    ] as const;
    for (const [kind, listener] of listeners) document.addEventListener(kind, listener as EventListener); // each gets its own kind
    window.addEventListener('hashchange', away);
    return () => {
      for (const [kind, listener] of listeners) document.removeEventListener(kind, listener as EventListener); // as above
      window.removeEventListener('hashchange', away);
      window.clearTimeout(timer.current);
    };
  }, [card, plan]);
  useEscape(isShown, () => plan(undefined, 0));
  return shown;
}

/** The focus opens a card only where it came by keyboard: whoever points has the pointer for it. */
function focusedTrigger(): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement?.matches(':focus-visible') ? triggerOf(activeElement) : undefined;
}

function cardAt(trigger: HTMLElement): ShownCard | undefined {
  const about = trigger.dataset['card'];
  const reading = trigger.closest<HTMLElement>('[data-reading]')?.dataset;
  return about && trigger.isConnected ? { trigger, about, day: reading?.['day'], asOf: reading?.['asOf'] } : undefined;
}

/** Esc is used up by the card before any screen hears it. */
function useEscape(isShown: boolean, close: () => void): void {
  const run = useRef(close);
  run.current = close;
  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      run.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isShown]);
}
