import { type Category, categories } from '../base/categories';
import { type Vote, votes } from '../base/votes';
import { z } from '../base/zod';
import { type Ground, groundSchema } from '../document/ground';

/**
 * Decision trees as data. The graph (nodes, answers, outcomes) is one file, its words another, per language.
 * Ids: nodes `t3.2`, outcomes `o3.3`, measures `demarche`. A tree is pinned by `id@version`.
 */
const id = z.string().regex(/^[a-z][a-z0-9.-]{0,39}$/);
const isoDate = z.iso.date();

export { type Ground, groundSchema };

/** fact: needs a source; assessment: needs author, reason, confidence; choice: a political choice, needs an authority. */
export const nodeKinds = ['fact', 'assessment', 'choice'] as const;
export type NodeKind = (typeof nodeKinds)[number];

const sameAsSchema = z.strictObject({
  /** A question about the same thing, mostly of another tree. */
  node: id,
  /** From its answers to those of this question. What is not mapped does not carry. */
  answers: z.record(id, id).default({}),
  /** Options that mean the same in both; an answer with another one ticked does not carry. */
  items: z.array(id).max(12).default([]),
  /** From a ticked option to the answer of this question; where two speak against each other nothing carries. */
  ticked: z.record(id, id).default({}),
});
export type SameAs = z.infer<typeof sameAsSchema>;

export const nodeSchema = z.strictObject({
  id,
  kind: z.enum(nodeKinds),
  /** `set`: the person ticks items; the answer `some` holds them. Its other answers are `none` and `unknown`. */
  ask: z.enum(['one', 'set']).default('one'),
  /** Actors (ids of the matrix) who usually know the answer, and who decides it where somebody does. */
  knows: z.array(id).max(8).default([]),
  decides: id.optional(),
  grounds: z.array(groundSchema).min(1).max(8),
  answers: z
    .array(z.strictObject({ id, next: id, items: z.boolean().default(false) }))
    .min(2)
    .max(9),
  /** Things to tick under answers with `items: true`, at least `min` of them. */
  items: z.strictObject({ min: z.int().min(0).max(9).default(1), options: z.array(id).min(1).max(12) }).optional(),
  /** Questions whose answer answers this one too, so that nobody is asked twice. */
  sameAs: z.array(sameAsSchema).min(1).max(4).optional(),
});
export type TreeNode = z.infer<typeof nodeSchema>;

export const outcomeSchema = z.strictObject({
  id,
  /** Measures that this conclusion speaks of; their own preconditions decide whether they are open. */
  measures: z.array(id).max(12).default([]),
  /** Trees of this set to go on with. */
  continues: z.array(id).max(4).default([]),
  /** Who decides where no measure says it, and by which vote. */
  decider: id.optional(),
  vote: z.enum(votes).optional(),
  /** Templates of the papers that this end needs beyond those of its measures. */
  templates: z.array(z.string().max(60)).max(6).default([]),
  /** Names a tree that is not in the set: the branch ends here and says so. */
  elsewhere: id.optional(),
  grounds: z.array(groundSchema).min(1).max(8),
});
export type TreeOutcome = z.infer<typeof outcomeSchema>;

export const treeGraphSchema = z.strictObject({
  id,
  version: z.int().min(1),
  asOf: isoDate,
  start: id,
  nodes: z.array(nodeSchema).min(1).max(200),
  outcomes: z.array(outcomeSchema).min(1).max(60),
});
export type TreeGraph = z.infer<typeof treeGraphSchema>;

const words = z.string().min(1).max(1200);
export const nodeWordsSchema = z.strictObject({
  question: words.max(300),
  /** For the trail, at most some six words. */
  short: words.max(80),
  why: words,
  /** What the cited text says, in our words, for the card beside the question. */
  ground: z.strictObject({ title: words.max(120), text: words }),
  answers: z.record(id, words.max(200)),
  /** What each answer changes, one clause each. */
  effects: z.record(id, words.max(200)),
  items: z.record(id, words.max(200)).optional(),
  itemsLegend: words.max(200).optional(),
  example: words.optional(),
});
export type NodeWords = z.infer<typeof nodeWordsSchema>;

export const outcomeWordsSchema = z.strictObject({
  title: words.max(200),
  text: words,
  /** Papers to write where no measure lists them. */
  documents: z.array(words.max(160)).max(10).default([]),
  checklist: z.array(words.max(300)).max(12).default([]),
});
export type OutcomeWords = z.infer<typeof outcomeWordsSchema>;

export const treeWordsSchema = z.strictObject({
  tree: id,
  language: z.string().regex(/^[a-z]{2}$/),
  title: words.max(120),
  summary: words,
  nodes: z.record(id, nodeWordsSchema),
  outcomes: z.record(id, outcomeWordsSchema),
});
export type TreeWords = z.infer<typeof treeWordsSchema>;

export interface Tree {
  readonly graph: TreeGraph;
  readonly words: TreeWords;
}

/** One answer as given: stored, never derived. Times are ISO 8601, UTC. */
export const answerSchema = z.strictObject({
  choice: id,
  items: z.array(id).max(12).optional(),
  reason: z.string().max(5000).optional(),
  author: z.string().max(200).optional(),
  confidence: z.enum(['low', 'moderate', 'high']).optional(),
  source: z.string().max(500).optional(),
  at: z.iso.datetime(),
  /** When it last came to say something else than before, and when a person last held it to stand as it is. */
  changedAt: z.iso.datetime().optional(),
  confirmedAt: z.iso.datetime().optional(),
});
export type Answer = z.infer<typeof answerSchema>;
export type Answers = Readonly<Record<string, Answer>>;

/** Preconditions. `answer … is` is `unknown` while the node has no answer or the answer is `unknown`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: string; readonly is: readonly string[] }
  /** Holds when one of the listed items is ticked at that node. */
  | { readonly items: string; readonly has: readonly string[] };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ answer: id, is: z.array(id).min(1).max(9) }),
    z.strictObject({ items: id, has: z.array(id).min(1).max(12) }),
  ]),
);

export { type Category, categories, type Vote, votes };

export const measureSchema = z.strictObject({
  id,
  category: z.enum(categories),
  decider: id,
  vote: z.enum(votes),
  grounds: z.array(groundSchema).min(1).max(8),
  /** Template that drafts it, where the set has one. */
  template: id.optional(),
  opens: conditionSchema,
  /** Where it fails, nobody would ask for the measure: it is left out rather than called blocked. */
  relevant: conditionSchema.optional(),
  attribution: z.enum(['not-needed', 'individual', 'state']),
  time: z.enum(['minutes', 'hours', 'days', 'weeks', 'months']),
  /** Who can see that it was taken. */
  visibility: z.enum(['confidential', 'parties', 'public']),
  /** What it takes to undo it: a word, a decision, or nothing can. */
  reversibility: z.enum(['at-once', 'by-decision', 'not-at-all']),
  /** Measures that have to come before, and measures that cannot stand beside it. */
  requires: z.array(id).max(6).default([]),
  conflicts: z.array(id).max(6).default([]),
  title: words.max(120),
  summary: words.max(300),
  documents: z.array(words.max(160)).min(1).max(10),
});
export type Measure = z.infer<typeof measureSchema>;
