import { z } from '#shared/base/zod';
import { codeIds } from '#shared/decision/attribution';
import { templateKinds } from '#shared/drafting/kinds';
import type { WordingChecker } from '#shared/wording/checker';
import type { WordingDesk } from '#shared/wording/desk';
import { claimIds, ruleIds, type WordingFinding, type WordingLine } from '#shared/wording/model';

/** A labelled text: what a careful reviewer would mark in it, and what it is held against. */
export const sentenceSchema = z.strictObject({
  text: z.string().min(1),
  /** Rules; for the rule of attribution what the text says of an author. */
  find: z.array(z.enum([...ruleIds, ...claimIds])),
  kind: z.enum(templateKinds).default('statement'),
  codes: z.array(z.enum(codeIds)).default(['a0']),
  measures: z.array(z.string()).default([]),
  marking: z.enum(['PUBLIC', 'LIMITE']).default('LIMITE'),
  began: z.string().default(''),
  ended: z.string().default(''),
  ground: z.boolean().default(true),
  note: z.string().optional(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** Right, too much and missed, for one rule. */
export interface Tally {
  right: number;
  extra: number;
  missed: number;
}

/** A text in which what was found is not what was labelled. */
export interface Miss {
  readonly text: string;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

export interface Score {
  readonly sentences: number;
  readonly silent: number;
  readonly byRule: ReadonlyMap<string, Tally>;
  readonly misses: readonly Miss[];
}

/** Day of reading for every corpus: what is old then stays old. */
const READ_AT = '2026-11-22';
const STATES = ['Vardania', 'Nordmark', 'Selmark'];
/** The State that is the victim in all of them. */
const FRIENDS = ['Nordmark'];

/** Reads every text and lays what is found beside the labels. A claim of another kind is one missed and one too much. */
export function scoreOf(sentences: readonly Sentence[], language: 'en' | 'fr', checker: WordingChecker): Score {
  const byRule = new Map<string, Tally>();
  const tally = (label: string) => {
    const rule = ruleOf(label);
    const known = byRule.get(rule) ?? { right: 0, extra: 0, missed: 0 };
    byRule.set(rule, known);
    return known;
  };
  const misses = sentences.flatMap((sentence): readonly Miss[] => {
    const found = checker.check(linesOf(sentence, language), deskOf(sentence, language)).map(labelOf);
    const extra = without(found, sentence.find);
    const missed = without(sentence.find, found);
    for (const label of without(found, extra)) tally(label).right += 1;
    for (const label of extra) tally(label).extra += 1;
    for (const label of missed) tally(label).missed += 1;
    return extra.length + missed.length === 0 ? [] : [{ text: sentence.text, extra, missed }];
  });
  const silent = sentences.filter(({ find }) => find.length === 0).length;
  return { sentences: sentences.length, silent, byRule, misses };
}

/** The share of findings that are right, and of labels that were found; 1 where there is none. */
export function sharesOf({ right, extra, missed }: Tally): { readonly precision: number; readonly recall: number } {
  return {
    precision: right + extra === 0 ? 1 : right / (right + extra),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** All rules of a score together. */
export function totalOf({ byRule }: Pick<Score, 'byRule'>): Tally {
  const sum = (key: keyof Tally) => [...byRule.values()].reduce((total, tally) => total + tally[key], 0);
  return { right: sum('right'), extra: sum('extra'), missed: sum('missed') };
}

function ruleOf(label: string): string {
  return claimIds.some((id) => id === label) ? 'attribution' : label;
}

function labelOf({ rule, said }: WordingFinding): string {
  return rule === 'attribution' ? (said ?? rule) : rule;
}

/** What is left of a list when each item of another is taken out once. */
function without(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function linesOf({ text, ground }: Sentence, language: string): readonly WordingLine[] {
  return text.split(' ¶ ').map((part, at) => ({
    block: `p${at}`,
    path: [at],
    kind: 'paragraph',
    text: part,
    language,
    isQuoted: false,
    hasGround: ground,
    fromFields: [],
    fields: [],
  }));
}

function deskOf({ kind, codes, measures, marking, began, ended }: Sentence, language: string): WordingDesk {
  const truth = (code: (typeof codeIds)[number]) => (codes.includes(code) ? ('yes' as const) : ('no' as const));
  return {
    kind,
    language,
    marking,
    measures,
    codes: { a0: truth('a0'), a1: truth('a1'), a2: truth('a2'), a3: truth('a3'), a4: truth('a4'), a5: truth('a5') },
    settled: [],
    fields: [],
    began,
    ended,
    states: STATES,
    friends: FRIENDS,
    at: READ_AT,
  };
}
