import { z } from '../base/zod';
import { routePolicies } from '../drafting/route';
import { decisions } from '../package/clearance-note';

/**
 * What happened to a draft on its way, one sealed row an event, never altered. The rows stand beside the draft and not in it:
 * the draft leaves in every package, and what the house asked whom is nobody else's business; and keeping a record must not
 * change the text that a signature was given on. Where the draft stands is derived from them.
 */
export const entryFormat = { family: 'valise-clearance-entry', current: 1 } as const;

const name = z.string().trim().min(1).max(200);
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const slug = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const shared = {
  format: z.literal('valise-clearance-entry/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().max(200),
};
const made = z.strictObject({ id: z.uuidv4(), digest: hex });
/** The text as it reads (`textDigest`), and the whole draft as it was packed (`versionDigest`). */
const wording = { text: hex, version: hex, round: z.int().min(1).max(999) };

const requestSchema = z.strictObject({
  ...shared,
  ...wording,
  kind: z.literal('request'),
  step: slug,
  to: name,
  due: z.iso.datetime().optional(),
  policy: z.enum(routePolicies),
  package: made,
});

const answerSchema = z.strictObject({
  ...shared,
  kind: z.literal('answer'),
  step: slug.optional(),
  decision: z.enum(decisions),
  remark: z.string().max(5000),
  from: z.strictObject({ name, unit: z.string().max(200) }),
  answers: z.strictObject({ package: z.uuidv4(), version: hex, round: z.int().min(1).max(999) }),
  /** The text it clears, with its changes taken; absent where it clears nothing. */
  clears: hex.optional(),
  /** What was proven of the signature when it was taken in. */
  signature: z.strictObject({
    entry: z.string().max(120),
    subject: z.string().max(2000),
    fingerprint: z.string().max(200),
    signedAt: z.iso.datetime(),
    level: z.enum(['valid', 'warning']),
    practice: z.boolean(),
  }),
  package: made,
});

const overrideSchema = z.strictObject({ ...shared, kind: z.literal('override'), step: slug, reason: name, text: hex });
const sentSchema = z.strictObject({ ...shared, ...wording, kind: z.literal('sent'), package: made });
const recallSchema = z.strictObject({ ...shared, kind: z.literal('recall'), request: z.uuid(), reason: name });

export const entrySchema = z.discriminatedUnion('kind', [
  requestSchema,
  answerSchema,
  overrideSchema,
  sentSchema,
  recallSchema,
]);
export type ClearanceEntry = z.infer<typeof entrySchema>;
export type ClearanceRequest = z.infer<typeof requestSchema>;
export type ClearanceAnswer = z.infer<typeof answerSchema>;
export type ClearanceRecall = z.infer<typeof recallSchema>;
