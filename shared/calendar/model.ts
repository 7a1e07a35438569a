import { z } from '../base/zod';
import { groundSchema } from '../document/ground';
import { countSchema, directions, methods, zoneIdSchema } from './deadline';

/** What the content says about calendars, about the length of periods, and about the order of steps. */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const weekday = z.int().min(1).max(7);
const year = z.int().min(1990).max(2100);
const offset = z.int().min(-70).max(70);

/** When a day off falls: on a date, so many days from Easter, on the nth weekday of a month, on or after a date, or listed. */
const onSchema = z.union([
  z.strictObject({ date: monthDay }),
  z.strictObject({ easter: offset }),
  z.strictObject({ orthodox: offset }),
  z.strictObject({ month: z.int().min(1).max(12), weekday, nth: z.union([z.int().min(1).max(4), z.literal(-1)]) }),
  z.strictObject({ from: monthDay, weekday }),
  z.strictObject({ days: z.array(z.iso.date()).min(1).max(40) }),
]);

export const dayOffSchema = z.strictObject({
  name: z.string().min(1).max(80),
  on: onSchema,
  /** Where it falls on a weekday of the key, it is kept so many days later, or earlier. */
  moved: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.int().min(-6).max(6)).default({}),
  from: year.optional(),
  to: year.optional(),
});
export type DayOff = z.infer<typeof dayOffSchema>;

export const calendarKinds = ['institutions', 'member-state', 'host'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarSchema = z.strictObject({
  id,
  kind: z.enum(calendarKinds),
  name: z.string().min(1).max(80),
  zone: zoneIdSchema,
  /** Weekdays without work: Monday is 1, Sunday is 7. */
  weekend: z.array(weekday).max(3),
  /** The years for which the days off are on file; outside them nothing is reckoned. */
  years: z.strictObject({ from: year, to: year }),
  daysOff: z.array(dayOffSchema).max(60),
  note: z.string().max(500).optional(),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** A length of time set by a rule, or one that people set and that has to be entered. */
export const periodSchema = z.strictObject({
  id,
  kind: z.enum(['deadline', 'silence']),
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  /** What it is counted from. */
  begins: z.string().min(1).max(160),
  /** Absent where those who set it say how long it is. */
  count: countSchema.optional(),
  method: z.enum(methods),
  direction: z.enum(directions).default('forward'),
  calendars: z.array(id).max(4).default([]),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type Period = z.infer<typeof periodSchema>;

/** Steps that lead to a moment, each with those that come before it. */
export const chainSchema = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  text: z.string().min(1).max(600),
  calendars: z.array(id).max(4).default([]),
  steps: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1).max(160),
        who: z.string().max(120).default(''),
        count: countSchema.optional(),
        after: z.array(id).max(8).default([]),
        grounds: z.array(groundSchema).min(1).max(4),
      }),
    )
    .min(1)
    .max(40),
});
export type Chain = z.infer<typeof chainSchema>;
