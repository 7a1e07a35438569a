const maxLength = 120;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// controls, separators, what Windows refuses, and the marks that reverse the direction of text on screen
const refused = /[\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|]/u;

/** Whether a name we suggest for a file is one plain name on every system, and reads as what it is. */
export function isPlainFileName(name: string): boolean {
  if (name.length === 0 || name.length > maxLength || !name.isWellFormed()) return false;
  return !refused.test(name) && !reserved.test(name) && !/^[. ]|[. ]$/.test(name);
}

/** Whether a title is one line of plain words: no control characters, no marks that reverse or hide what it says. */
export function isPlainTitle(title: string): boolean {
  return (
    title.trim() !== '' &&
    title.length <= maxLength &&
    title.isWellFormed() &&
    !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(title)
  );
}

/** A title made plain: what `isPlainTitle` refuses becomes a space, and what is too long is cut. */
export function plainTitle(title: string): string {
  const line = title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line
    .slice(0, maxLength)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trim();
}

/** A plain file name that says the title, with an ending; `valise` where nothing of the title is left. */
export function plainFileName(title: string, ending: string): string {
  const words = plainTitle(title)
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, maxLength - ending.length - 1)
    .toWellFormed()
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = `${words}.${ending}`;
  return words !== '' && isPlainFileName(name) ? name : `valise.${ending}`;
}

/** Whether a name is that of a package, in an envelope or not. What is in the file is another matter. */
export function isPackageName(name: string): boolean {
  return name.length <= 255 && !name.startsWith('.') && /\.asice(?:\.age)?$/i.test(name);
}
