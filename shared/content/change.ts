import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { contentIdSchema } from './dated';

/**
 * Something an older text says that no longer holds and that no record of an actor, act or term tells: a figure, a
 * plan, a rule. The phrases are looked for in texts dated before `since`.
 */
export const changeSchema = z.strictObject({
  id: contentIdSchema,
  phrases: z.array(z.string().min(3).max(120)).min(1).max(12),
  /** First day on which the phrase no longer says what holds. */
  since: z.iso.date(),
  /** What holds now, in our words. */
  now: z.string().min(1).max(400),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type Change = z.infer<typeof changeSchema>;
