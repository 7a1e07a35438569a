const grouped = /^\d{1,3}(?:([\s.,'’])\d{3})(?:\1\d{3})*$|^\d+$/;

/** A number of people as typed, its thousands parted by spaces, points or commas; undefined for everything else. */
export function readCount(typed: string): number | undefined {
  const text = typed.trim();
  if (text.length > 20 || !grouped.test(text)) return undefined;
  const count = Number(text.replaceAll(/\D/g, ''));
  return count >= 1 && count <= 2_000_000_000 ? count : undefined;
}
