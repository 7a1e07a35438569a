import { votes } from '../base/votes';
import { z } from '../base/zod';
import { codeIds } from '../decision/attribution';
import { categories } from '../decision/model';
import { contentIdSchema } from './dated';

/** Facts as a user would enter them, and the conclusion the trees must reach: a test that ships with the content. */
const nodeId = z.string().regex(/^[a-z][a-z0-9.-]{0,39}$/);

/** One answer: the choice alone, or with ticked items. */
const answerSchema = z.union([nodeId, z.strictObject({ choice: nodeId, items: z.array(nodeId).min(1).max(12) })]);

export const scenarioSchema = z.strictObject({
  id: contentIdSchema,
  /** The case study it tests; a scenario of a tree alone has none. */
  study: contentIdSchema.optional(),
  title: z.string().min(1).max(160),
  /** The day on which the answers are given. */
  at: z.iso.date(),
  answers: z.record(nodeId, answerSchema),
  expect: z.strictObject({
    /** By tree: the outcome its path ends in. Every answer must be asked on one of these paths. */
    outcomes: z.record(nodeId, nodeId),
    /** Categories with a measure that is open, and categories without one. Together they are all that are relevant. */
    open: z.array(z.enum(categories)).max(6),
    closed: z.array(z.enum(categories)).max(6),
    /** Measures looked at one by one. */
    measures: z
      .array(
        z.strictObject({
          id: contentIdSchema,
          status: z.enum(['open', 'possible', 'blocked']),
          decider: contentIdSchema.optional(),
          vote: z.enum(votes).optional(),
          /** A source that must stand among the measure's grounds. */
          basis: z.string().max(40).optional(),
          /** A document that must be on its list. */
          document: z.string().max(160).optional(),
        }),
      )
      .min(1)
      .max(20),
    /** Attribution codes that may be used then. */
    codes: z.array(z.enum(codeIds)).max(6),
  }),
});
export type Scenario = z.infer<typeof scenarioSchema>;
