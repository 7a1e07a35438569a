import { z } from '../base/zod';
import { answerSchema } from '../decision/model';

/** Our file on an incident: facts with their sources, and the answers given. Everything else is derived from it. */
export const factKeys = ['activity', 'when', 'victim', 'effect', 'abroad', 'running'] as const;
export type FactKey = (typeof factKeys)[number];

export const markings = ['PUBLIC', 'LIMITE'] as const;
export type Marking = (typeof markings)[number];

const line = z.string().max(300);
export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/**
 * One of the six facts. `unknown` is an answer. What was typed is kept when the status changes.
 * `state`: short name of a State (victim: the Member State; abroad: the third State concerned).
 * `at`: when it began, ISO 8601 UTC. `running`: whether the activity still goes on.
 */
export const factSchema = z.strictObject({
  status: z.enum(['open', 'known', 'unknown']),
  text: z.string().max(5000).default(''),
  state: line.optional(),
  sector: line.optional(),
  at: z.union([z.iso.datetime(), z.literal('')]).optional(),
  running: z.enum(['yes', 'no', 'unknown']).optional(),
  source: line.default(''),
  sourceDate: z.union([z.iso.date(), z.literal('')]).default(''),
  confidence: z.enum(confidences).optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const caseSchema = z.strictObject({
  format: z.literal('valise-case/1'),
  id: z.uuid(),
  title: z.string().max(200),
  createdAt: z.iso.datetime(),
  marking: z.enum(markings),
  /** The sample that ships with the app: marked on screen and on paper. */
  sample: z.boolean().default(false),
  facts: z.record(z.enum(factKeys), factSchema),
  /** Per tree: the version it was answered under, and the answers. Answers off the present path are kept. */
  trees: z.record(
    z.string().max(40),
    z.strictObject({ version: z.int().min(1), answers: z.record(z.string().max(40), answerSchema) }),
  ),
  /** What is typed at a question and not yet given as its answer: kept, so that nothing is lost, and counted nowhere. */
  pending: z.record(z.string().max(40), answerSchema.partial()).default({}),
  /** Where the person is, to come back to: an address inside the case. */
  place: z.string().max(200).default(''),
});
export type CaseFile = z.infer<typeof caseSchema>;
