import { flushSync } from 'react-dom';

/**
 * Carries out a change of the screen at once and gives the focus to what it brought, so that no key falls between the two:
 * put off to the next frame, the focus would come after whoever types fast, or on a machine that is busy. Called where an
 * event is handled, never while React renders.
 */
export function focusAfter(change: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(change);
  find()?.focus();
}
