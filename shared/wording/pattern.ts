import { keyOf, type Token, tokensOf } from './tokens';

/**
 * Patterns of words, as authors write them in `content/wording`:
 *   `carried out`   these words in a row           `attribut*`   a word that begins so
 *   `by|from`       one of them                    `<state>`     one entry of a list
 *   `the?`          may be missing                 `..4`         up to four words, none of the list `stops`
 *   `#`             a number                       `~4`          the same inside a phrase: nor a comma, nor one of `joints`
 *   `^`             a word with a capital          `$`          the end of the sentence
 *   `,9`            up to nine words between commas, or nothing
 * Small letters fit any case; a word with a capital is matched as written, or in capitals throughout.
 */
export type Item =
  | { readonly kind: 'word'; readonly options: readonly Literal[]; readonly isOptional: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly isOptional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly isClose: boolean }
  | { readonly kind: 'aside'; readonly most: number };

interface Literal {
  readonly text: string;
  readonly isStem: boolean;
  readonly isExact: boolean;
}

/** Lists of words by name: by the head of their first word the entries, as sequences of items. */
export type Classes = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly Item[])[]>>;

const HEAD = 3;
/** The head of a gap that nobody has filled. */
export const gapHead = '[';

/** By what patterns are looked up: the first letters of a word. */
export function headOf(key: string): string {
  return key.slice(0, HEAD);
}

export interface Pattern {
  readonly items: readonly Item[];
}

/** Reads a pattern; `undefined` when it cannot be read or does not begin with a word. */
export function readPattern(text: string): Pattern | undefined {
  const items = text.trim().split(/\s+/).flatMap(readItem);
  const [first] = items;
  if (
    !first ||
    first.kind === 'gap' ||
    first.kind === 'aside' ||
    first.isOptional ||
    items.some((item) => isEmpty(item))
  )
    return undefined;
  return { items };
}

/** Names of the lists that a pattern asks for. */
export function classesIn({ items }: Pattern): readonly string[] {
  return items.flatMap((item) => (item.kind === 'class' ? [item.name] : []));
}

function isEmpty(item: Item): boolean {
  return item.kind === 'word' && item.options.some(({ text }) => text === '');
}

/** An option is one word; `d'après` is two, and would never be met. A stem may be cut anywhere. */
function isOneWord(option: string): boolean {
  const [first, ...rest] = tokensOf(option.replace(/\*$/u, ''));
  return first !== undefined && rest.length === 0;
}

function readItem(source: string): readonly Item[] {
  const gap = /^(\.\.|~)(\d{1,2})$/.exec(source);
  if (gap) return [{ kind: 'gap', most: Number(gap[2]), isClose: gap[1] === '~' }];
  const aside = /^,(\d{1,2})$/.exec(source);
  if (aside) return [{ kind: 'aside', most: Number(aside[1]) }];
  const isOptional = source.endsWith('?');
  const text = isOptional ? source.slice(0, -1) : source;
  if (text === anyNumber || text === anyName || text === sentenceEnd || text === openState)
    return [{ kind: 'word', options: [{ text, isStem: false, isExact: false }], isOptional }];
  const named = /^<([a-z][a-z0-9-]*)>$/.exec(text);
  if (named) return [{ kind: 'class', name: named[1] ?? '', isOptional }];
  if (text.includes('|')) return [{ kind: 'word', options: optionsOf(text), isOptional }];
  if (text.endsWith('*') || text.startsWith('-') || text.endsWith('-') || text.endsWith("'") || text === "'s")
    return [{ kind: 'word', options: [literal(text)], isOptional }];
  const words = tokensOf(text);
  if (words.length === 0) return [{ kind: 'word', options: [literal('')], isOptional }];
  return words.map(({ text: one, key }) => ({
    kind: 'word',
    options: [literal(key.endsWith("'") ? key : one)],
    isOptional,
  }));
}

function optionsOf(text: string): readonly Literal[] {
  return text.split('|').map((option) => literal(isOneWord(option) || /^\W/u.test(option) ? option : ''));
}

function literal(text: string): Literal {
  const isStem = text.endsWith('*');
  const bare = isStem ? text.slice(0, -1) : text;
  const isExact = /\p{Lu}/u.test(bare);
  return { text: isExact ? bare : keyOf(bare), isStem, isExact };
}

export interface Matching {
  readonly tokens: readonly Token[];
  readonly classes: Classes;
  /** Words that no gap may cross, by place. */
  readonly stops: ReadonlySet<number>;
  /** Words that part one phrase from the next, by place: no close gap may cross them. */
  readonly joints: ReadonlySet<number>;
  /** Where entries of a list end, by list and place: found once for a sentence. */
  readonly ends: Map<string, readonly number[]>;
}

/** Where a match that begins at a word ends, past its last word; the longest one. -1 where there is none. */
export function matchAt({ items }: Pattern, at: number, matching: Matching): number {
  return run(items, 0, { at, matching });
}

interface Run {
  readonly at: number;
  readonly matching: Matching;
}

function run(items: readonly Item[], step: number, { at, matching }: Run): number {
  const item = items[step];
  if (!item) return at;
  if (item.kind === 'gap') return overGap(items, step, { at, matching });
  if (item.kind === 'aside') return overAside(items, step, { at, matching });
  let best = -1;
  for (const end of item.kind === 'word' ? wordEnds(item.options, at, matching) : classEnds(item.name, at, matching))
    best = Math.max(best, run(items, step + 1, { at: end, matching }));
  return item.isOptional ? Math.max(best, run(items, step + 1, { at, matching })) : best;
}

function overGap(items: readonly Item[], step: number, { at, matching }: Run): number {
  const item = items[step];
  const most = item?.kind === 'gap' ? item.most : 0;
  const isClose = item?.kind === 'gap' && item.isClose;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const end = run(items, step + 1, { at: at + skipped, matching });
    if (end >= 0) return end;
    if (at + skipped >= matching.tokens.length || matching.stops.has(at + skipped)) return -1;
    if (isClose && (matching.joints.has(at + skipped) || matching.tokens[at + skipped]?.isApart)) return -1;
  }
  return -1;
}

/** "Vardania, as all know, has attacked": what stands between two commas may be left out. */
function overAside(items: readonly Item[], step: number, { at, matching }: Run): number {
  const { tokens } = matching;
  const item = items[step];
  const most = item?.kind === 'aside' ? item.most : 0;
  const plain = run(items, step + 1, { at, matching });
  if (plain >= 0 || !tokens[at]?.isApart) return plain;
  const length = tokens.slice(at + 1, at + most + 1).findIndex(({ isApart }) => isApart) + 1;
  return length === 0 ? -1 : run(items, step + 1, { at: at + length, matching });
}

function wordEnds(options: readonly Literal[], at: number, { tokens }: Matching): readonly number[] {
  const token = tokens[at];
  if (!token) return at === tokens.length && options.some(({ text }) => text === sentenceEnd) ? [at] : [];
  return options.some((option) => fits(option, token)) ? [at + 1] : [];
}

function classEnds(name: string, at: number, matching: Matching): readonly number[] {
  const token = matching.tokens[at];
  if (!token) return [];
  const place = `${name} ${at}`;
  const known = matching.ends.get(place);
  if (known) return known;
  const entries = matching.classes.get(name)?.get(token.isGap ? gapHead : headOf(token.key)) ?? [];
  const ends = entries.map((items) => run(items, 0, { at, matching })).filter((end) => end >= 0);
  const found = [...new Set(ends)];
  matching.ends.set(place, found);
  return found;
}

/** The entry of the list of States that a gap such as `[State]` fits. */
export const openState = '[state]';
const anyNumber = '#';
const anyName = '^';
const sentenceEnd = '$';
const namesState = /state|country|état|pays/iu;

function fits({ text, isStem, isExact }: Literal, token: Token): boolean {
  // a field that nobody has filled stands for what its label names
  if (token.isGap) return text === openState && namesState.test(token.text);
  if (text === anyName) return /^\p{Lu}/u.test(token.text);
  if (text === anyNumber) return /^\d/.test(token.text);
  // "US" is no "us"
  if (!isExact && token.text.length === 2 && /^\p{Lu}{2}$/u.test(token.text)) return false;
  if (!isExact) return isStem ? token.key.startsWith(text) : token.key === text;
  if (isStem) return token.text.startsWith(text);
  return token.text === text || (token.text.length > 3 && token.text === text.toUpperCase());
}
