import type { Json } from '../base/canonical';
import { z } from '../base/zod';

/** The parts of a case that its journal follows, each a value or a record of values by id. */
export const parts = [
  'title',
  'marking',
  'hostZone',
  'options',
  'closure',
  'taken',
  'facts',
  'answers',
  'trees',
  'observations',
  'evidence',
  'attributions',
  'affected',
  'points',
  'forks',
  'votes',
  'deadlines',
  'listings',
  'quotations',
  'receipts',
] as const;
export type Part = (typeof parts)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const json = z.custom<Json>((value) => value !== undefined);

/**
 * One change: what stood there and what stands there now, `null` for nothing. Each entry holds the hash of the one
 * before, so that none can be taken out or altered unseen. `step`: the first entry of those that one act of a person made;
 * `reverts`, `repeats`: the step that it undoes or does again.
 */
export const entrySchema = z.strictObject({
  seq: z.int().min(1),
  step: z.int().min(1),
  /** When it began and when it was last touched: typing in one field is one change. */
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  by: z.string().max(200),
  part: z.enum(parts),
  /** Of the record inside the part; `tree/question` for an answer, `fork/tree/question` in a fork; empty for one value. */
  id: z.string().max(160),
  from: json,
  to: json,
  reverts: z.int().min(1).optional(),
  repeats: z.int().min(1).optional(),
  previous: hash,
  hash,
});
export type Entry = z.infer<typeof entrySchema>;
