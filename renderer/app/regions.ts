/** F6 goes round the regions of the window, in reading order. */
export function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => !region.hidden);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  if (!next) return;
  const first = next.querySelector<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]');
  (next.tabIndex >= 0 || next.id === 'main' ? next : (first ?? next)).focus();
}
