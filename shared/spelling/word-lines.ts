import { plain } from './tokens';

/** A word as a list may hold it: letters with hyphens and apostrophes inside. */
const word = /^\p{L}[\p{L}\p{M}]*(?:[-'][\p{L}\p{M}]+)*$/u;
const longest = 60;

export function isWord(text: string): boolean {
  return text.length <= longest && word.test(text);
}

/**
 * A list of words, some to a line with blanks between them; `#` begins a note, and a hyphen at the end says that the word
 * begins compounds. `faults` are the lines that hold anything else.
 */
export function readWordFile(text: string): { readonly words: readonly string[]; readonly faults: readonly number[] } {
  const words: string[] = [];
  const faults: number[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const found = line
      .replace(/#.*/, '')
      .trim()
      .split(/\s+/)
      .filter((part) => part !== '')
      .map(plain);
    if (!found.every(isEntry)) faults.push(at + 1);
    words.push(...found.filter(isEntry));
  }
  return { words, faults };
}

function isEntry(text: string): boolean {
  return isWord(text.replace(/-$/, ''));
}
