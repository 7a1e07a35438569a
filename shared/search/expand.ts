import type { Lexicon } from './lexicon';
import type { Term } from './parse';
import type { Phrase, Synonyms } from './synonyms';
import { alternativeWeights as weights } from './weights';

/** One of several ways in which a term can stand in a text. */
export interface Alternative {
  readonly words: Phrase;
  /** Its last word may go on. */
  readonly isOpen: boolean;
  /** How much it is what was asked for: 1 as typed, less for what was put in its place. */
  readonly weight: number;
}

/** A term of the query with all its alternatives; without any it stands nowhere. */
export interface Group {
  readonly term: Term;
  readonly alternatives: readonly Alternative[];
  /** What it tells to find it: rare words tell more. */
  readonly rarity: number;
  /** What was looked for in place of a word that stands nowhere. */
  readonly corrected?: string | undefined;
}

/** Rewrites the terms of a query into what the index can answer. */
export function expand(terms: readonly Term[], lexicon: Lexicon, names: Synonyms): readonly Group[] {
  const named = otherNames(terms, names);
  const guesses = terms.map((term, at) =>
    isKnown(terms, at, lexicon) || named[at]?.length ? [] : guess(term, lexicon),
  );
  const read = terms.map((term, at) => ({ ...term, words: guesses[at]?.[0] ? [guesses[at][0]] : term.words }));
  const also = guesses.some((found) => found.length > 0) ? otherNames(read, names) : named;
  return read.map((term, at) => {
    const found = term.isQuoted
      ? [asTyped(term, weights.typed)]
      : [
          ...literal(term, lexicon),
          ...joined(read, at, lexicon),
          ...(guesses[at] ?? []).slice(1).map((word) => closed([word], weights.guessed)),
          ...(also[at] ?? []).map((name) => closed(name, weights.named)),
        ];
    const alternatives = distinct(found);
    return { term: terms[at] ?? term, alternatives, rarity: lexicon.rarity(alternatives), corrected: guesses[at]?.[0] };
  });
}

function isKnown(terms: readonly Term[], at: number, lexicon: Lexicon): boolean {
  const term = terms[at];
  return !term || term.isQuoted || literal(term, lexicon).length + joined(terms, at, lexicon).length > 0;
}

function guess({ words: [word = '', ...others], isOpen }: Term, lexicon: Lexicon): readonly string[] {
  return others.length === 0 ? lexicon.corrected(word, isOpen) : [];
}

const closed = (words: Phrase, weight: number): Alternative => ({ words, isOpen: false, weight });
const asTyped = ({ words, isOpen }: Term, weight: number): Alternative => ({ words, isOpen, weight });

function literal(term: Term, lexicon: Lexicon): readonly Alternative[] {
  const [word = ''] = term.words;
  if (term.words.length > 1) {
    const whole = term.words.join('');
    return [asTyped(term, weights.typed), ...(lexicon.has(whole) ? [closed([whole], weights.parted)] : [])];
  }
  const isThere = lexicon.has(word);
  const parted = isThere ? undefined : lexicon.parted(word);
  return [
    ...(isThere ? [closed([word], weights.typed)] : []),
    ...(term.isOpen && lexicon.begins(word) ? [asTyped(term, weights.begun)] : []),
    ...lexicon.related(word).map((other) => closed([other], weights.related)),
    ...(parted ? [closed(parted, weights.parted)] : []),
  ];
}

/** `cyber attack` for what a text writes in one word. */
function joined(terms: readonly Term[], at: number, lexicon: Lexicon): readonly Alternative[] {
  const single = (term: Term | undefined) =>
    term && !term.isQuoted && term.words.length === 1 ? term.words[0] : undefined;
  const [before, own, after] = [single(terms[at - 1]), single(terms[at]), single(terms[at + 1])];
  if (own === undefined) return [];
  const whole = [before && before + own, after && own + after];
  return whole.flatMap((word) => (word && lexicon.has(word) ? [closed([word], weights.parted)] : []));
}

/** For each term, the other names of whatever it is part of a name of. */
function otherNames(terms: readonly Term[], names: Synonyms): readonly (readonly Phrase[])[] {
  const words = terms.flatMap((term) => (term.isQuoted ? ['"'] : term.words));
  const owner = terms.flatMap((term, at) => (term.isQuoted ? [at] : term.words.map(() => at)));
  const found: Phrase[][] = terms.map(() => []);
  for (let from = 0; from < words.length; ) {
    const name = names.at(words, from);
    for (const at of new Set(owner.slice(from, from + (name?.length ?? 0)))) found[at]?.push(...(name?.others ?? []));
    from += name?.length ?? 1;
  }
  return found;
}

/** Each way once, at its greatest weight. */
function distinct(all: readonly Alternative[]): readonly Alternative[] {
  const found = new Map<string, Alternative>();
  for (const one of all) {
    const key = `${one.words.join(' ')}${one.isOpen ? '*' : ''}`;
    if ((found.get(key)?.weight ?? 0) < one.weight) found.set(key, one);
  }
  return [...found.values()];
}
