/** What scrolls a text: the pane that it stands in, or on a narrow screen the page. */
export function scrollerOf(pane: HTMLElement): HTMLElement {
  const scrolls = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== 'visible';
  const page = document.scrollingElement;
  return scrolls || !(page instanceof HTMLElement) ? pane : page;
}

/** How far below the top of the pane a line counts as being read. */
const READING_LINE = 112;

export interface Where {
  /** The block at the reading line; -1 above the first. */
  readonly block: number;
  /** How much has passed, 0 to 1. */
  readonly read: number;
}

/** Where one is in the text of a pane. */
export function whereIn(pane: HTMLElement): Where {
  const blocks = [...(pane.querySelector('[data-document]')?.children ?? [])];
  const { top, height } = pane.getBoundingClientRect();
  const line = Math.max(top, 0) + READING_LINE;
  const block = blocks.findLastIndex((one) => one.getBoundingClientRect().top <= line);
  const scroller = scrollerOf(pane);
  const rest = scroller.scrollHeight - scroller.clientHeight;
  if (rest <= 0) return { block, read: 1 };
  const read = scroller === pane ? pane.scrollTop / rest : (window.innerHeight - top) / height;
  return { block, read: Math.max(0, Math.min(1, read)) };
}

/** Brings a block to the line at which it counts as being read: coming back again and again does not move on. */
export function goToBlock(pane: HTMLElement | null, index: number): void {
  const block = pane?.querySelector('[data-document]')?.children[index];
  if (!pane || !block) return;
  const line = Math.max(pane.getBoundingClientRect().top, 0) + READING_LINE - 2;
  scrollerOf(pane).scrollBy(0, block.getBoundingClientRect().top - line);
}

/** Finds a heading of a text inside its pane: the same text may stand in another pane as well. */
export function headingIn(pane: HTMLElement | null, id: string): HTMLElement | undefined {
  return pane?.querySelector<HTMLElement>(`[data-document] [id="${CSS.escape(id)}"]`) ?? undefined;
}

/** Brings an element to the top of what scrolls and gives it the focus, so that reading goes on from there. */
export function goTo(element: HTMLElement | undefined): void {
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
