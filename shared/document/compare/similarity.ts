/** Numbers of words, rising; one that stands twice in a text stands twice here. */
export interface Words {
  readonly words: readonly number[];
}

/** More words than these say nothing more of whether two paragraphs are the same one. */
const enough = 2000;

/** The share of words that two texts have in common, 0 to 1 (Dice's coefficient of their bags of words). */
export function similarity({ words: a }: Words, { words: b }: Words): number {
  const [aEnd, bEnd] = [Math.min(a.length, enough), Math.min(b.length, enough)];
  if (aEnd + bEnd === 0) return 1;
  let [i, j, common] = [0, 0, 0];
  while (i < aEnd && j < bEnd) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * common) / (aEnd + bEnd);
}
