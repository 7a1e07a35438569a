import { z } from '../base/zod';
import { namesSchema } from '../document/alias';
import { groundSchema } from '../document/ground';
import { contentIdSchema, looseDateSchema } from './dated';

/** A legal act or a document of policy as a dated record: treaty, regulation, decision, conclusions, guidelines. */
export const actKinds = [
  'treaty',
  'regulation',
  'directive',
  'decision',
  'recommendation',
  'communication',
  'conclusions',
  'guidelines',
  'declaration',
  'convention',
  'report',
  'proposal',
] as const;
export type ActKind = (typeof actKinds)[number];

export const actSchema = z.strictObject({
  id: contentIdSchema,
  kind: z.enum(actKinds),
  title: z.string().min(1).max(240),
  /** How it is named in a sentence: `Decision (CFSP) 2019/797`. */
  short: z.string().min(1).max(80),
  aliases: namesSchema,
  /** What it does, in our words. */
  text: z.string().min(1).max(800),
  adopted: looseDateSchema,
  /** First and last day in force or in use; no last day while it still is. */
  from: looseDateSchema.optional(),
  to: looseDateSchema.optional(),
  predecessor: contentIdSchema.optional(),
  successor: contentIdSchema.optional(),
  amends: z.array(contentIdSchema).max(8).default([]),
  grounds: z.array(groundSchema).min(1).max(8),
});
export type Act = z.infer<typeof actSchema>;
