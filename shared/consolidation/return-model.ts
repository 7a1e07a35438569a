import { z } from '../base/zod';
import { documentSchema, markIdSchema } from '../document/model';
import { changeSchema, commentSchema } from '../drafting/review-model';

/**
 * What one party sent back to a draft that went round: stored as it came, whether in a signed package or a Word file, and never
 * altered afterwards. What is proposed in it is derived by comparing it with the text it answers.
 */
export const returnFormat = { family: 'valise-return', current: 1 } as const;

/** Who sent it. `state` is the id of a State of the content, for the order of protocol. */
export const senderSchema = z.strictObject({
  name: z.string().min(1).max(120),
  unit: z.string().max(200),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type Sender = z.infer<typeof senderSchema>;

export const returnSchema = z.strictObject({
  format: z.literal('valise-return/1'),
  id: z.uuid(),
  draftId: z.uuid(),
  round: z.int().min(1).max(999),
  /** `documentDigest` of the text that was sent out and is answered here. */
  baseDigest: z.string().regex(/^[0-9a-f]{64}$/),
  from: senderSchema,
  receivedAt: z.iso.datetime(),
  way: z.enum(['package', 'word', 'text']),
  /** The text as returned, tracked changes and anchors of comments in it. What was changed untracked is found by comparing. */
  document: documentSchema,
  /** Who made which tracked change, by its id in this document alone: two returns may use the same id. */
  changes: z.record(markIdSchema, changeSchema),
  comments: z.array(commentSchema).max(5000),
  /** Where the verdict on the signature is kept; absent where nothing was signed. */
  evidence: z.uuid().optional(),
});
export type Return = z.infer<typeof returnSchema>;
