import { type Pillar, pillars } from '../matrix/model';
import { type ContentKind, contentKinds } from './model';
import { fold, stopWords, visible, wordsOf } from './words';

/** What was typed, taken apart. Nothing in it is a command to the index: every word is looked for as it stands. */
export interface Query {
  readonly terms: readonly Term[];
  readonly kinds: readonly ContentKind[];
  readonly pillars: readonly Pillar[];
  /** Names or ids of actors, folded. */
  readonly actors: readonly string[];
}

/** Words that have to stand together. */
export interface Term {
  readonly words: readonly string[];
  /** Typed in quotation marks: taken literally. */
  readonly isQuoted: boolean;
  /** The last word may still be growing. */
  readonly isOpen: boolean;
}

/** Longer than any question; what comes after is not read. */
const maxLength = 300;
const maxTerms = 16;

/** Takes a text of any length and content. */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, maxLength);
  const isClosed = /\s$/.test(text);
  const found: Found = { terms: [], kinds: [], pillars: [], actors: [] };
  // quotation marks come in several shapes; one that has no partner goes on to the end
  const chunks = visible(text.replace(/[“”„«»]/g, '"')).match(/"[^"]*"?|[^\s"]+/g) ?? [];
  for (const [at, chunk] of chunks.entries()) {
    const isOpen = at === chunks.length - 1 && !isClosed && !/^".*"$/.test(chunk);
    if (chunk.startsWith('"')) add(found, { words: split(chunk), isQuoted: true, isOpen });
    else if (!takeFilter(found, chunk)) for (const words of together(chunk, isOpen)) add(found, words);
  }
  return { ...found, terms: withoutStopWords(found.terms) };
}

interface Found {
  terms: Term[];
  kinds: ContentKind[];
  pillars: Pillar[];
  actors: string[];
}

function add({ terms }: Found, term: Term): void {
  if (term.words.length > 0 && terms.length < maxTerms) terms.push(term);
}

const split = (text: string) => wordsOf(text).map((one) => one.text);

/** Numbers keep together, `42(7)` and `2019/797` and `A/RES/75/240`; other words are looked for one by one. */
function together(chunk: string, isOpen: boolean): readonly Term[] {
  const words = split(chunk);
  if (words.some((word) => /^\d/.test(word))) return [{ words, isQuoted: false, isOpen }];
  return words.map((word, at) => ({ words: [word], isQuoted: false, isOpen: isOpen && at === words.length - 1 }));
}

/** `kind:brief`, `type:act`, `pillar:p4`, `actor:council`; a value that is none leaves the chunk to be looked for. */
function takeFilter(found: Found, chunk: string): boolean {
  const [, key, raw = ''] = /^(type|kind|pillar|actor):(.*)$/i.exec(chunk) ?? [];
  if (key === undefined) return false;
  const value = fold(raw);
  if (value === '') return true; // it is still being typed
  if (/^actor$/i.test(key)) return found.actors.push(value) > 0;
  if (/^pillar$/i.test(key)) {
    const pillar = pillars.find((one) => one === value || one === `p${value}`);
    return pillar !== undefined && found.pillars.push(pillar) > 0;
  }
  const kind = contentKinds.find((one) => one === value || `${one}s` === value) ?? otherKinds[value];
  return kind !== undefined && found.kinds.push(kind) > 0;
}

const otherKinds: Readonly<Record<string, ContentKind>> = {
  case: 'study',
  cases: 'study',
  studies: 'study',
  law: 'act',
  glossary: 'term',
  definition: 'term',
  timeline: 'event',
  paper: 'template',
  question: 'tree',
};

/** A question of small words alone is looked for as it stands. */
function withoutStopWords(terms: readonly Term[]): readonly Term[] {
  const telling = terms.filter(({ words, isQuoted }) => isQuoted || !words.every((word) => stopWords.has(word)));
  return telling.length > 0 ? telling : terms;
}
