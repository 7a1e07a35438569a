/** Brings the place of a field in the text into sight, where the text scrolls beside the fields. The page itself stays. */
export function showSlot(name: string): void {
  const place = document.querySelector(`[data-region="editor"] [data-slot="${CSS.escape(name)}"]`);
  const scroller = place?.closest('[data-region="editor"]');
  if (!place || !scroller || scroller.scrollHeight <= scroller.clientHeight) return;
  const [at, seen] = [place.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const margin = seen.height / 4;
  if (at.top >= seen.top + margin && at.bottom <= seen.bottom - margin) return;
  scroller.scrollTop += at.top - seen.top - seen.height / 3;
}
