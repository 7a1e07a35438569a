import { z } from '../base/zod';
import { zoneIdSchema } from '../calendar/deadline';
import { type Marking, markings } from '../document/model';

/*
 * What a case file holds beyond its six facts and its answers. Each is a record of its own with an id, so that the
 * journal can tell what changed, and two copies of a case can be laid side by side.
 */

const line = z.string().max(300);
const text = z.string().max(20_000);
const instant = z.iso.datetime();
const day = z.union([z.iso.date(), z.literal('')]);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const ids = z.array(z.uuid()).max(100).default([]);
/** An id of the content: of a question, an actor, a measure. */
const contentId = z
  .string()
  .regex(/^[a-z][a-z0-9.-]*$/)
  .max(80);

export { type Marking, markings };

export const confidences = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Traffic Light Protocol 2.0 of FIRST; `none` where the source set none. */
export const tlps = ['none', 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/**
 * When something was, as surely as it is known: between two instants in UTC, both ends included; empty ends are open.
 * `typed` and `zone` keep what the person entered, by the clock of which place.
 */
export const whenSchema = z.strictObject({
  earliest: z.union([instant, z.literal('')]).default(''),
  latest: z.union([instant, z.literal('')]).default(''),
  precision: z.enum(['minute', 'hour', 'day', 'month', 'year', 'about', 'between', 'not-known']).default('not-known'),
  zone: zoneIdSchema.default('UTC'),
  typed: z.string().max(80).default(''),
});
export type When = z.infer<typeof whenSchema>;

/** A further fact on file: what is said to have happened, by whom, on which source, how surely, and when. */
export const observationSchema = z.strictObject({
  id: z.uuid(),
  text: text.default(''),
  when: whenSchema.prefault({}),
  /** Who entered it, and where it is from. */
  author: line.default(''),
  source: line.default(''),
  sourceDate: day.default(''),
  confidence: z.enum(confidences).optional(),
  marking: z.enum(markings).default('LIMITE'),
  evidence: ids,
  /** Observations that it speaks against, as a person saw. */
  contradicts: ids,
  recordedAt: instant,
});
export type Observation = z.infer<typeof observationSchema>;

/** A file of the evidence register: what it is called and what its bytes are; the bytes rest in sealed chunks. */
export const attachmentSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(255),
  size: z.int().min(0).max(268_435_456),
  sha256: digest,
  addedAt: instant,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** A piece of evidence. `grade`: reliability of the source A–F and credibility of the information 1–6 (NATO AJP-2.1). */
export const evidenceSchema = z.strictObject({
  id: z.uuid(),
  /** Its number on file: E1, E2 …; never given twice. */
  number: z.int().min(1).max(9999),
  title: line.default(''),
  source: line.default(''),
  originator: line.default(''),
  date: day.default(''),
  language: z.string().max(35).default(''),
  grade: z
    .string()
    .regex(/^([A-F][1-6])?$/)
    .default(''),
  marking: z.enum(markings).default('LIMITE'),
  tlp: z.enum(tlps).default('none'),
  quotation: text.default(''),
  note: text.default(''),
  files: z.array(attachmentSchema).max(20).default([]),
  /** What it supports: questions, facts and observations of the case. */
  supports: z
    .array(z.strictObject({ kind: z.enum(['question', 'fact', 'observation', 'criterion']), id: z.string().max(80) }))
    .max(100)
    .default([]),
  recordedAt: instant,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Technical, legal and political attribution are three different things, each with its level, owner and date. */
export const attributionKinds = ['technical', 'legal', 'political'] as const;
export type AttributionKind = (typeof attributionKinds)[number];
export const attributionSchema = z.strictObject({
  /** `not-known` is an answer; `none`: looked at, and no attribution made. */
  level: z
    .enum(['not-looked-at', 'not-known', 'none', 'activity', 'actor', 'territory', 'state'])
    .default('not-looked-at'),
  /** Whom it names, where it names someone. */
  names: line.default(''),
  confidence: z.enum(confidences).optional(),
  owner: line.default(''),
  date: day.default(''),
  basis: text.default(''),
  evidence: ids,
});
export type AttributionRecord = z.infer<typeof attributionSchema>;

/** A State that the incident touches, and in which part. Its standing (Member State, candidate, ally) is the content's. */
export const affectedSchema = z.strictObject({
  id: z.uuid(),
  /** ISO 3166-1 alpha-2 of the content's States, or empty for one it does not hold. */
  state: z.union([z.string().regex(/^[A-Z]{2}$/), z.literal('')]).default(''),
  name: line.default(''),
  role: z.enum(['victim', 'spill-over', 'transit', 'territory', 'helping', 'concerned']).default('victim'),
  effect: text.default(''),
  source: line.default(''),
  date: day.default(''),
});
export type Affected = z.infer<typeof affectedSchema>;

/** Something to be found out or done, by whom and until when; from a question, or written by hand. */
export const pointSchema = z.strictObject({
  id: z.uuid(),
  text: z.string().max(2000).default(''),
  question: contentId.optional(),
  measure: contentId.optional(),
  /** An actor of the matrix, or a name. */
  actor: contentId.optional(),
  owner: line.default(''),
  askedAt: instant.optional(),
  due: z.union([instant, z.literal('')]).default(''),
  status: z.enum(['open', 'asked', 'answered', 'dropped']).default('open'),
  reply: text.default(''),
  createdAt: instant,
});
export type OpenPoint = z.infer<typeof pointSchema>;

/** That a receipt was made of this case: its digest, never its content. */
export const issuedSchema = z.strictObject({
  id: z.uuid(),
  digest,
  at: instant,
  by: line.default(''),
});

/** Closing a case: by whom and why. An archived case is read only. */
export const closureSchema = z.strictObject({
  status: z.enum(['open', 'closed', 'archived']).default('open'),
  at: z.union([instant, z.literal('')]).default(''),
  by: line.default(''),
  reason: z.string().max(5000).default(''),
});
export type Closure = z.infer<typeof closureSchema>;
