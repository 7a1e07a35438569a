import { groupBy } from '../base/group-by';
import type { Candidate } from './candidates';
import type { Index } from './index-memory';
import type { Matcher } from './matcher';
import { contentKinds } from './model';
import { scoreFields, together } from './passage-score';
import { type Fit, fitOf, type Ranked, worth } from './rank';
import { readTexts, type Text } from './texts';
import { variety } from './weights';

/** A found item with all that decides its place. */
export interface Weighed {
  readonly item: Ranked;
  readonly fit: Fit;
  readonly text: Text;
  readonly worth: number;
}

/** Items whose text is looked at: the likeliest by what is known without it. */
const mostRead = 40;
const mostPassages = 2;

/** Orders what was found: at first by title and the score of the index, then the likeliest by their text. */
export function weigh(index: Index, found: readonly Candidate[], matcher: Matcher): readonly Weighed[] {
  const asked = matcher.groups.map(({ term, corrected }) => corrected ?? term.words.join(' ')).join(' ');
  const most = Math.max(0, ...found.map(({ passages }) => passages[0]?.score ?? 0));
  const likely = found
    .map((candidate) => ({ ...candidate, fit: fitOf(candidate.item, asked, matcher) }))
    .map((one) => ({ ...one, first: worth(one.item, one.fit, unread((one.passages[0]?.score ?? 0) / (most || 1))) }))
    .sort((a, b) => b.first - a.first)
    .slice(0, mostRead);
  const texts = readTexts(index, likely.flatMap(idsOf));
  const weighed = likely.map(({ item, fit, passages }) => {
    const own = idsOf({ passages }).flatMap((id) => texts.get(id) ?? []);
    return { item, fit, ...look(own, { item, fit, asked, matcher }) };
  });
  const sorted = weighed.sort((a, b) => b.worth - a.worth || order(a, b));
  return varied(sorted).sort((a, b) => leads(b, asked) - leads(a, asked));
}

const unread = (score: number) => ({ best: score, together: score, isWhole: false, isPhrase: false });

/** Takes the best that is left, again and again, where each further one of a kind counts a little less. */
function varied(sorted: readonly Weighed[]): Weighed[] {
  // of one kind the order stays: only the first that is left of each can be the next
  const left = groupBy(sorted, ({ item }) => item.kind);
  const heads = [...left.values()].map((all) => ({ all, at: 0 }));
  const taken: Weighed[] = [];
  while (taken.length < sorted.length) {
    let next = { value: -1, head: heads[0] };
    for (const head of heads) {
      const value = (head.all[head.at]?.worth ?? -2) * variety.again ** head.at;
      if (value > next.value) next = { value, head };
    }
    const best = next.head?.all[next.head.at];
    if (!next.head || !best) break;
    next.head.at += 1;
    taken.push(best);
  }
  return taken;
}

const idsOf = ({ passages }: Pick<Candidate, 'passages'>) => passages.slice(0, mostPassages).map(({ id }) => id);

interface Asked {
  readonly item: Ranked;
  readonly fit: Fit;
  readonly asked: string;
  readonly matcher: Matcher;
}

/** The best of some passages, and what all of them are worth. */
function look(texts: readonly Text[], { item, fit, asked, matcher }: Asked): { text: Text; worth: number } {
  const scored = texts
    .map((text) => ({ text, scores: scoreFields(text.fields, matcher) }))
    .map((one) => ({ ...one, best: together([one.scores], matcher) }))
    .sort((a, b) => b.best - a.best);
  const scores = scored.map((one) => one.scores);
  const isWhole = matcher.groups.every((_, group) => scores.some((one) => (one[group] ?? 0) > 0));
  const isPhrase = matcher.groups.length > 1 && texts.some(({ plain }) => plain.includes(` ${asked} `));
  const best = scored[0];
  const evidence = { best: best?.best ?? 0, together: together(scores, matcher), isWhole, isPhrase };
  const nothing = { fields: [], plain: '', heading: '', text: '', anchor: '' };
  return { text: best?.text ?? nothing, worth: worth(item, fit, evidence) };
}

/**
 * Who is competent is what a query asks that begins the name of a matter: of several, the one that is called so in most
 * ways. Only what is called exactly so comes before it.
 */
function leads({ item, fit }: Weighed, asked: string): number {
  if (fit.isNamed) return item.kind === 'matter' ? 3 : 2;
  const isBegun = item.kind === 'matter' && fit.begins && asked.length >= 3;
  return isBegun ? 1 + fit.often / (fit.often + 1) : 0;
}

function order(a: Weighed, b: Weighed): number {
  return (
    contentKinds.indexOf(a.item.kind) - contentKinds.indexOf(b.item.kind) || (a.item.title < b.item.title ? -1 : 1)
  );
}
