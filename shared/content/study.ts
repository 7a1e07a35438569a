import { z } from '../base/zod';
import { codeIds } from '../decision/attribution';
import { categories } from '../decision/model';
import { documentSchema } from '../document/model';
import { contentIdSchema, looseDateSchema } from './dated';

/** A public incident as a readable case study: what happened, who named whom, what the Union really did. */
export const studyFrontSchema = z.strictObject({
  id: contentIdSchema,
  /** `C14`: the number of the case in the register of public incidents. */
  number: z.string().regex(/^C\d{2}$/),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(500),
  asOf: z.iso.date(),
  from: looseDateSchema,
  to: looseDateSchema.optional(),
  victims: z.array(z.string().min(1).max(200)).min(1).max(8),
  /** What the Union did, in the order of time; empty where nothing of it is confirmed. */
  answers: z
    .array(
      z.strictObject({
        date: looseDateSchema,
        instrument: z.string().min(1).max(160),
        category: z.enum(categories),
        code: z.enum(codeIds).optional(),
      }),
    )
    .max(8)
    .default([]),
  actors: z.array(contentIdSchema).max(20).default([]),
  trees: z.array(contentIdSchema).max(9).default([]),
  measures: z.array(contentIdSchema).max(20).default([]),
  acts: z.array(contentIdSchema).max(12).default([]),
  sources: z.array(z.string().max(40)).min(1).max(20),
});
export const studySchema = z.strictObject({ ...studyFrontSchema.shape, body: documentSchema });
export type Study = z.infer<typeof studySchema>;
