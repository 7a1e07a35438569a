/** How many letters are put in, taken out, changed or swapped with the next to get from one word to the other. */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  // most words of most names end here: no table is laid out for them
  if (most === 0 || Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j, row, last, before }));
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

interface At {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly last: readonly number[];
  readonly before: readonly number[];
}

/** Optimal string alignment: a swap of neighbours is one step. */
function cell({ a, b, i, j, row, last, before }: At): number {
  const cost = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return isSwap ? Math.min(plain, (before[j - 2] ?? 0) + 1) : plain;
}

/** How much two words of these lengths may differ and still be near: short ones not at all. */
export function leeway(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  if (/\p{N}/u.test(a + b) || length <= 4) return 0;
  return length <= 7 ? 1 : 2;
}
