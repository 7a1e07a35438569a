import { AppError } from '../base/errors';
import type { Lexicon } from './model';
import { type Classes, classesIn, type Item, matchAt, openState, type Pattern, readPattern } from './pattern';
import { keyOf, type Token } from './tokens';

/** Patterns of one purpose, by the first letters of the words they can begin with. */
export interface PatternSet {
  readonly byHead: ReadonlyMap<string, readonly Pattern[]>;
}

/** A lexicon made ready: every group of patterns compiled against the lists of its language. */
export interface CompiledLexicon {
  readonly lexicon: Lexicon;
  readonly classes: Classes;
  readonly stops: PatternSet;
  set(patterns: readonly string[]): PatternSet;
}

/** Names that the content and the case know, beyond the lists of the lexicon. */
export interface KnownStates {
  readonly states: readonly string[];
}

/**
 * Compiles the lexicon of a language with the names of States that are known. Sets are made on first use and kept.
 * @throws `content/schema` for a pattern that cannot be read or names a list there is not
 */
export function compileLexicon(lexicon: Lexicon, { states }: KnownStates): CompiledLexicon {
  const lists = { ...lexicon.classes, state: [...(lexicon.classes['state'] ?? []), ...states, openState] };
  const classes = new Map(
    Object.entries(lists).map(([name, entries]) => [name, entries.map((entry) => read(entry).items)] as const),
  );
  const made = new Map<readonly string[], PatternSet>();
  const set = (patterns: readonly string[]): PatternSet => {
    const known = made.get(patterns) ?? setOf(patterns.map(read), classes);
    made.set(patterns, known);
    return known;
  };
  return { lexicon, classes, stops: set(lexicon.scope.stops), set };
}

function read(text: string): Pattern {
  const pattern = readPattern(text);
  if (!pattern) throw new AppError('content/schema', { pattern: text });
  return pattern;
}

/** Faults of a lexicon: patterns that cannot be read, and lists that are named and not there. */
export function lexiconFaults(lexicon: Lexicon): readonly string[] {
  const groups: readonly (readonly string[])[] = [
    ...Object.values(lexicon.classes),
    ...[lexicon.claims, lexicon.frames, lexicon.speech, lexicon.voices, lexicon.scope].flatMap((part) =>
      Object.values(part),
    ),
    ...lexicon.terms.map(({ say }) => say),
    ...[lexicon.regime, lexicon.former, lexicon.figures.acts, lexicon.figures.percent],
    ...Object.values(lexicon.events),
  ];
  return groups.flat().filter((text) => {
    const pattern = readPattern(text);
    return !pattern || classesIn(pattern).some((name) => name !== 'state' && !(name in lexicon.classes));
  });
}

function setOf(patterns: readonly Pattern[], classes: Classes): PatternSet {
  const byHead = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const head of new Set(headsOf(pattern.items, classes)))
      byHead.set(head, [...(byHead.get(head) ?? []), pattern]);
  return { byHead };
}

const HEAD = 2;
/** Heads of entries that begin with a gap of the drafter's own, such as `[State]`. */
const gapHead = '[';

function headsOf(items: readonly Item[], classes: Classes): readonly string[] {
  const [first, ...rest] = items;
  if (!first || first.kind === 'gap') return [];
  const own =
    first.kind === 'word'
      ? first.options.map(({ text }) => (text === openState ? gapHead : keyOf(text).slice(0, HEAD)))
      : (classes.get(first.name) ?? []).flatMap((entry) => headsOf(entry, classes));
  return first.isOptional ? [...own, ...headsOf(rest, classes)] : own;
}

/** A match by places of words: `from` to before `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Every place where a pattern of the set fits, the longest at each word, in reading order. */
export function matches(set: PatternSet, tokens: readonly Token[], lexicon: CompiledLexicon): readonly Match[] {
  const stops = set === lexicon.stops ? noStops : stopsIn(tokens, lexicon);
  const matching = { tokens, classes: lexicon.classes, stops };
  return tokens.flatMap((token, from): readonly Match[] => {
    const candidates = set.byHead.get(token.isGap ? gapHead : token.key.slice(0, HEAD)) ?? [];
    const to = candidates.reduce((best, pattern) => Math.max(best, matchAt(pattern, from, matching)), -1);
    return to > from ? [{ from, to }] : [];
  });
}

const noStops: ReadonlySet<number> = new Set();
const stopsOf = new WeakMap<readonly Token[], ReadonlySet<number>>();

/** Words of a sentence that no gap crosses; worked out once for each sentence. */
function stopsIn(tokens: readonly Token[], lexicon: CompiledLexicon): ReadonlySet<number> {
  const known = stopsOf.get(tokens) ?? new Set(matches(lexicon.stops, tokens, lexicon).map(({ from }) => from));
  stopsOf.set(tokens, known);
  return known;
}
