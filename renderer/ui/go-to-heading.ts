/** Brings a heading to the top and gives it the focus, so that reading goes on from there. */
export function goToHeading(from: Element | null, id: string): void {
  // the same list may stand in the second pane as well
  const pane = from?.closest('[data-region="second"]') ?? document.getElementById('main');
  // compared, not put into a selector: an address may say anything
  const all = [...(pane?.querySelectorAll<HTMLElement>('[data-heading], [id]') ?? [])];
  const heading = all.find((one) => one.dataset['heading'] === id || one.id === id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
