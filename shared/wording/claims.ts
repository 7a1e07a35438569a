import { type CompiledLexicon, type Match, matches, peopleOf } from './compiled';
import { spanOf } from './desk';
import type { ClaimId } from './model';
import { isInQuotes, type Scope } from './scope';
import { keyOf, type Token } from './tokens';

/** What a sentence says about an author, with the words that say it. */
export interface Claim {
  readonly id: ClaimId;
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly from: number; readonly to: number };
}

/** Where several claims share their words, the first of these counts. */
const precedence: readonly ClaimId[] = [
  'association',
  'relayed',
  'control',
  'author-organ',
  'author-state',
  'link',
  'territory',
  'group',
  'listing',
];
/**
 * Who did it did it from somewhere, with somebody and under some name: where a sentence says the first, that alone is
 * marked.
 */
const saysMore: readonly ClaimId[] = ['author-organ', 'author-state', 'control'];
const saysLess: readonly ClaimId[] = ['link', 'territory', 'group'];
/** Claims that another may have made, so that the text only passes them on. */
const passedOn: readonly ClaimId[] = ['author-organ', 'author-state', 'control', 'link', 'territory', 'group'];

/**
 * The claims of a sentence about an author. Denied, asked and conditional ones are none; a hedge such as "likely" does
 * not change the kind. Inside a frame ("according to", "some Member States have found") a claim is that of the frame.
 */
export function claimsIn(
  scope: Scope,
  lexicon: CompiledLexicon,
  { text, at, friends, isQuoted }: Said,
): readonly Claim[] {
  const { tokens, start, end } = scope.sentence;
  const all = (patterns: readonly string[]) =>
    matches(lexicon.set(patterns), tokens, lexicon).filter((match) => !scope.isUnsaid(match));
  const { frames, voices } = lexicon.lexicon;
  const hasContext = all(lexicon.lexicon.classes['context'] ?? []).length > 0;
  const isPast = all(lexicon.lexicon.scope.past).length > 0 || speaksOfBefore(text.slice(start, end), at);
  const found = precedence.flatMap((id) => all(lexicon.claims.get(id) ?? []).map((match) => ({ id, match })));
  const kept = found.filter(({ id, match }) => isMeant(id, match, { scope, hasContext, isPast, friends, lexicon }));
  const own = all(voices['union-attributes']).length > 0;
  const framed = own ? [] : framesOf(all, frames);
  const seen: { readonly id: ClaimId; readonly match: Match }[] = [];
  for (const one of kept) {
    const quoted = isQuoted || isInQuotes(text, spanOf(scope.sentence, one.match).from);
    const id = passedOn.includes(one.id)
      ? (frameOf(one.match, framed, tokens) ?? (quoted ? 'relayed' : one.id))
      : one.id;
    const isTaken = seen.some(
      (other) => other.id === id || (other.match.from < one.match.to && one.match.from < other.match.to),
    );
    if (!isTaken) seen.push({ id, match: one.match });
  }
  return seen
    .filter(({ id }) => !seen.some((other) => saysMore.includes(other.id) && saysLess.includes(id)))
    .map(({ id, match }) => ({ id, ...spanOf(scope.sentence, match), sentence: sentenceSpan(scope) }))
    .sort((a, b) => a.from - b.from);
}

/** The line a sentence stands in, and the day of reading. */
export interface Said {
  readonly text: string;
  readonly at: string;
  readonly friends: readonly string[];
  /** The whole line is somebody else's. */
  readonly isQuoted: boolean;
}

/** A year before that of the day. */
function speaksOfBefore(words: string, at: string): boolean {
  return (words.match(/(?<![/\d])(?:19|20)\d\d\b(?!\/)/gu) ?? []).some((year) => year < at.slice(0, 4));
}

const states = ['<state>'];

type All = (patterns: readonly string[]) => readonly Match[];

interface Frame {
  readonly id: ClaimId;
  readonly match: Match;
}

function framesOf(all: All, frames: CompiledLexicon['lexicon']['frames']): readonly Frame[] {
  return (['association', 'relayed'] as const).flatMap((id) => all(frames[id]).map((match) => ({ id, match })));
}

/** Words that make a frame of what stands before them too: "the attack was theirs, according to". */
const after = new Set(['according', 'as', 'selon', "d'", 'comme']);

/** The frame a claim stands in: one that begins before it ends, or that says whose words the sentence has. */
function frameOf(claim: Match, frames: readonly Frame[], tokens: readonly Token[]): ClaimId | undefined {
  return frames.find(({ match }) => match.from < claim.from || after.has(tokens[match.from]?.key ?? ''))?.id;
}

/** Whether the only State a claim names is no suspect: what a Member State carries out is no attack. */
function isOfFriend(
  { from, to }: Match,
  tokens: readonly Token[],
  { friends, lexicon }: Pick<Setting, 'friends' | 'lexicon'>,
): boolean {
  const names = friends.map((name) => name.split(' '));
  const last = tokens[to - 1]?.text;
  const [first, next] = article.test(tokens[from]?.key ?? '') ? [from + 1, from + 2] : [from, from + 1];
  const peoples = new Set(friends.flatMap((name) => peopleOf(name, lexicon.lexicon)).map(keyOf));
  const named = tokens.slice(from, to).filter(({ key, text }) => peoples.has(key) || lexicon.states.includes(text));
  if (named.length > 0 && named.every(({ key }) => peoples.has(key))) return true;
  return names.some(
    (words) => words.at(-1) === last || (words[0] === tokens[first]?.text && (words.length === 1 || next < to)),
  );
}

interface Setting {
  readonly scope: Scope;
  readonly hasContext: boolean;
  readonly isPast: boolean;
  readonly friends: readonly string[];
  readonly lexicon: CompiledLexicon;
}

/** A listing of before is history; work of one's own is no attack; and somewhere the sentence must speak of one. */
function isMeant(id: ClaimId, match: Match, { scope, hasContext, isPast, friends, lexicon }: Setting): boolean {
  if (id === 'listing') return !isPast;
  if (id === 'relayed' || id === 'association') return true;
  if (id === 'author-state' && isAside(match, scope.sentence.tokens, lexicon)) return false;
  if (isOfFriend(match, scope.sentence.tokens, { friends, lexicon })) return false;
  return hasContext && !scope.isBenign(match);
}

/**
 * Whether the State that begins a match only stands beside the one that acts: "groups operating from Vardania have
 * attacked". What the Government of a State does, the State does.
 */
function isAside({ from, to }: Match, tokens: readonly Token[], lexicon: CompiledLexicon): boolean {
  const { classes } = lexicon.lexicon;
  const isOne = (name: string, at: number) => classes[name]?.includes(tokens[at]?.text ?? '') ?? false;
  const first = article.test(tokens[from]?.key ?? '') ? from + 1 : from;
  const state = matches(lexicon.set(states), tokens, lexicon).find((one) => one.from === first);
  // what is the State's is no place: "an example of Vardania's attacks"
  if (!state || tokens[state.to]?.key === "'s") return false;
  const isTold = tokens.slice(from, to).some((_, step) => isOne('ending', from + step));
  if (isTold) return false;
  const before = article.test(tokens[first - 1]?.key ?? '') ? first - 2 : first - 1;
  const isOf = /^(?:of|de|du|d'|des)$/u.test(tokens[before]?.key ?? '');
  return isOf ? !isOne('holder', before - 1) : isOne('aside', before);
}

const article = /^(?:the|la|le|les|l')$/u;

function sentenceSpan({ sentence: { start, end } }: Scope): Claim['sentence'] {
  return { from: start, to: end };
}
