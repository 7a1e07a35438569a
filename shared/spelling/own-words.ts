import { plain } from './tokens';
import { isWord } from './word-lines';

/** Characters of one row; a setting takes no more. */
const rowLength = 4000;

/** Words of a person as rows of text, in the order in which they were added: a further word changes the last row alone. */
export function packWords(words: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (const word of words) {
    const last = rows.at(-1);
    if (last === undefined || last.length + word.length + 1 > rowLength) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
}

/** The words of rows as they were kept; what is no word is left out. */
export function unpackWords(rows: readonly unknown[]): readonly string[] {
  const words = rows.flatMap((row) => (typeof row === 'string' ? row.split(' ') : []));
  return [...new Set(words)].filter(isWord);
}

/** Whether a person's words hold this one: as it was added, with the capitals of a sentence, or in capitals. */
export function isOwn(own: ReadonlySet<string>, written: string): boolean {
  const word = plain(written);
  if (own.has(word)) return true;
  const lower = word.toLowerCase();
  const first = word.slice(0, 1) + lower.slice(1);
  if (word === word.toUpperCase()) return own.has(lower) || own.has(first);
  return word === first && own.has(lower);
}
