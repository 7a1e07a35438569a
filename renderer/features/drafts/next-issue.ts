import type { KeyboardEvent } from 'react';

/** What keeps the draft from leaving, and what a rule of wording would have looked at. */
const points = { settle: '[data-issue]', all: '[data-issue], [data-finding]' } as const;

/** Goes round the points to settle, from where the focus is: a point that was settled a moment ago is no step back. */
export function nextIssue(step: 1 | -1, among: keyof typeof points = 'settle'): void {
  const issues = [...document.querySelectorAll<HTMLElement>(points[among])];
  const from = document.activeElement;
  const following = step > 0 ? issues : issues.toReversed();
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const next = following.find((issue) => from && isBeside(issue, from, side)) ?? following[0];
  (next?.querySelector<HTMLElement>('a, button, input, textarea, select') ?? next)?.focus();
}

/** Whether an issue stands wholly before or behind an element: the one around it is no next one. */
function isBeside(issue: HTMLElement, from: Element, side: number): boolean {
  const where = from.compareDocumentPosition(issue);
  const holds = Node.DOCUMENT_POSITION_CONTAINS | Node.DOCUMENT_POSITION_CONTAINED_BY;
  return (where & side) !== 0 && (where & holds) === 0;
}

/**
 * Enter in a field is done with it and goes on to the next point. It ticks nothing: what is stated in person takes a key of
 * its own. A list begins its next line with Enter, a text with Shift+Enter; a form of its own keeps the key.
 */
export function goOnWithEnter(event: KeyboardEvent): void {
  const { key, target, defaultPrevented, repeat, shiftKey, ctrlKey, altKey, metaKey, nativeEvent } = event;
  if (key !== 'Enter' || defaultPrevented || repeat || shiftKey || ctrlKey || altKey || metaKey) return;
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLTextAreaElement && target.dataset['lines'] === undefined);
  if (!isField || target.closest('form') || nativeEvent.isComposing) return;
  event.preventDefault();
  nextIssue(1);
}
