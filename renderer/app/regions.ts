const operable = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]';

/** F6 goes round the regions of the window, in reading order. The regions of a screen lie inside the main one. */
export function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) => one.checkVisibility());
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const next = regions[(from + step + regions.length) % regions.length];
  if (!next) return;
  const first = next.querySelector<HTMLElement>(operable);
  (next.hasAttribute('tabindex') ? next : (first ?? next)).focus();
}
