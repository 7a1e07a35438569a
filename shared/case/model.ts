import { z } from '../base/zod';
import { deadlineSchema, zoneIdSchema } from '../calendar/deadline';
import { answerSchema } from '../decision/model';
import { portfolioPlanSchema } from '../portfolio/plan';
import { voteSheetSchema } from '../voting/sheet';
import { entrySchema } from './entry';
import { listingSchema, quotationSchema } from './listing';
import {
  affectedSchema,
  attributionKinds,
  attributionSchema,
  closureSchema,
  confidences,
  evidenceSchema,
  issuedSchema,
  markings,
  observationSchema,
  pointSchema,
} from './parts';

export { type Confidence, confidences, type Marking, markings } from './parts';

/** Our file on an incident: facts with their sources, and the answers given. Everything else is derived from it. */
export const factKeys = ['activity', 'when', 'victim', 'effect', 'abroad', 'running'] as const;
export type FactKey = (typeof factKeys)[number];

const line = z.string().max(300);

/**
 * One of the six facts. `unknown` is an answer. What was typed is kept when the status changes.
 * `state`: short name of a State (victim: the Member State; abroad: the third State concerned).
 * `at`: when it began, ISO 8601 UTC. `running`: whether the activity still goes on;
 * `until`: when it ended.
 */
export const factSchema = z.strictObject({
  status: z.enum(['open', 'known', 'unknown']),
  text: z.string().max(5000).default(''),
  state: line.optional(),
  sector: line.optional(),
  at: z.union([z.iso.datetime(), z.literal('')]).optional(),
  running: z.enum(['yes', 'no', 'unknown']).optional(),
  until: z.union([z.iso.datetime(), z.literal('')]).optional(),
  source: line.default(''),
  sourceDate: z.union([z.iso.date(), z.literal('')]).default(''),
  confidence: z.enum(confidences).optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** Per tree: what it was answered under, and the answers. Answers off the present path are kept. */
const treesSchema = z.record(
  z.string().max(40),
  z.strictObject({
    version: z.int().min(1),
    /** Of the tree's graph and words; none in cases from before trees were pinned by digest. */
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    answers: z.record(z.string().max(40), answerSchema),
  }),
);

/** Trees that somebody took up although no conclusion leads to them: they count until they are put down. */
const takenSchema = z.array(z.string().max(40)).max(40).default([]);

/** What is typed at a question and not yet given as its answer: kept, so that nothing is lost, and counted nowhere. */
const pendingSchema = z.record(z.string().max(40), answerSchema.partial()).default({});

/**
 * The answers of a case, gone another way: to see what would be, or one of several candidates or incidents under the
 * same questions. It starts as a copy and touches the case only when it is kept.
 */
export const forkSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['what-if', 'candidate', 'incident']).default('what-if'),
  title: z.string().max(200).default(''),
  note: z.string().max(5000).default(''),
  createdAt: z.iso.datetime(),
  status: z.enum(['open', 'kept', 'dropped']).default('open'),
  trees: treesSchema,
  taken: takenSchema,
  pending: pendingSchema,
});
export type Fork = z.infer<typeof forkSchema>;

const by = <T extends z.ZodType>(value: T) => z.record(z.uuid(), value).default({});

export const caseSchema = z.strictObject({
  format: z.literal('valise-case/3'),
  id: z.uuid(),
  title: z.string().max(200),
  createdAt: z.iso.datetime(),
  marking: z.enum(markings),
  /** The sample that ships with the app: marked on screen and on paper. */
  sample: z.boolean().default(false),
  /** The template of the content that it began with. */
  template: z.string().max(80).optional(),
  facts: z.record(z.enum(factKeys), factSchema),
  trees: treesSchema,
  taken: takenSchema,
  pending: pendingSchema,
  /** Where the person is, to come back to: an address inside the case. */
  place: z.string().max(200).default(''),
  /** The zone of the host country's clock. */
  hostZone: z.union([zoneIdSchema, z.literal('')]).default(''),
  observations: by(observationSchema),
  evidence: by(evidenceSchema),
  attributions: z.partialRecord(z.enum(attributionKinds), attributionSchema).default({}),
  affected: by(affectedSchema),
  points: by(pointSchema),
  forks: by(forkSchema),
  votes: by(voteSheetSchema),
  deadlines: by(deadlineSchema),
  listings: by(listingSchema),
  quotations: by(quotationSchema),
  receipts: by(issuedSchema),
  options: portfolioPlanSchema.prefault({}),
  closure: closureSchema.prefault({}),
  /** Every change, oldest first: `journal.ts`. */
  journal: z.array(entrySchema).max(100_000).default([]),
});
export type CaseFile = z.infer<typeof caseSchema>;
