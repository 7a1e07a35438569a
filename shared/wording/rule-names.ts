import { groupBy } from '../base/group-by';
import { matches } from './compiled';
import { type Found, type KnownAct, type OldName, offersFor, type Reading } from './desk';
import { type Sentence, type Token, tokensOf } from './tokens';

/** Names of bodies, acts and terms that ended before the day of reading. Where the text speaks of the past they stand. */
export function oldNames({ line, sentences, lexicon, rules, desk }: Reading): readonly Found[] {
  if (line.isQuoted) return [];
  const index = indexOf(rules.known.oldNames);
  return sentences.flatMap((sentence) => {
    const isFormer = lexicon && matches(lexicon.set(lexicon.lexicon.former), sentence.tokens, lexicon).length > 0;
    if (isFormer) return [];
    const words = line.text.slice(sentence.start, sentence.end);
    return sentence.tokens.flatMap((token, at): readonly Found[] => {
      const name = index.get(token.key)?.find((one) => isNameAt(one, sentence, at));
      if (!name || name.since > desk.at || speaksOfBefore(words, name.since)) return [];
      const last = sentence.tokens[at + wordsOf(name).length - 1] ?? token;
      const span = { from: token.start, to: last.end };
      return [
        {
          rule: 'old-name',
          ...span,
          said: name.since,
          allowed: [name.now],
          offers: offersFor(name.now ? [name.now] : [], span),
        },
      ];
    });
  });
}

const known = new WeakMap<readonly OldName[], ReadonlyMap<string, readonly OldName[]>>();
const split = new WeakMap<OldName, readonly Token[]>();

/** Old names by their first word, the longest first. */
function indexOf(names: readonly OldName[]): ReadonlyMap<string, readonly OldName[]> {
  const made =
    known.get(names) ??
    groupBy(
      names.toSorted((a, b) => b.name.length - a.name.length),
      (one) => wordsOf(one)[0]?.key ?? '',
    );
  known.set(names, made);
  return made;
}

function wordsOf(name: OldName): readonly Token[] {
  const words = split.get(name) ?? tokensOf(name.name);
  split.set(name, words);
  return words;
}

/** One word alone is matched as written: `GSA`, `Near`. */
function isNameAt(name: OldName, { tokens }: Sentence, at: number): boolean {
  const words = wordsOf(name);
  return words.every(({ key, text }, step) => {
    const token = tokens[at + step];
    return words.length === 1 || /\p{Lu}.*\p{Lu}/u.test(text) ? token?.text === text : token?.key === key;
  });
}

function speaksOfBefore(words: string, since: string): boolean {
  const years = words.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return years.some((year) => year <= since.slice(0, 4) && !words.includes(`/${year}`));
}

const citation =
  /\b(Decision|Regulation|Directive|Décision|Règlement)\s(?:\((CFSP|EU|PESC|UE|EC|CE|EU, Euratom)\)\s)?(?:No\s|n°\s?)?(\d{2,4}\/\d{2,4})\b/giu;
const french: Readonly<Record<string, string>> = {
  decision: 'décision',
  regulation: 'règlement',
  directive: 'directive',
};
const letters: Readonly<Record<string, string>> = { CFSP: 'PESC', EU: 'UE', EC: 'CE' };

/** `Regulation (EU) 2019/797`: a number that belongs to an act of another kind. */
export function actNumbers({ line, rules }: Reading): readonly Found[] {
  return [...line.text.matchAll(citation)].flatMap((match): readonly Found[] => {
    const [words, kind = '', bracket, number = ''] = match;
    const act = rules.known.acts.find((one) => one.number === number);
    const right = act && inLanguage(act, line.language);
    if (!right || isSame(right, kind, bracket)) return [];
    const span = { from: match.index, to: match.index + words.length };
    const isCapital = /^\p{Lu}/u.test(kind);
    const offer = isCapital
      ? right.charAt(0).toUpperCase() + right.slice(1)
      : right.charAt(0).toLowerCase() + right.slice(1);
    return [{ rule: 'act-number', ...span, said: number, allowed: [offer], offers: offersFor([offer], span) }];
  });
}

function isSame(right: string, kind: string, bracket: string | undefined): boolean {
  const [name = ''] = right.split(' ');
  return name.toLowerCase() === kind.toLowerCase() && (bracket === undefined || right.includes(`(${bracket})`));
}

/** `Decision (CFSP) 2019/797` as the language of the line writes it; nothing for an act that is not named that way. */
function inLanguage({ short, number }: KnownAct, language: string): string | undefined {
  const match = /^(Decision|Regulation|Directive)\s\((\w+)\)\s/u.exec(short);
  if (!match || !short.endsWith(number)) return undefined;
  const [, kind = '', bracket = ''] = match;
  if (language !== 'fr') return short;
  return `${french[kind.toLowerCase()]} (${letters[bracket] ?? bracket}) ${number}`;
}
