import { visibleText } from './scripts';

/*
 * Names in one spelling, so that they can be laid side by side. The tables give one Latin spelling a letter; `sound` then
 * takes away what the many systems of transliteration differ in. Han characters stay: without a reading they are only
 * compared with one another, and the Latin name stands beside them in every entry.
 */

const pairs = (text: string) => new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)] as const));

const cyrillic = pairs(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ђ=dj ј=j љ=lj њ=nj ћ=c џ=dzh ѓ=g ќ=k ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h',
);
const greek = pairs(
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
);
const arabic = pairs(
  'ا=a أ=a إ=i آ=a ٱ=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ک=k ك=k گ=g ل=l م=m ن=n ه=h ة=a و=w ي=y ى=a ی=y ء= ئ=y ؤ=w',
);
const latin = pairs('ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ı=i ə=a');
const tables = [cyrillic, greek, arabic, latin];

/** The words of a name in Latin letters and figures, in small letters and without marks. */
export function romanise(name: string): readonly string[] {
  const small = visibleText(name).normalize('NFC').toLowerCase().replace(/ο[υύ]/gu, 'u');
  const bare = [...small].map(spelling).join('').normalize('NFD').replace(/\p{M}/gu, '');
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** й and ё are letters of their own, ώ is an ω with a mark: the letter as it is, then without its marks. */
function spelling(letter: string): string {
  const base = letter.normalize('NFD').slice(0, 1);
  return (
    tables.find((table) => table.has(letter))?.get(letter) ??
    tables.find((table) => table.has(base))?.get(base) ??
    letter
  );
}

/** What systems of transliteration write differently, in one form: `Ц` is ts, tz, c; `Х` is kh, h, ch; `Я` is ya, ja, ia. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch|tsh/g, 'c'],
  [/dzh|zh|dj|j(?=[aeiou])/g, 'z'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th|dh/g, 't'],
  [/ts|tz|cz/g, 'c'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/[yij]+e/g, 'e'],
  [/[yij]+/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds, roughly. Figures stay as they are. */
export function sound(word: string): string {
  if (/\p{N}/u.test(word)) return word;
  return alike.reduce((text, [pattern, to]) => text.replace(pattern, to), word);
}

/** Its consonants: Arabic writes no short vowels, so that no more can be compared. */
export function consonants(word: string): string {
  return sound(word).replace(/[aeiou]/g, '');
}

/** Whether a word is a patronymic of the Russian or Ukrainian kind. */
export function isPatronymic(word: string): boolean {
  return /(?:ovich|evich|ovych|evych|iovich|ovna|evna|ivna|ichna|inichna)$/.test(word) && word.length > 5;
}
