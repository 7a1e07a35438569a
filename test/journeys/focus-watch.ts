import type { Page } from 'playwright-core';

/** What was seen of the keyboard's focus since the watch began. */
export interface FocusReport {
  /** Places the focus came to and stayed at long enough to be looked at. */
  readonly stops: number;
  /** Stops where the focus could not be seen: `hidden`, `outside`, `covered` or `no ring`, and at what. */
  readonly faults: readonly string[];
  /** The titles of screens that took the focus, in their order. */
  readonly titles: readonly string[];
  /** Presses of a pointer, by a hand or by a driver. */
  readonly pointers: number;
}

/**
 * Looks at every place the focus comes to, from inside the page and without touching it: whether it can be seen, and
 * what has it first after a change of address. Answers what it saw when asked.
 */
export async function watchFocus(page: Page): Promise<() => Promise<FocusReport>> {
  await page.evaluate(installWatch);
  return () => page.evaluate(() => Reflect.get(window, 'focusReport'));
}

/** Runs in the page. */
function installWatch(): void {
  const report = { stops: 0, faults: [] as string[], titles: [] as string[], pointers: 0 };
  const describe = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.id;
    return `${element.localName} ${name || (element.textContent ?? '').slice(0, 40)} at ${location.hash}`;
  };
  const isClear = (element: Element) => {
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < Math.min(4, box.width) || bottom - top < Math.min(4, box.height)) return 'outside';
    const shown = [0.5, 0.1, 0.9].some((x) =>
      [0.5, 0.1, 0.9].some((y) => {
        const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return there !== null && (element.contains(there) || there.contains(element));
      }),
    );
    return shown ? undefined : 'covered';
  };
  /** The ring is the element's own, or that of the card or line that holds it. */
  const hasRing = (element: Element | null, steps = 4): boolean => {
    if (element === null || steps === 0) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
    return boxShadow.includes('inset') || hasRing(element.parentElement, steps - 1);
  };
  const look = (element: Element) => {
    if (document.activeElement !== element) return;
    report.stops += 1;
    const isOperable = element instanceof HTMLElement && element.tabIndex >= 0;
    const fault = !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      ? 'hidden'
      : (isClear(element) ?? (isOperable && !hasRing(element) ? 'no ring' : undefined));
    if (fault) report.faults.push(`${fault}: ${describe(element)}`);
  };
  const capture = { capture: true };
  window.addEventListener(
    'pointerdown',
    () => {
      report.pointers += 1;
    },
    capture,
  );
  window.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      // a title is no control: it takes the focus so that it is read out
      if (target.localName === 'h1') report.titles.push(target.textContent ?? '');
      // scrolling into view follows the event
      else setTimeout(() => look(target));
    },
    capture,
  );
  Reflect.set(window, 'focusReport', report);
}
