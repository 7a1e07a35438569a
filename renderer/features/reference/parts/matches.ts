import { folded } from '#shared/search/words';

/** A test for what was typed: every word of it stands somewhere in the texts, as a part of a word. Nothing typed: all. */
export function matcher(typed: string): (...texts: readonly (string | undefined)[]) => boolean {
  const wanted = folded(typed).split(' ').filter(Boolean);
  return (...texts) => {
    if (wanted.length === 0) return true;
    const text = folded(texts.filter(Boolean).join(' '));
    return wanted.every((word) => text.includes(word));
  };
}
