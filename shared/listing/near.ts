import { distance, leeway } from './distance';
import { consonants, isPatronymic, romanise, sound } from './romanise';
import { scriptsOf } from './scripts';

/** What to keep in mind when two names look alike. */
export type Pitfall =
  | 'short'
  | 'initial'
  | 'patronymic-missing'
  | 'patronymic-differs'
  | 'no-vowels'
  | 'part'
  | 'swapped';

/** Two words laid side by side, and how many letters they are apart: the arithmetic of a likeness. */
export interface Pair {
  readonly mine: string;
  readonly theirs: string;
  readonly apart: number;
}

/** `same`: the same spelling once transliterated. `near`: a few letters apart. It never says that two are one. */
export interface Likeness {
  readonly grade: 'same' | 'near';
  readonly pairs: readonly Pair[];
  readonly pitfalls: readonly Pitfall[];
}

interface Word {
  readonly word: string;
  readonly sound: string;
  readonly bones: string;
}

/** A name made ready to be compared many times. */
export interface Spelt {
  readonly name: string;
  readonly words: readonly string[];
  /** Without patronymics; `longest` first, each as it sounds with and without vowels. */
  readonly given: readonly string[];
  readonly longest: readonly Word[];
  readonly patronymics: readonly string[];
  readonly whole: string;
  readonly hasArabic: boolean;
}

/** Words of many names of firms and units: alone they make no likeness. */
const common = new Set(
  'unit group company co ltd llc limited inc corp corporation gmbh sa ooo oao ao pao technology technologies tech the of and industries cloud media'.split(
    ' ',
  ),
);
/** Up to so many letters a name is short, and many bear it. */
const shortest = 5;

export function spell(name: string): Spelt {
  const words = romanise(name);
  const patronymics = words.length >= 3 ? words.filter(isPatronymic) : [];
  const given = words.filter((word) => !patronymics.includes(word));
  const longest = given
    .map((word) => ({ word, sound: sound(word), bones: consonants(word) }))
    .sort((a, b) => b.word.length - a.word.length);
  const hasArabic = scriptsOf(name).includes('arabic');
  return { name, words, given, longest, patronymics, whole: sound(given.join('')), hasArabic };
}

/** How alike two names are; nothing where they are not. */
export function likeness(mine: Spelt, theirs: Spelt): Likeness | undefined {
  if (mine.given.length === 0 || theirs.given.length === 0) return undefined;
  const pairs = pairUp(mine, theirs) ?? wholePair(mine, theirs);
  if (!pairs?.some(isTelling)) return undefined;
  const letters = Math.min(lettersOf(pairs.map((pair) => pair.mine)), lettersOf(pairs.map((pair) => pair.theirs)));
  const apart = pairs.reduce((sum, pair) => sum + pair.apart, 0);
  const isShort = letters <= shortest;
  if (isShort && apart > 0) return undefined;
  const isPart = mine.given.length !== theirs.given.length && mine.whole !== theirs.whole;
  return {
    grade: apart === 0 && !isPart && !pairs.some(isInitialPair) ? 'same' : 'near',
    pairs,
    pitfalls: pitfallsOf({ mine, theirs, pairs, isShort, isPart }),
  };
}

/** Every word of the shorter name with the nearest word of the longer one, in any order. */
function pairUp(mine: Spelt, theirs: Spelt): readonly Pair[] | undefined {
  const isTurned = mine.given.length > theirs.given.length;
  const [few, many] = isTurned ? [theirs, mine] : [mine, theirs];
  // one family name alone is shared by many: of a longer name at least half has to fit
  if (few.given.length * 2 < many.given.length) return undefined;
  const say = mine.hasArabic || theirs.hasArabic ? 'bones' : 'sound';
  const left = [...many.longest];
  const pairs: Pair[] = [];
  // full words first, so that an initial takes what is left
  for (const word of few.longest) {
    const found = nearest(word, left, say);
    if (!found) return undefined;
    left.splice(left.indexOf(found.word), 1);
    const [a, b] = isTurned ? [found.word, word] : [word, found.word];
    pairs.push({ mine: a.word, theirs: b.word, apart: found.apart });
  }
  return pairs;
}

function nearest(word: Word, among: readonly Word[], say: 'sound' | 'bones') {
  let best: { readonly word: Word; readonly apart: number } | undefined;
  for (const other of among) {
    const apart = isInitialPair({ mine: word.word, theirs: other.word })
      ? initialApart(word.sound, other.sound)
      : apartOf(word[say], other[say]);
    if (apart < (best?.apart ?? Number.POSITIVE_INFINITY)) best = { word: other, apart };
  }
  return best;
}

function apartOf(a: string, b: string): number {
  const most = leeway(a, b);
  const apart = distance(a, b, most);
  return apart <= most ? apart : Number.POSITIVE_INFINITY;
}

function initialApart(a: string, b: string): number {
  return a[0] === b[0] ? 0 : Number.POSITIVE_INFINITY;
}

/** The same letters with the spaces elsewhere: `GaoQiang`, `ML.Cloud`. */
function wholePair(mine: Spelt, theirs: Spelt): readonly Pair[] | undefined {
  if (mine.whole !== theirs.whole) return undefined;
  return [{ mine: mine.given.join(''), theirs: theirs.given.join(''), apart: 0 }];
}

function isTelling(pair: Pair): boolean {
  return [pair.mine, pair.theirs].every((word) => word.length > 1 && !common.has(word));
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/** One of the two is a letter that stands for a name; a figure stands for itself. */
function isInitialPair({ mine, theirs }: Pick<Pair, 'mine' | 'theirs'>): boolean {
  return mine.length !== theirs.length && /^\p{L}$/u.test(mine.length < theirs.length ? mine : theirs);
}

interface Compared {
  readonly mine: Spelt;
  readonly theirs: Spelt;
  readonly pairs: readonly Pair[];
  readonly isShort: boolean;
  readonly isPart: boolean;
}

function pitfallsOf({ mine, theirs, pairs, isShort, isPart }: Compared): readonly Pitfall[] {
  const [ours, other] = [mine.patronymics.map(sound), theirs.patronymics.map(sound)];
  const bothHave = ours.length > 0 && other.length > 0;
  const order = pairs.map(({ theirs: word }) => theirs.given.indexOf(word));
  const own = pairs.map(({ mine: word }) => mine.given.indexOf(word));
  const isSwapped =
    pairs.length > 1 &&
    order.some((at, index) => own.some((mineAt, i) => (mineAt - (own[index] ?? 0)) * ((order[i] ?? 0) - at) < 0));
  const all: readonly (readonly [Pitfall, boolean])[] = [
    ['short', isShort],
    ['initial', pairs.some(isInitialPair)],
    ['patronymic-missing', ours.length + other.length > 0 && !bothHave],
    ['patronymic-differs', bothHave && !ours.some((word) => other.some((one) => distance(word, one, 1) <= 1))],
    ['no-vowels', mine.hasArabic !== theirs.hasArabic],
    ['part', isPart],
    ['swapped', isSwapped],
  ];
  return all.filter(([, holds]) => holds).map(([pitfall]) => pitfall);
}
