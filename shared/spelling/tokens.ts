/** A word of a text as it is looked up, and where it stands. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** With straight apostrophes and plain hyphens, each letter one character. */
  readonly word: string;
}

/** Letters and digits, held together by hyphens and apostrophes; a hyphen at the end stays: `Sicherheits- und`. */
const words = /[\p{L}\p{M}\p{N}\u00ad]+(?:[-‐‑'’ʼ·][\p{L}\p{M}\p{N}\u00ad]+)*[-‐‑]?/gu;

/** What is no language: addresses, names of files and machines, hashes and keys. */
const skipped =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:eu|org|com|net|int|io|gov|mil|edu|exe|dll|docx?|pdf|asice)\b(?:\/\S*)?/giu;

/** Short words in capitals, and several of them: CFSP, CSIRTs. */
const acronym = /^\p{Lu}{2,6}(?:'?s)?$/u;
const latin = /^[\p{Script=Latin}\p{M}'·-]+$/u;

/**
 * The words of a text that a dictionary can judge. Left out are numbers and whatever holds one (32019R0796, APT28, 14th),
 * addresses, acronyms and words of other scripts.
 */
export function tokens(text: string): readonly Token[] {
  const shown = text.replace(skipped, (found) => ' '.repeat(found.length));
  return Array.from(shown.matchAll(words), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    word: plain(found),
  })).filter(({ word }) => !/\p{N}/u.test(word) && latin.test(word) && !acronym.test(word));
}

/** As the lists write it. */
export function plain(word: string): string {
  return word.normalize('NFC').replaceAll('\u00ad', '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-');
}
