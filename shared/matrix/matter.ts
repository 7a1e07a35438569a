import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { pillars } from './model';

/**
 * What somebody is competent for: an act or a task with an address of its own, such as the listing of a person. Duties
 * name their matter; a matter that is decided has one decider on every day of its life.
 */
export const matterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(120),
  /** One or two sentences on what is decided or done. */
  text: z.string().min(1).max(400),
  pillar: z.enum(pillars),
  /** Other names under which people look for it. */
  aliases: z.array(z.string().min(2).max(80)).max(8).default([]),
  /** Somebody has to decide; `by` says who does where no actor of the matrix can be named. */
  isDecided: z.boolean(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  acts: z.array(z.string().max(60)).max(8).default([]),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Matter = z.infer<typeof matterSchema>;
