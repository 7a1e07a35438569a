import { z } from '../base/zod';

/*
 * A subject that somebody proposes to list, and the quotations that speak for it. Coverage, gates, names nearby and the
 * other side's brief are derived from these and never stored.
 */

const line = z.string().max(300);
const instant = z.iso.datetime();
const day = z.union([z.iso.date(), z.literal('')]);
const contentId = z
  .string()
  .regex(/^[a-z][a-z0-9.-]*$/)
  .max(80);

/** Most aliases, and most identifiers, of one subject. */
export const mostAliases = 500;
export const mostIdentifiers = 60;

export const subjectKinds = ['person', 'entity', 'body'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** `original`: the name in its own script. `group`: a group or company the subject is known by. */
export const aliasKinds = ['original', 'alias', 'former', 'group'] as const;
/** What was typed is kept as typed; characters that hide are pointed at, never taken out in silence. */
export const aliasSchema = z.strictObject({ id: z.uuid(), text: line.default(''), kind: z.enum(aliasKinds) });
export type SubjectAlias = z.infer<typeof aliasSchema>;

export const identifierKinds = [
  'birth-date',
  'birth-place',
  'nationality',
  'passport',
  'id-number',
  'gender',
  'function',
  'address',
  'registration-place',
  'registration-date',
  'registration-number',
  'place-of-business',
  'other',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];
/** `evidence`: the piece that says so. A date as `1990`, `1990-05` or `1990-05-17`. */
export const identifierSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(identifierKinds),
  value: line.default(''),
  evidence: z.union([z.uuid(), z.literal('')]).default(''),
});
export type Identifier = z.infer<typeof identifierSchema>;

export const proposers = ['', 'member-state', 'member-states', 'high-representative', 'other'] as const;
export const occasions = ['first', 'renewal', 'renewal-new-reasons'] as const;

/** One person, entity or body. `name`: as it is to be listed, in Latin letters. */
export const listingSchema = z.strictObject({
  id: z.uuid(),
  name: line.default(''),
  kind: z.enum(subjectKinds).default('person'),
  aliases: z.array(aliasSchema).max(mostAliases).default([]),
  identifiers: z.array(identifierSchema).max(mostIdentifiers).default([]),
  regime: z.enum(['', 'cyber', 'hybrid']).default(''),
  /** To the questions that decide between the regimes. */
  regimeAnswers: z.record(contentId, z.enum(['yes', 'no', 'unknown'])).default({}),
  occasion: z.enum(occasions).default('first'),
  proposer: z.enum(proposers).default(''),
  /** The vote of the case that is counted on it. */
  vote: z.union([z.uuid(), z.literal('')]).default(''),
  /** The day of the act that lists or last renewed, and the deadline of the case that watches over the review. */
  listedOn: day.default(''),
  review: z.union([z.uuid(), z.literal('')]).default(''),
  /** Names nearby that a person has looked into, with what they found; it is never the name that says so. */
  told: z
    .array(z.strictObject({ other: z.string().max(120), reason: z.string().max(1000), by: line, at: instant }))
    .max(500)
    .default([]),
  note: z.string().max(5000).default(''),
  createdAt: instant,
});
export type Listing = z.infer<typeof listingSchema>;

/** Where a quotation is taken from: a field of a piece of evidence, or an observation of the case. */
export const quotedFields = ['quotation', 'note', 'text'] as const;

/** Words of a piece of evidence, tied to one criterion of one listing. */
export const quotationSchema = z.strictObject({
  id: z.uuid(),
  listing: z.uuid(),
  criterion: contentId,
  from: z.strictObject({ kind: z.enum(['evidence', 'observation']), id: z.uuid(), field: z.enum(quotedFields) }),
  /** The words as they stood there when they were taken. */
  text: z.string().min(1).max(2000),
  /** Where in the document: page, paragraph. */
  place: line.default(''),
  /** `direct`: speaks of the fact itself. `indirect`: says what others say, or what follows from something else. */
  directness: z.enum(['direct', 'indirect']).default('direct'),
  /** How the reasons put it, in the drafter's words; the quoted words where it is empty. */
  wording: z.string().max(1000).default(''),
  by: line.default(''),
  createdAt: instant,
});
export type Quotation = z.infer<typeof quotationSchema>;
