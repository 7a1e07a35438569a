const GAP = 6;
const EDGE = 8;

/** Puts a card below its trigger, or above where there is more room, and inside the window. Style sheets cannot know where. */
export function standBeside(card: HTMLElement, trigger: HTMLElement): void {
  const [line = trigger.getBoundingClientRect()] = trigger.getClientRects();
  const { width, height } = card.getBoundingClientRect();
  const below = line.bottom + GAP;
  const fitsBelow = below + height + EDGE <= window.innerHeight || line.top < window.innerHeight / 2;
  const top = fitsBelow ? below : Math.max(EDGE, line.top - GAP - height);
  const left = Math.max(EDGE, Math.min(line.left, window.innerWidth - width - EDGE));
  card.style.setProperty('left', `${Math.round(left)}px`);
  card.style.setProperty('top', `${Math.round(top)}px`);
}
