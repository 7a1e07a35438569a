/** Text as the index sees it: the same rules for what is looked for, what is found, and what is marked. */
export interface Word {
  /** Lower case, without marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// letters and digits with their marks, as the tokenizer `unicode61` takes them
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** The words of a text with their places. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    text: fold(found),
    start: index,
    end: index + found.length,
  }));
}

/** A word without capitals and marks: `Démarche` as `demarche`. */
export function fold(text: string): string {
  if (/^[a-zA-Z0-9]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/** The same for a whole text, words apart by single spaces: what two names are compared by. */
export function folded(text: string): string {
  return wordsOf(text)
    .map((one) => one.text)
    .join(' ');
}

// soft hyphens, joiners, marks of direction, variation selectors, tags
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Text without what is not seen, in single spaces. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Words that say nothing about a subject: dropped, as long as others are left. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after against all am an and any are as at be been but by can could did do does for from get had has have how i if in
  into is it its may me must my need needs of on or our said say says shall should so some somebody someone something that the their them then there these they this those to
  under up was we were what when where which while who whom whose why will with would you your`.split(/\s+/),
);

/** Endings that words of one root differ by, and how much must be left before them. */
const endings = [
  ['ations', 4],
  ['ation', 4],
  ['ing', 3],
  ['ion', 4],
  ['ed', 3],
  ['e', 3],
] as const;

/** What several words of one root share. Not a word of any language, only a key. */
export function stem(text: string): string {
  if (/\d/.test(text) || text.length < 4) return text;
  const singular = text.replace(/(?<=[^aeiou])ies$/, 'y').replace(/(?<=[^siu])s$/, '');
  const ending = endings.find(([end, least]) => singular.endsWith(end) && singular.length - end.length >= least);
  if (!ending) return singular;
  const left = singular.slice(0, -ending[0].length);
  return left.length > 5 ? left.replace(/at$/, '') : left;
}
