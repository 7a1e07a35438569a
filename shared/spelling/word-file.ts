/** The words of a dictionary with their flags, one letter each. Words written the same are kept apart by `between`. */
export type WordList = ReadonlyMap<string, string>;

/** Stands between the flags of words that are written the same. It is no flag. */
export const between = ' ';

/** Reads a `.dic` file: a count, then `word/flags` a line. */
export function readWords(text: string, toFlags: (written: string) => string): WordList {
  const words = new Map<string, string>();
  let from = text.indexOf('\n') + 1;
  while (from > 0 && from < text.length) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? undefined : end).trimEnd();
    from = end + 1;
    // a tab begins a note or what a word is made of
    if (line === '' || line.startsWith('\t')) continue;
    const slash = line.indexOf('/', 1);
    const word = slash < 0 ? line : line.slice(0, slash);
    const flags = slash < 0 ? '' : toFlags(line.slice(slash + 1));
    const before = words.get(word);
    words.set(word, before === undefined ? flags : `${before}${between}${flags}`);
  }
  return words;
}

/** The flags of each word that is written so. */
export function eachFlags(flags: string): readonly string[] {
  return flags.includes(between) ? flags.split(between) : [flags];
}
