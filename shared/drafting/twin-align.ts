/** Above this product of lengths rows are paired by their place alone. */
const limit = 1_000_000;

/**
 * For each own row the number of the kept row that is its counterpart: the head by its place, others where the words are
 * those it was written for, in order, and between those the ones left, by their place.
 */
export function alignRows(own: readonly string[], kept: readonly string[]): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = own.map(() => undefined);
  const fixed: (readonly [number, number])[] =
    own.length * kept.length > limit ? [] : commonRows(own.slice(1), kept.slice(1)).map(([a, b]) => [a + 1, b + 1]);
  const anchors = [...(own.length > 0 && kept.length > 0 ? [[0, 0] as const] : []), ...fixed];
  for (const [at, [from, to]] of anchors.entries()) {
    pairs[from] = to;
    const [nextOwn, nextKept] = anchors[at + 1] ?? [own.length, kept.length];
    for (let step = 1; from + step < nextOwn && to + step < nextKept; step++) pairs[from + step] = to + step;
  }
  return pairs;
}

/** The longest run of pairs with the same words that keeps the order of both. */
function commonRows(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
