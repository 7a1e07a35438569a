/** How a word is written: `small`, `First`, `ALL`, or otherwise: `eIDAS`. */
export type LetterCase = 'small' | 'first' | 'all' | 'mixed';

export function letterCase(word: string): LetterCase {
  const lower = word.toLowerCase();
  if (word === lower) return 'small';
  if (word === word.toUpperCase()) return word.length === 1 ? 'first' : 'all';
  return word === capital(lower) ? 'first' : 'mixed';
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * The ways in which the list may write a word that a person wrote with capitals: at the head of a sentence, or in
 * capitals throughout. The word itself comes first. With `sharps`, SS may stand for ß.
 */
export function readings(word: string, sharps: boolean): readonly string[] {
  const lower = word.toLowerCase();
  switch (letterCase(word)) {
    case 'small':
      return [word];
    case 'first':
      return [word, lower];
    case 'all': {
      const forms = [lower, ...(sharps ? withSharps(lower) : [])];
      return [word, ...forms.flatMap((form) => [form, capital(form), afterApostrophe(form)])];
    }
    case 'mixed':
      return [word, word.slice(0, 1).toLowerCase() + word.slice(1)];
  }
}

/** L'UNION is l'Union, D'ITALIE d'Italie. */
function afterApostrophe(word: string): string {
  const at = word.indexOf("'") + 1;
  return word.slice(0, at) + capital(word.slice(at));
}

/** STRASSE is Straße. At most four places, so that no word makes many. */
function withSharps(word: string): readonly string[] {
  const at = word.indexOf('ss');
  if (at < 0) return [];
  const [head, tail] = [word.slice(0, at), word.slice(at + 2)];
  const tails = [tail, ...withSharps(tail)].slice(0, 4);
  return tails.flatMap((rest) => [`${head}ß${rest}`, `${head}ss${rest}`]).filter((one) => one !== word);
}
