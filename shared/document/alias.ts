import { z } from '../base/zod';

/** A name and the days on which it was in use, both included; open ends where it still is, or always was. */
export const aliasSchema = z.strictObject({
  name: z.string().min(2).max(120),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type Alias = z.infer<typeof aliasSchema>;

/** Other names of one thing; one that needs no dates is written as a plain string. */
export const namesSchema = z
  .array(
    z.union([
      z
        .string()
        .min(2)
        .max(120)
        .transform((name): Alias => ({ name })),
      aliasSchema,
    ]),
  )
  .max(12)
  .default([]);
