import { romanise, sound } from '../listing/romanise';
import type { CompiledLexicon } from './compiled';
import type { Reading } from './desk';
import type { Token } from './tokens';

/** A proper name where it stands in a line. */
export interface NameUse {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** As the content or the case writes it. */
  readonly isKnown: boolean;
  /** What is known and nearly the same: the word is a slip of it. */
  readonly near?: string | undefined;
  /** As it sounds, roughly, however it was transliterated; see `shared/listing`. */
  readonly sound: string;
  /** Names right before and after it, as they sound. */
  readonly beside: readonly string[];
}

const shortest = 6;

/** Names inside sentences: words with a capital that do not begin one, and that are long enough to be told apart. */
export function namesIn({ line, sentences, lexicon }: Reading): readonly NameUse[] {
  if (!lexicon || line.kind === 'heading') return [];
  const { known, long } = statesOf(lexicon);
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ text, start, end, isGap }, at): readonly NameUse[] => {
      if (isGap || text.length < shortest || !/^\p{Lu}[\p{Ll}-]*\p{Ll}/u.test(text)) return [];
      const isKnown = known.has(text);
      const near = isKnown ? undefined : long.find((name) => isSlip(text, name));
      if (at === 0 && !isKnown && near === undefined) return [];
      const beside = [tokens[at - 1], tokens[at + 1]].flatMap(soundOf);
      return [{ name: text, from: start, to: end, isKnown, near, sound: soundsAs(text), beside }];
    }),
  );
}

/** A word with a capital that is long enough for a name. */
function soundOf(token: Token | undefined): readonly string[] {
  return token && /^\p{Lu}\p{L}{3}/u.test(token.text) ? [soundsAs(token.text)] : [];
}

function soundsAs(name: string): string {
  return sound(romanise(name).join(''));
}

interface KnownWords {
  readonly known: ReadonlySet<string>;
  readonly long: readonly string[];
}
const made = new WeakMap<CompiledLexicon, KnownWords>();

/** The words of the names of States, and those long enough to be slipped in; worked out once for a lexicon. */
function statesOf(lexicon: CompiledLexicon): KnownWords {
  const before = made.get(lexicon);
  if (before) return before;
  const known = new Set(lexicon.states.flatMap((name) => name.split(' ')));
  const long = [...known].filter((name) => name.length >= shortest && /^\p{Lu}\p{Ll}+$/u.test(name));
  made.set(lexicon, { known, long });
  return { known, long };
}

/**
 * Whether two words are one name written in two ways: one letter more, less or other, two letters turned round, or a
 * hyphen. What only ends otherwise (Estonia, Estonian; Minister, Ministers) is another form of the word.
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a.replaceAll('-', '').toLowerCase() === b.replaceAll('-', '').toLowerCase()) return true;
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const middle = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)] as const;
  if (head === 0 || head >= Math.min(left.length, right.length)) return false;
  if (isEnding(middle, tail)) return false;
  const [x, y] = middle;
  if (x.length <= 1 && y.length <= 1) return !(/^[sz]$/u.test(x) && /^[sz]$/u.test(y));
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** The last letter, or an e, n, s before it, makes another form and no slip. */
function isEnding([x, y]: readonly [string, string], tail: number): boolean {
  return tail === 0 && (x.length + y.length === 1 || /^[aeinosy]$/u.test(x) !== /^[aeinosy]$/u.test(y));
}

/**
 * Whether two words are one name by two systems of transliteration: `Zaporizhzhia` and `Zaporijjia`. Two persons may well
 * bear such names: where other names stand beside both, one of them has to be shared. A double letter at the end alone
 * makes another word (`Committee`, `Comité`).
 */
export function isVariant(a: NameUse, b: NameUse): boolean {
  if (a.name === b.name || a.sound !== b.sound || a.sound.length < shortestSound) return false;
  if (isDoubled(a.name) !== isDoubled(b.name)) return false;
  return a.beside.length === 0 || b.beside.length === 0 || a.beside.some((name) => b.beside.includes(name));
}

const shortestSound = 5;

function isDoubled(name: string): boolean {
  return /(.)\1$/u.test(name.toLowerCase());
}
