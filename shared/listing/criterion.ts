import { z } from '../base/zod';
import { groundSchema } from '../document/ground';

/*
 * What a listing is held against, as records of the content: the regimes with their limbs, the criteria that evidence is
 * tied to, the questions that decide between the regimes, the rules of coverage, and subjects that are listed already.
 */

const id = z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/);
const grounds = z.array(groundSchema).min(1).max(6);
const title = z.string().min(1).max(120);
const text = z.string().min(1).max(400);

export const regimeIds = ['cyber', 'hybrid'] as const;
export type RegimeId = (typeof regimeIds)[number];

/** The parts of a statement of reasons, in their order. */
export const reasonParts = ['who', 'act', 'effect', 'link', 'persistence', 'third-state'] as const;
export type ReasonPart = (typeof reasonParts)[number];
const part = z.enum(reasonParts);

/** A limb of a regime: `any` of its criteria is enough, or `all` are needed. `ages`: old evidence says less about it. */
export const limbSchema = z.strictObject({
  id,
  title,
  article: z.string().min(1).max(80),
  rule: z.enum(['any', 'all']),
  part,
  ages: z.boolean().default(false),
  grounds,
});
export type Limb = z.infer<typeof limbSchema>;

/** `needs`: of each line one limb has to be covered. */
export const regimeSchema = z.strictObject({
  id: z.enum(regimeIds),
  title,
  short: z.string().min(1).max(40),
  measure: id,
  acts: z.array(id).min(1).max(4),
  limbs: z.array(limbSchema).min(1).max(12),
  needs: z.array(z.array(id).min(1).max(4)).min(1).max(12),
  grounds,
});
export type Regime = z.infer<typeof regimeSchema>;

export const criterionSchema = z.strictObject({
  id,
  regime: z.enum(regimeIds),
  limb: id,
  title,
  text,
  /** The item of a tree that asks for the same: `t5.2/origin`. */
  item: z.string().max(80).optional(),
  /** Where it stands in the reasons, unless its limb says so. */
  part: part.optional(),
  grounds,
});
export type Criterion = z.infer<typeof criterionSchema>;

export const regimeAnswers = ['yes', 'no', 'unknown'] as const;
export type RegimeAnswer = (typeof regimeAnswers)[number];

/** `needs`: the regime is closed by any other answer than `on`. `speaks`: that answer only points to it. */
export const regimeQuestionSchema = z.strictObject({
  id,
  question: z.string().min(1).max(200),
  why: text,
  bears: z
    .array(z.strictObject({ regime: z.enum(regimeIds), on: z.enum(['yes', 'no']), how: z.enum(['needs', 'speaks']) }))
    .min(1)
    .max(4),
  grounds,
});
export type RegimeQuestion = z.infer<typeof regimeQuestionSchema>;

export const lights = ['open', 'possible', 'blocked', 'unknown'] as const;
export type Light = (typeof lights)[number];

const count = z.int().min(1).max(20);
/** A line of the table of coverage. Everything that `when` names has to hold; a line without holds always. */
export const coverageRuleSchema = z.strictObject({
  id,
  light: z.enum(lights),
  when: z.strictObject({
    quotationsBelow: count.optional(),
    disclosableBelow: count.optional(),
    directBelow: count.optional(),
    originatorsBelow: count.optional(),
    olderThanMonths: z.int().min(1).max(600).optional(),
    /** Only for limbs that age. */
    onlyAgeing: z.boolean().optional(),
  }),
  text,
  grounds,
});
export type CoverageRule = z.infer<typeof coverageRuleSchema>;

/** A subject that is on a list, as far as the content names it. */
export const listedSchema = z.strictObject({
  id,
  regime: z.enum(regimeIds),
  kind: z.enum(['person', 'entity', 'body']),
  name: z.string().min(1).max(200),
  aliases: z.array(z.string().min(1).max(200)).max(20).default([]),
  listed: z.iso.date(),
  about: z.string().min(1).max(200),
  study: id.optional(),
  grounds,
});
export type Listed = z.infer<typeof listedSchema>;

/** What the content knows about listings. */
export interface ListingRules {
  readonly regimes: readonly Regime[];
  readonly criteria: readonly Criterion[];
  readonly regimeQuestions: readonly RegimeQuestion[];
  readonly coverageRules: readonly CoverageRule[];
  readonly listed: readonly Listed[];
}
