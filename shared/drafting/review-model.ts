import { z } from '../base/zod';
import { markIdSchema } from '../document/model';

/*
 * What people do to a text beside writing it: tracked changes, comments, gates overridden, findings put aside. Each has an
 * author and a time; none is ever re-attributed.
 */

const person = z.string().min(1).max(120);
const at = z.iso.datetime();
const round = z.int().min(1).max(999);
const said = z.string().min(1).max(5000);

/** Who changed the text, when, and in which round of clearance. Changes of one person on one go share an id. */
export const changeSchema = z.strictObject({ author: person, at, round });
export type Change = z.infer<typeof changeSchema>;

export const commentStatuses = ['open', 'taken', 'not-taken'] as const;

/** A comment on words of the text. Its place is the `commented` node with its id; `quote` keeps the words as they stood. */
export const commentSchema = z.strictObject({
  id: markIdSchema,
  author: person,
  at,
  round,
  quote: z.string().max(2000),
  text: said,
  status: z.enum(commentStatuses).default('open'),
  /** Why it was not taken; empty while it is open. */
  reason: z.string().max(2000).default(''),
  replies: z
    .array(z.strictObject({ author: person, at, text: said }))
    .max(200)
    .default([]),
});
export type Comment = z.infer<typeof commentSchema>;

/** A gate passed although it is not met: in whose name, and why. */
export const overrideSchema = z.strictObject({ reason: said, name: person, at });
export type Override = z.infer<typeof overrideSchema>;

/** A finding of the checks put aside: rule and words, so that other words under the same rule are found again. */
export const dismissalSchema = z.strictObject({
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  words: z.string().max(500),
  reason: said,
  name: person,
  at,
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** The case said something else than when a field was filled, and a person decided which of the two stands. */
export const followedSchema = z.strictObject({
  slot: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** What the draft said, and what the case said then; empty where it said nothing. */
  draft: z.string().max(5000),
  case: z.string().max(5000),
  taken: z.boolean(),
  name: person,
  at,
});
export type Followed = z.infer<typeof followedSchema>;
