import { type CompiledLexicon, type Match, matches } from './compiled';
import type { Sentence } from './tokens';

/** How far back a negation reaches, in words. */
const REACH = 16;
/** How soon after a verb stands to whom it is not: "attribute this activity to no State". */
const NEAR = 8;
/** How close a relative clause begins before a negation that stays inside it: "which has not replied, conducted". */
const RELATIVE = 4;

/** What a sentence holds, found once and asked by every rule. */
export interface Scope {
  readonly sentence: Sentence;
  /** Whether words are denied, asked or left open, and so not said. */
  isUnsaid(match: Match): boolean;
  /** Whether what is done there is work of one's own: an inquiry, an exercise. */
  isBenign(match: Match): boolean;
}

const known = new WeakMap<Sentence, Scope>();

/** Negations, conditions and harmless doings of a sentence; worked out once for each. */
export function scopeOf(sentence: Sentence, lexicon: CompiledLexicon): Scope {
  const scope = known.get(sentence) ?? readScope(sentence, lexicon);
  known.set(sentence, scope);
  return scope;
}

function readScope(sentence: Sentence, lexicon: CompiledLexicon): Scope {
  const { scope } = lexicon.lexicon;
  const of = (patterns: readonly string[]) => matches(lexicon.set(patterns), sentence.tokens, lexicon);
  const apparent = of(scope['not-negators']);
  const isApparent = ({ from }: Match) => apparent.some((one) => one.from <= from && from < one.to);
  const negators = of(scope.negators).filter((one) => !isApparent(one));
  const suspenders = of(scope.suspenders).filter((one) => !isApparent(one));
  const after = of(scope.after);
  const boundaries = of(scope.boundaries);
  const isParted = (from: number, to: number) =>
    boundaries.some((one) => one.from > from && one.from < to) ||
    sentence.tokens.some(({ isAfterColon }, at) => isAfterColon && at > from && at <= to);
  const reaches = (one: Match, match: Match) =>
    one.from < match.to &&
    match.from - one.to <= REACH &&
    !isParted(one.to - 1, match.from) &&
    !staysInside(one, match);
  const staysInside = (one: Match, match: Match) =>
    boundaries.some(({ from }) => from <= one.from && one.from - from <= RELATIVE) &&
    sentence.tokens
      .slice(one.from + 1, one.from > match.from ? match.to : match.from + 1)
      .some(({ isApart }) => isApart);
  return {
    sentence,
    isUnsaid: (match) =>
      sentence.isQuestion ||
      negators.some((one) => reaches(one, match)) ||
      after.some(({ from }) => from >= match.to && from - match.to <= NEAR) ||
      suspenders.some(
        (one) => one.from < match.from && reaches(one, { ...match, from: Math.min(match.from, one.to + REACH) }),
      ),
    isBenign: benignIn(sentence, { of, starts: [...boundaries, ...of(scope.openings)], lexicon }),
  };
}

interface Parts {
  readonly of: (patterns: readonly string[]) => readonly Match[];
  /** Words that open a clause. */
  readonly starts: readonly Match[];
  readonly lexicon: CompiledLexicon;
}

/** "an inquiry into the attack is led by", "carried out a rescue operation": what is named first is what is done. */
function benignIn({ tokens }: Sentence, { of, starts, lexicon }: Parts): Scope['isBenign'] {
  const { scope, classes } = lexicon.lexicon;
  const benign = of(scope.benign);
  const hostile = ['act', 'harming'].flatMap((name) => of(classes[name] ?? []));
  const done = new Set(of(classes['done'] ?? []).map(({ from }) => from));
  return (match) => {
    const before = starts.filter(({ from }) => from < match.from).map(({ to }) => to);
    const colon = tokens.findLastIndex(({ isAfterColon }, at) => isAfterColon && at <= match.from);
    // "after the exercise, Vardania launched": who opens a phrase does not do what was named before it
    const opens = tokens[match.from]?.isApart === true && !done.has(match.from);
    const start = opens ? match.from : Math.max(0, colon, ...before);
    const upTo = ({ from }: Match) => from >= start && from < match.to;
    const [first] = [...benign, ...hostile].filter(upTo).sort((a, b) => a.from - b.from);
    return first !== undefined && benign.includes(first);
  };
}

/** Whether a place of a text stands between quotation marks. */
export function isInQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/[“«]/gu) > count(/[”»]/gu) || count(/"/gu) % 2 === 1;
}
