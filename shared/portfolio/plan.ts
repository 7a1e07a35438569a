import { categories } from '../base/categories';
import { votes } from '../base/votes';
import { z } from '../base/zod';
import { measureSchema } from '../decision/model';

/** What portfolios are compared by. None outweighs another; their order is the user's. */
export const criteria = ['time', 'votes', 'visibility', 'reversibility', 'burden'] as const;
export type Criterion = (typeof criteria)[number];

/** Measures that one portfolio may hold. */
export const maxSize = 6;
/** Portfolios that go into one options note. */
export const maxChosen = 3;

const measureId = measureSchema.shape.id;
const { time, visibility, attribution } = measureSchema.shape;

/** What a portfolio must keep to. Left out: no limit. */
export const limitsSchema = z.strictObject({
  /** The slowest that a measure may be. */
  maxTime: time.optional(),
  /** The widest circle that may see a measure. */
  maxVisibility: visibility.optional(),
  /** Rules of decision that are in reach. */
  votes: z
    .array(z.enum(votes))
    .max(votes.length)
    .default([...votes]),
  /** The most that may have to be said about an author. */
  maxBurden: attribution.optional(),
  /** Leaves out what nothing can undo. */
  onlyReversible: z.boolean().default(false),
  /** Measures that no portfolio may hold. */
  without: z.array(measureId).max(60).default([]),
  /** Measures that every portfolio must hold. */
  with: z.array(measureId).max(maxSize).default([]),
  size: z.int().min(1).max(maxSize).default(3),
});
export type Limits = z.infer<typeof limitsSchema>;

/** A portfolio that was picked for the note, with what the person says of it. */
export const chosenSchema = z.strictObject({
  measures: z.array(measureId).min(1).max(maxSize),
  note: z.string().max(2000).default(''),
});
export type Chosen = z.infer<typeof chosenSchema>;

/**
 * What the user set in the composer, as kept with the case: aims, limits, the order of the criteria and the portfolios
 * picked. An empty plan parses. The portfolios themselves are derived and never stored.
 */
export const portfolioPlanSchema = z.strictObject({
  /** Categories of measures; a portfolio serves each of them with one measure at least. */
  aims: z.array(z.enum(categories)).max(categories.length).default([]),
  limits: limitsSchema.prefault({}),
  /** The criterion that sorts first stands first. One that is not named follows in the order of `criteria`. */
  order: z
    .array(z.enum(criteria))
    .max(criteria.length)
    .default([...criteria]),
  chosen: z.array(chosenSchema).max(maxChosen).default([]),
});
export type PortfolioPlan = z.infer<typeof portfolioPlanSchema>;
