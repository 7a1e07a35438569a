import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { contentIdSchema, looseDateSchema } from './dated';

/** One line of the timeline. */
export const eventKinds = [
  'incident',
  'attribution',
  'response',
  'sanctions',
  'law',
  'policy',
  'crisis',
  'body',
  'un',
  'osce',
  'nato',
  'private',
  'process',
  'clause',
  'office',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventSchema = z.strictObject({
  id: contentIdSchema,
  date: looseDateSchema,
  /** For what lasted: the last day, as exactly as it is known. */
  until: looseDateSchema.optional(),
  kind: z.enum(eventKinds),
  title: z.string().min(1).max(160),
  text: z.string().max(800).optional(),
  /** One of the few that everything else is dated by. */
  isMilestone: z.boolean().default(false),
  actors: z.array(contentIdSchema).max(12).default([]),
  acts: z.array(contentIdSchema).max(8).default([]),
  studies: z.array(contentIdSchema).max(6).default([]),
  grounds: z.array(groundSchema).min(1).max(6),
});
export type TimelineEvent = z.infer<typeof eventSchema>;
