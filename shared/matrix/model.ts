import { votes } from '../base/votes';
import { z } from '../base/zod';
import { namesSchema } from '../document/alias';
import { groundSchema } from '../document/ground';

/** Who owes what in EU cyber policy: actors and duties as dated records. */
const id = z.string().regex(/^[a-z][a-z0-9.-]{0,39}$/);
const day = z.iso.date();

export const pillars = ['p1', 'p2', 'p3', 'p4'] as const;
export type Pillar = (typeof pillars)[number];
export const levels = ['union', 'national', 'international'] as const;
export type Level = (typeof levels)[number];
export const roles = ['decides', 'proposes', 'prepares', 'consulted', 'executes', 'informs', 'supports'] as const;
export type Role = (typeof roles)[number];

export const actorSchema = z.strictObject({
  id,
  name: z.string().min(1).max(160),
  acronym: z.string().max(24).optional(),
  /** Other names under which texts know it, each with its days. */
  aliases: namesSchema,
  level: z.enum(levels),
  /** The pillars it works in; none for courts and oversight, which stand beside them. */
  pillars: z.array(z.enum(pillars)).max(4).default([]),
  /** What it is for, one or two sentences. */
  mandate: z.string().min(1).max(600),
  can: z.array(z.string().max(200)).max(6).default([]),
  cannot: z.array(z.string().max(200)).max(6).default([]),
  /** The body it is part of, and who chairs, steers or supervises it. */
  parent: id.optional(),
  supervision: z.string().min(1).max(120).optional(),
  /** The kind of contact to look for; never a name or an address. */
  contact: z.string().min(1).max(120).optional(),
  from: day,
  to: day.optional(),
  /** `on-file`: it is older, its first day is not known here, and `from` is the day since which it is on file. */
  beginning: z.enum(['known', 'on-file']).default('known'),
  predecessor: id.optional(),
  successor: id.optional(),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Actor = z.infer<typeof actorSchema>;

export const dutySchema = z.strictObject({
  id,
  pillar: z.enum(pillars),
  level: z.enum(levels),
  role: z.enum(roles),
  actor: id,
  /** The act or task concerned, short; shown under the actor's name. */
  task: z.string().min(1).max(200),
  /** What it is competent for, where that has a page of its own. */
  matter: z.string().max(60).optional(),
  /** The act it rests on. */
  act: z.string().max(60).optional(),
  /** Place on the file's way through the matter. */
  step: z.int().min(1).max(20).optional(),
  /** The actor has its seat in the table of pillars and levels through this duty. */
  table: z.boolean().default(false),
  vote: z.enum(votes).optional(),
  from: day,
  to: day.optional(),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type Duty = z.infer<typeof dutySchema>;

export interface Matrix {
  readonly actors: readonly Actor[];
  readonly duties: readonly Duty[];
  /** Names of the four pillars in the content's language. */
  readonly pillars: Readonly<Record<Pillar, { readonly title: string; readonly short: string }>>;
}
