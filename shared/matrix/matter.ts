import { categories } from '../base/categories';
import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { type Matrix, pillars } from './model';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/**
 * What somebody is competent for: an act or a task with an address of its own, such as the listing of a person. Duties
 * name their matter; a matter that is decided has one decider on every day of its life.
 */
export const matterSchema = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  /** One or two sentences on what is decided or done. */
  text: z.string().min(1).max(400),
  pillar: z.enum(pillars),
  /** Of the toolbox, or `other` for what lies outside it. */
  category: z.enum(categories).default('other'),
  /** Other names under which people look for it. */
  aliases: z.array(z.string().min(2).max(80)).max(8).default([]),
  /** Somebody has to decide. Where it is not so, the text says why nobody does. */
  isDecided: z.boolean(),
  from: z.iso.date(),
  /** `on-file`: it is older, and `from` is the day since which it is on file. */
  beginning: z.enum(['known', 'on-file']).default('known'),
  to: z.iso.date().optional(),
  /** What held before its first day, and the matter under which it was decided then. */
  before: z.string().min(1).max(400).optional(),
  instead: id.optional(),
  acts: z.array(z.string().max(60)).max(8).default([]),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Matter = z.infer<typeof matterSchema>;

/** The matrix with the matters that its duties name; a content pack is one. */
export interface Competence {
  readonly matrix: Matrix;
  readonly matters: readonly Matter[];
}
