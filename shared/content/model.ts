import { z } from '../base/zod';
import type { Calendar, Chain, Period } from '../calendar/model';
import { factKeys, factSchema, markings } from '../case/model';
import type { AttributionCode } from '../decision/attribution';
import type { Measure, Tree } from '../decision/model';
import { namesSchema } from '../document/alias';
import { groundSchema } from '../document/ground';
import type { Document } from '../document/model';
import { documentSchema } from '../document/model';
import type { Clause } from '../drafting/clause';
import type { Template } from '../drafting/model';
import type { Route } from '../drafting/route';
import type { ListingRules } from '../listing/criterion';
import type { Matter } from '../matrix/matter';
import type { Matrix } from '../matrix/model';
import { pillars } from '../matrix/model';
import type { WordingContent } from '../wording/model';
import type { Act } from './act';
import type { CaseTemplate } from './case-template';
import type { Change } from './change';
import { contentIdSchema } from './dated';
import type { TimelineEvent } from './event';
import type { Scenario } from './scenario';
import type { PopulationTable, State } from './state';
import type { Statement } from './statement';
import type { Study } from './study';

/** What the app knows: one immutable pack, compiled from `content/` and later replaced by signed packages. */
const id = contentIdSchema;

/** How far a source carries: decides between a plain ground and the words "not verified". */
export const confidences = ['founding', 'public', 'primary-law', 'unverified', 'judgement'] as const;
export type SourceConfidence = (typeof confidences)[number];

export const sourceSchema = z.strictObject({
  /** `W01`, `S1`, `S2`, `G*` (treaty or act, not re-read), `G` (general knowledge), `C` (our judgement). */
  id: z.string().regex(/^(W\d{2}|S[12]|G\*|G|C)$/),
  title: z.string().min(1).max(240),
  /** How the source is named beside a statement: `Decision (CFSP) 2019/797`. The title where there is none. */
  short: z.string().min(1).max(60).optional(),
  publisher: z.string().max(160).optional(),
  addresses: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(6)
    .default([]),
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  confidence: z.enum(confidences),
});
export type Source = z.infer<typeof sourceSchema>;

/** Shelves of the library. */
export const shelves = [
  'foundations',
  'pillars',
  'toolbox',
  'sanctions',
  'law',
  'practice',
  'crisis',
  'world',
  'record',
] as const;
export type Shelf = (typeof shelves)[number];

export const briefFrontSchema = z.strictObject({
  id,
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(500),
  asOf: z.iso.date(),
  /** Where it stands in the library; `record` holds texts that keep an older state on file. */
  shelf: z.enum(shelves),
  order: z.int().min(0).default(100),
  pillars: z.array(z.enum(pillars)).max(4).default([]),
  actors: z.array(id).max(30).default([]),
  trees: z.array(id).max(9).default([]),
  measures: z.array(id).max(30).default([]),
  acts: z.array(id).max(30).default([]),
  sources: z.array(z.string().max(40)).min(1).max(40),
});
export const briefSchema = z.strictObject({ ...briefFrontSchema.shape, body: documentSchema });
export type Brief = z.infer<typeof briefSchema>;

export const glossaryEntrySchema = z.strictObject({
  id,
  term: z.string().min(1).max(120),
  /** Other names; one that was in use only for a time says when. */
  aliases: namesSchema,
  text: z.string().min(1).max(800),
  grounds: z.array(groundSchema).min(1).max(4),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** A sample case to practise on: `content/cases/<id>.yaml`, one a file. Invented, and marked so wherever it shows. */
export const sampleCaseSchema = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  marking: z.enum(markings),
  facts: z.record(z.enum(factKeys), factSchema),
});
export type SampleCase = z.infer<typeof sampleCaseSchema>;

export interface ContentPack extends ListingRules {
  readonly format: 'valise-content/1';
  readonly series: string;
  /** Rises with each edition; the label is what people read, such as `2026.11`. */
  readonly version: number;
  readonly label: string;
  readonly lawDate: string;
  /** What is new in this edition, in lines. */
  readonly notes?: string | undefined;
  readonly briefs: readonly Brief[];
  readonly matrix: Matrix;
  readonly trees: readonly Tree[];
  readonly measures: readonly Measure[];
  readonly templates: readonly Template[];
  readonly glossary: readonly GlossaryEntry[];
  readonly sources: readonly Source[];
  readonly samples: readonly SampleCase[];
  readonly caseTemplates: readonly CaseTemplate[];
  readonly matters: readonly Matter[];
  readonly acts: readonly Act[];
  readonly events: readonly TimelineEvent[];
  readonly studies: readonly Study[];
  readonly scenarios: readonly Scenario[];
  readonly statements: readonly Statement[];
  readonly changes: readonly Change[];
  readonly codes: readonly AttributionCode[];
  readonly clauses: readonly Clause[];
  readonly states: readonly State[];
  readonly populations: readonly PopulationTable[];
  readonly calendars: readonly Calendar[];
  readonly periods: readonly Period[];
  readonly chains: readonly Chain[];
  readonly routes: readonly Route[];
  readonly wording: WordingContent;
  /** Branches that end by naming a tree which is not in this set. */
  readonly elsewhere: readonly { readonly tree: string; readonly outcome: string; readonly names: string }[];
}

export type { Document };
