/** Longest run of words that two texts may share. */
export const SHARED_WORDS = 12;

/** The words of a text as they are compared: lower case, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of one word more than may be shared, with the place of its first word. */
export function* runs(words: readonly string[]): Generator<readonly [run: string, at: number]> {
  for (let at = 0; at + SHARED_WORDS < words.length; at += 1) yield [runAt(words, at), at];
}

/** The run that begins at a word. */
export function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + SHARED_WORDS + 1).join(' ');
}

/** The first run of `text` that stands in `other` too, or nothing. */
export function sharedRun(text: string, other: string): string | undefined {
  const known = new Set([...runs(wordsOf(other))].map(([run]) => run));
  for (const [run] of runs(wordsOf(text))) if (known.has(run)) return run;
  return undefined;
}
