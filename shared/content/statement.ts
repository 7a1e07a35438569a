import { z } from '../base/zod';
import { looseDateSchema } from './dated';

/** A statement of a founding document in our words, with the number under which it is on file and where it is carried. */
export const statementSchema = z.strictObject({
  /** `S1-041`: document and running number. */
  id: z.string().regex(/^S[12]-\d{3}$/),
  /** Section and row of the fact base that it stands for: `1.9/4`; `1.2/p1` for a sentence outside a table. */
  row: z.string().regex(/^1\.\d{1,2}\/p?\d{1,2}$/),
  /** Part of the document, short. */
  section: z.string().min(1).max(60),
  date: looseDateSchema,
  text: z.string().min(1).max(900),
  /** What holds today where the statement does not. */
  correction: z.strictObject({ text: z.string().min(1).max(600), source: z.string().max(40) }).optional(),
  /** What carries it: `brief:toolbox`, `brief:toolbox#five-categories`, `duty:p1-ec3`, `term:hackback`. */
  carriedBy: z
    .array(
      z
        .string()
        .regex(
          /^(brief|study|tree|measure|template|actor|duty|term|act|event|clause|code):[a-z][a-z0-9.-]{0,59}(#[a-z][a-z0-9.-]{0,79})?$/,
        ),
    )
    .min(1)
    .max(8),
});
export type Statement = z.infer<typeof statementSchema>;
