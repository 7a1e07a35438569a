import { AppError } from '../base/errors';
import { type ClaimId, claimIds, type Lexicon } from './model';
import {
  type Classes,
  classesIn,
  gapHead,
  headOf,
  type Item,
  type Matching,
  matchAt,
  openState,
  type Pattern,
  readPattern,
} from './pattern';
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
  readonly joints: PatternSet;
  /** The patterns of each claim, with those of all authors filled in. */
  readonly claims: ReadonlyMap<ClaimId, readonly string[]>;
  /** Every name of a State that is known in this language. */
  readonly states: readonly string[];
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
  const { classes: own } = lexicon;
  const lists = {
    ...own,
    state: [...(own['state'] ?? []), ...states, openState],
    nationality: [...(own['nationality'] ?? []), ...states.flatMap((name) => peopleOf(name, lexicon))],
  };
  const plain: Lists = {
    entries: new Map(
      Object.entries(lists).map(([name, entries]) => [name, entries.map((entry) => read(entry).items)] as const),
    ),
    heads: new Map(),
  };
  const classes: Classes = new Map(
    [...plain.entries].map(([name, entries]) => [name, byHeadOf(entries, plain)] as const),
  );
  const made = new Map<readonly string[], PatternSet>();
  const set = (patterns: readonly string[]): PatternSet => {
    const known = made.get(patterns) ?? setOf(patterns.map(read), plain);
    made.set(patterns, known);
    return known;
  };
  const { stops, joints } = lexicon.scope;
  const claims = claimsOf(lexicon);
  return { lexicon, classes, claims, stops: set(stops), joints: set(joints), states: lists.state, set };
}

/** Who can be an author, by the claim it makes, and the list that finds it. */
const authors: Partial<Record<ClaimId, string>> = {
  'author-state': '<state-np>',
  'author-organ': '<organ-np>',
  group: '<group> ~3',
};

function claimsOf({ claims, authors: acts }: Lexicon): ReadonlyMap<ClaimId, readonly string[]> {
  return new Map(
    claimIds.map((id) => {
      const author = authors[id];
      return [id, [...claims[id], ...(author ? acts.map((pattern) => pattern.replaceAll('<author>', author)) : [])]];
    }),
  );
}

function read(text: string): Pattern {
  const pattern = readPattern(text);
  if (!pattern) throw new AppError('content/schema', { pattern: text });
  return pattern;
}

/** How the people and the things of a State may be called, by how its name ends: "Vardania", "Vardanian". */
export function peopleOf(name: string, { peoples, language }: Lexicon): readonly string[] {
  const ending = Object.keys(peoples).find((one) => name.endsWith(one));
  if (ending === undefined || name.includes(' ')) return [];
  const start = name.slice(0, name.length - ending.length);
  const stem = language === 'fr' ? start.toLowerCase() : start; // an adjective has no capital there
  return (peoples[ending] ?? []).map((end) => `${stem}${end}`);
}

/** Faults of a lexicon: patterns that cannot be read, and lists that are named and not there. */
export function lexiconFaults(lexicon: Lexicon): readonly string[] {
  const groups: readonly (readonly string[])[] = [
    ...Object.values(lexicon.classes),
    ...claimsOf(lexicon).values(),
    ...[lexicon.frames, lexicon.speech, lexicon.voices, lexicon.scope].flatMap((part) => Object.values(part)),
    ...lexicon.terms.map(({ say }) => say),
    ...[lexicon.regime, lexicon.former, lexicon.figures.acts, lexicon.figures.percent],
    ...Object.values(lexicon.events),
  ];
  return groups.flat().filter((text) => {
    const pattern = readPattern(text);
    return !pattern || classesIn(pattern).some((name) => name !== 'state' && !(name in lexicon.classes));
  });
}

interface Lists {
  readonly entries: ReadonlyMap<string, readonly (readonly Item[])[]>;
  /** The heads of a list, worked out once: lists name lists. */
  readonly heads: Map<string, readonly string[]>;
}

function setOf(patterns: readonly Pattern[], lists: Lists): PatternSet {
  const byHead = byHeadOf(
    patterns.map(({ items }) => items),
    lists,
  );
  return { byHead: new Map([...byHead].map(([head, all]) => [head, all.map((items) => ({ items }))])) };
}

/** Sequences by the heads they can begin with. */
function byHeadOf(
  sequences: readonly (readonly Item[])[],
  lists: Lists,
): ReadonlyMap<string, readonly (readonly Item[])[]> {
  const byHead = new Map<string, (readonly Item[])[]>();
  for (const items of sequences)
    for (const head of new Set(headsOf(items, lists))) {
      const all = byHead.get(head) ?? [];
      all.push(items);
      byHead.set(head, all);
    }
  return byHead;
}

function headsOf(items: readonly Item[], lists: Lists): readonly string[] {
  const [first, ...rest] = items;
  if (!first || first.kind === 'gap' || first.kind === 'aside') return [];
  const own =
    first.kind === 'word'
      ? first.options.map(({ text }) => (text === openState ? gapHead : headOf(keyOf(text))))
      : headsOfList(first.name, lists);
  return first.isOptional ? [...own, ...headsOf(rest, lists)] : own;
}

function headsOfList(name: string, lists: Lists): readonly string[] {
  const known = lists.heads.get(name);
  if (known) return known;
  const heads = [...new Set((lists.entries.get(name) ?? []).flatMap((entry) => headsOf(entry, lists)))];
  lists.heads.set(name, heads);
  return heads;
}

/** A match by places of words: `from` to before `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Every place where a pattern of the set fits, the longest at each word, in reading order. */
export function matches(set: PatternSet, tokens: readonly Token[], lexicon: CompiledLexicon): readonly Match[] {
  if (set.byHead.size === 0) return [];
  const matching = matchingOf(tokens, lexicon);
  const found: Match[] = [];
  for (const [from, token] of tokens.entries()) {
    let to = -1;
    for (const pattern of set.byHead.get(token.isGap ? gapHead : headOf(token.key)) ?? [])
      to = Math.max(to, matchAt(pattern, from, matching));
    if (to > from) found.push({ from, to });
  }
  return found;
}

const known = new WeakMap<readonly Token[], { readonly lexicon: CompiledLexicon; readonly matching: Matching }>();

/** What matching in a sentence needs, worked out once for each. Words that no gap crosses are found without such words. */
function matchingOf(tokens: readonly Token[], lexicon: CompiledLexicon): Matching {
  const before = known.get(tokens);
  if (before?.lexicon === lexicon) return before.matching;
  const none = new Set<number>();
  const bare: Matching = { tokens, classes: lexicon.classes, stops: none, joints: none, ends: new Map() };
  known.set(tokens, { lexicon, matching: bare });
  const places = (set: PatternSet) => new Set(matches(set, tokens, lexicon).map(({ from }) => from));
  const [stops, joints] = [places(lexicon.stops), places(lexicon.joints)];
  const matching: Matching = { tokens, classes: lexicon.classes, stops, joints, ends: new Map() };
  known.set(tokens, { lexicon, matching });
  return matching;
}
