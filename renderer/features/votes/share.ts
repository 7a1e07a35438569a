/** A share of a whole in per cent with one decimal, cut off and never rounded up: 64.99 is not 65. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '0.0';
  const tenths = Math.floor((1000 * part) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
