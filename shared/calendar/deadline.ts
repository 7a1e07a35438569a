import { z } from '../base/zod';

/** A deadline as the case file keeps it: what was entered. When it falls due, and why, is derived and never stored. */
export const countUnits = ['hours', 'working-days', 'calendar-days', 'weeks', 'months', 'years'] as const;
export type CountUnit = (typeof countUnits)[number];

/** `forward`: the end of a period that starts at a moment. `backward`: the latest moment before one. */
export const directions = ['forward', 'backward'] as const;
export type Direction = (typeof directions)[number];

/** `regulation`: Regulation (EEC, Euratom) No 1182/71, to the end of a day. `plain`: to the minute, nothing put off. */
export const methods = ['regulation', 'plain'] as const;
export type Method = (typeof methods)[number];

/** `plan`: a moment to be ready for, with the steps that lead to it; its rule names the chain of steps. */
export const deadlineKinds = ['deadline', 'silence', 'plan'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

const line = z.string().max(300);
const contentId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const instant = z.iso.datetime();

/** The time zones of a clock by the names of the time zone database: `UTC`, `Europe/Brussels`, `Africa/Cairo`. */
export const zoneIdSchema = z
  .string()
  .max(60)
  .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/);

/**
 * What a wall clock shows, to the minute, in a time zone. Empty while nothing is entered. A day that does not exist is
 * kept as typed; the reckoning names it.
 */
export const wallTimeSchema = z.strictObject({
  at: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/)
    .default(''),
  zone: zoneIdSchema.default('Europe/Brussels'),
});
export type WallTime = z.infer<typeof wallTimeSchema>;

export const countSchema = z.strictObject({
  n: z.int().min(0).max(9999),
  unit: z.enum(countUnits),
});
export type Count = z.infer<typeof countSchema>;

/** What happened to a silence procedure, as the people of the case enter it. Nothing here is ever concluded by itself. */
export const silenceSchema = z.strictObject({
  /** Where the text went round: COREU, a working party, a written procedure. */
  place: line.default(''),
  brokenBy: line.default(''),
  brokenAt: instant.optional(),
  reason: z.string().max(2000).default(''),
  extended: z
    .array(z.strictObject({ until: wallTimeSchema, at: instant }))
    .max(20)
    .default([]),
  /** The Secretariat's word that it is over without an objection, entered by a person. */
  confirmed: z.strictObject({ at: instant, by: line.default('') }).optional(),
});
export type Silence = z.infer<typeof silenceSchema>;

export const deadlineSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(deadlineKinds).default('deadline'),
  title: z.string().max(200).default(''),
  /** A rule or chain of the content by its id, or `own`. */
  rule: contentId.default('own'),
  start: wallTimeSchema.prefault({}),
  count: countSchema.prefault({ n: 0, unit: 'working-days' }),
  method: z.enum(methods).default('regulation'),
  direction: z.enum(directions).default('forward'),
  /** Calendars whose days off are not counted. */
  calendars: z.array(contentId).max(12).default([]),
  /** A moment set by hand: it stands instead of the one reckoned, which stays in sight. */
  due: z.strictObject({ ...wallTimeSchema.shape, reason: line.default('') }).optional(),
  /** Lengths entered for the steps of a plan, by the id of the step. */
  steps: z.record(contentId, countSchema).default({}),
  silence: silenceSchema.optional(),
  done: z.strictObject({ at: instant, by: line.default('') }).optional(),
  owner: line.default(''),
  note: z.string().max(5000).default(''),
  /** When it was entered: a clock that reads earlier than this has been set back. */
  enteredAt: instant,
});
export type Deadline = z.infer<typeof deadlineSchema>;
