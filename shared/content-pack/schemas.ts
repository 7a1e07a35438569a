import { z } from '../base/zod';
import { calendarSchema, chainSchema, periodSchema } from '../calendar/model';
import { actSchema } from '../content/act';
import { caseTemplateSchema } from '../content/case-template';
import { changeSchema } from '../content/change';
import { contentIdSchema } from '../content/dated';
import { eventSchema } from '../content/event';
import type { PackFile } from '../content/files';
import { pillarsFileSchema } from '../content/files';
import { briefSchema, type ContentPack, glossaryEntrySchema, sampleCaseSchema, sourceSchema } from '../content/model';
import { scenarioSchema } from '../content/scenario';
import { populationTableSchema, stateSchema } from '../content/state';
import { statementSchema } from '../content/statement';
import { studySchema } from '../content/study';
import { attributionCodeSchema } from '../decision/attribution';
import { measureSchema, treeGraphSchema, treeWordsSchema } from '../decision/model';
import { clauseSchema } from '../drafting/clause';
import { templateSchema } from '../drafting/model';
import { routeSchema } from '../drafting/route';
import {
  coverageRuleSchema,
  criterionSchema,
  listedSchema,
  regimeQuestionSchema,
  regimeSchema,
} from '../listing/criterion';
import { matterSchema } from '../matrix/matter';
import { actorSchema, dutySchema } from '../matrix/model';
import { lexiconSchema, wordingClaimSchema, wordingRuleSchema, wordingSpeechSchema } from '../wording/model';

/** What a pack holds beside the numbers that stand in the table. */
export type PackKey = Exclude<keyof ContentPack, keyof PackFile | 'format'>;

const matrixSchema = z.strictObject({
  actors: z.array(actorSchema).max(5000),
  duties: z.array(dutySchema).max(20_000),
  pillars: pillarsFileSchema,
});

const wordingSchema = z.strictObject({
  rules: z.array(wordingRuleSchema).max(500),
  claims: z.array(wordingClaimSchema).max(500),
  speech: z.array(wordingSpeechSchema).max(500),
  lexicons: z.array(lexiconSchema).max(24),
});

/** The schema of one line, by the key it stands under: those that authors' files were held to. */
export const packSchemas: { readonly [Key in PackKey]: z.ZodType } = {
  matrix: matrixSchema,
  wording: wordingSchema,
  briefs: briefSchema,
  trees: z.strictObject({ graph: treeGraphSchema, words: treeWordsSchema }),
  measures: measureSchema,
  templates: templateSchema,
  glossary: glossaryEntrySchema,
  sources: sourceSchema,
  samples: sampleCaseSchema,
  caseTemplates: caseTemplateSchema,
  matters: matterSchema,
  acts: actSchema,
  events: eventSchema,
  studies: studySchema,
  scenarios: scenarioSchema,
  statements: statementSchema,
  changes: changeSchema,
  codes: attributionCodeSchema,
  clauses: clauseSchema,
  states: stateSchema,
  populations: populationTableSchema,
  calendars: calendarSchema,
  periods: periodSchema,
  chains: chainSchema,
  routes: routeSchema,
  regimes: regimeSchema,
  criteria: criterionSchema,
  regimeQuestions: regimeQuestionSchema,
  coverageRules: coverageRuleSchema,
  listed: listedSchema,
  elsewhere: z.strictObject({ tree: contentIdSchema, outcome: contentIdSchema, names: z.string().min(1).max(500) }),
};

/** In the order in which they are written. */
export const packKeys = Object.keys(packSchemas) as readonly PackKey[]; // its type has no other key
