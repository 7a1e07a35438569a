import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { type Condition, conditionSchema } from './model';

/**
 * The scale of attribution wording. Codes are kinds, not ranks: a listing (A5) says less about a State than A1 does.
 * A code may be used when its condition holds over the answers on file.
 */
export const codeIds = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'] as const;
export type CodeId = (typeof codeIds)[number];

export const attributionCodeSchema = z.strictObject({
  id: z.enum(codeIds),
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  /** An example in our words, with the case it comes from. */
  example: z.string().min(1).max(300),
  allowed: conditionSchema,
  grounds: z.array(groundSchema).min(1).max(6),
});
export type AttributionCode = Omit<z.infer<typeof attributionCodeSchema>, 'allowed'> & { readonly allowed: Condition };
