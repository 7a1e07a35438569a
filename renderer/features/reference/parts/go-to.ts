/** Brings a heading to the top and gives it the focus, so that reading goes on from there. */
export function goToHeading(from: Element | null, id: string): void {
  // the same list may stand in the second pane as well
  const pane = from?.closest('[data-region="second"]') ?? document.getElementById('main');
  const heading = pane?.querySelector<HTMLElement>(`[data-heading="${CSS.escape(id)}"], [id="${CSS.escape(id)}"]`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
