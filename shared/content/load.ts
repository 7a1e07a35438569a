import type { z } from '../base/zod';
import { type Calendar, type Chain, calendarSchema, chainSchema, type Period, periodSchema } from '../calendar/model';
import { type AttributionCode, attributionCodeSchema } from '../decision/attribution';
import {
  type Measure,
  measureSchema,
  type TreeGraph,
  type TreeWords,
  treeGraphSchema,
  treeWordsSchema,
} from '../decision/model';
import { type Clause, clauseSchema } from '../drafting/clause';
import { templateFrontSchema } from '../drafting/model';
import { type Route, routeSchema } from '../drafting/route';
import { type TemplateTextFront, templateTextFrontSchema } from '../drafting/twin-model';
import {
  type CoverageRule,
  type Criterion,
  coverageRuleSchema,
  criterionSchema,
  type Listed,
  listedSchema,
  type Regime,
  type RegimeQuestion,
  regimeQuestionSchema,
  regimeSchema,
} from '../listing/criterion';
import { type Matter, matterSchema } from '../matrix/matter';
import { type Actor, actorSchema, type Duty, dutySchema } from '../matrix/model';
import {
  type Lexicon,
  lexiconSchema,
  type WordingClaim,
  type WordingRule,
  type WordingSpeech,
  wordingClaimSchema,
  wordingRuleSchema,
  wordingSpeechSchema,
} from '../wording/model';
import { type Act, actSchema } from './act';
import { type CaseTemplate, caseTemplateSchema } from './case-template';
import { type Change, changeSchema } from './change';
import { eventSchema, type TimelineEvent } from './event';
import { type FileKind, fileKind, type PackFile, type PillarsFile, packFileSchema, pillarsFileSchema } from './files';
import { type Located, type LocatedText, readList, readOne } from './located';
import {
  briefFrontSchema,
  type GlossaryEntry,
  glossaryEntrySchema,
  type SampleCase,
  type Source,
  sampleCaseSchema,
  sourceSchema,
} from './model';
import type { ContentFile, Report } from './problem';
import { once, readText } from './read-file';
import { type Scenario, scenarioSchema } from './scenario';
import { type PopulationTable, populationTableSchema, type State, stateSchema } from './state';
import { type Statement, statementSchema } from './statement';
import { studyFrontSchema } from './study';

export type BriefFront = z.infer<typeof briefFrontSchema>;
export type StudyFront = z.infer<typeof studyFrontSchema>;
export type TemplateFront = z.infer<typeof templateFrontSchema>;

/** Everything that could be read, each thing with its place. */
export interface Loaded {
  readonly pack: readonly Located<PackFile>[];
  readonly sources: readonly Located<Source>[];
  readonly briefs: readonly LocatedText<BriefFront>[];
  readonly actors: readonly Located<Actor>[];
  readonly duties: readonly Located<Duty>[];
  readonly pillars: readonly Located<PillarsFile>[];
  readonly graphs: readonly Located<TreeGraph>[];
  readonly words: readonly Located<TreeWords>[];
  readonly measures: readonly Located<Measure>[];
  readonly templates: readonly LocatedText<TemplateFront>[];
  readonly templateTexts: readonly LocatedText<TemplateTextFront>[];
  readonly glossary: readonly Located<GlossaryEntry>[];
  readonly samples: readonly Located<SampleCase>[];
  readonly caseTemplates: readonly Located<CaseTemplate>[];
  readonly matters: readonly Located<Matter>[];
  readonly acts: readonly Located<Act>[];
  readonly events: readonly Located<TimelineEvent>[];
  readonly studies: readonly LocatedText<StudyFront>[];
  readonly scenarios: readonly Located<Scenario>[];
  readonly statements: readonly Located<Statement>[];
  readonly changes: readonly Located<Change>[];
  readonly codes: readonly Located<AttributionCode>[];
  readonly clauses: readonly Located<Clause>[];
  readonly states: readonly Located<State>[];
  readonly populations: readonly Located<PopulationTable>[];
  readonly calendars: readonly Located<Calendar>[];
  readonly periods: readonly Located<Period>[];
  readonly chains: readonly Located<Chain>[];
  readonly routes: readonly Located<Route>[];
  readonly wordingRules: readonly Located<WordingRule>[];
  readonly wordingClaims: readonly Located<WordingClaim>[];
  readonly wordingSpeech: readonly Located<WordingSpeech>[];
  readonly lexicons: readonly Located<Lexicon>[];
  readonly regimes: readonly Located<Regime>[];
  readonly criteria: readonly Located<Criterion>[];
  readonly regimeQuestions: readonly Located<RegimeQuestion>[];
  readonly coverageRules: readonly Located<CoverageRule>[];
  readonly listed: readonly Located<Listed>[];
}

/** Reads every file by its place in the folder; what does not fit is reported and left out. */
export function load(files: readonly ContentFile[], report: Report): Loaded {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path } of sorted)
    if (fileKind(path) === undefined)
      report({ code: 'content/schema', file: path, line: 1, details: { expected: 'a known place' } });
  const of = (kind: FileKind) => sorted.filter(({ path }) => fileKind(path) === kind);
  const lists: Lists = (kind, schema) =>
    of(kind).flatMap((file) => once(file, (tell) => readList(file, schema, tell), report));
  const ones = <T>(kind: FileKind, schema: z.ZodType<T>) =>
    of(kind).flatMap((file) => once(file, (tell) => readOne(file, schema, tell), report));
  const texts = <T>(kind: FileKind, schema: z.ZodType<T>) =>
    of(kind).flatMap((file) => once(file, (tell) => readText(file, schema, tell), report));
  return {
    pack: ones('pack', packFileSchema),
    sources: lists('sources', sourceSchema),
    briefs: texts('briefs', briefFrontSchema),
    actors: lists('actors', actorSchema),
    duties: lists('duties', dutySchema),
    pillars: ones('pillars', pillarsFileSchema),
    graphs: ones('graphs', treeGraphSchema),
    words: ones('words', treeWordsSchema),
    measures: lists('measures', measureSchema),
    templates: texts('templates', templateFrontSchema),
    templateTexts: texts('templateTexts', templateTextFrontSchema),
    glossary: lists('glossary', glossaryEntrySchema),
    samples: ones('samples', sampleCaseSchema),
    caseTemplates: ones('caseTemplates', caseTemplateSchema),
    matters: lists('matters', matterSchema),
    acts: lists('acts', actSchema),
    events: lists('events', eventSchema),
    studies: texts('studies', studyFrontSchema),
    scenarios: lists('scenarios', scenarioSchema),
    statements: lists('statements', statementSchema),
    changes: lists('changes', changeSchema),
    states: lists('states', stateSchema),
    populations: lists('populations', populationTableSchema),
    ...forPapers(lists),
    ...forProcedure(lists),
    ...forListings(lists),
    ...forWording(lists),
    lexicons: ones('lexicons', lexiconSchema),
  };
}

type Lists = <T>(kind: FileKind, schema: z.ZodType<T>) => readonly Located<T>[];

/** What papers are written with, beside templates. */
function forPapers(lists: Lists) {
  return { codes: lists('codes', attributionCodeSchema), clauses: lists('clauses', clauseSchema) };
}

/** Who is asked, in which order, and how time is counted meanwhile. */
function forProcedure(lists: Lists) {
  return {
    calendars: lists('calendars', calendarSchema),
    periods: lists('periods', periodSchema),
    chains: lists('chains', chainSchema),
    routes: lists('routes', routeSchema),
  };
}

/** What a listing is held against. */
function forListings(lists: Lists) {
  return {
    regimes: lists('regimes', regimeSchema),
    criteria: lists('criteria', criterionSchema),
    regimeQuestions: lists('regimeQuestions', regimeQuestionSchema),
    coverageRules: lists('coverageRules', coverageRuleSchema),
    listed: lists('listed', listedSchema),
  };
}

/** What the wording of papers is held against. */
function forWording(lists: Lists) {
  return {
    wordingRules: lists('wordingRules', wordingRuleSchema),
    wordingClaims: lists('wordingClaims', wordingClaimSchema),
    wordingSpeech: lists('wordingSpeech', wordingSpeechSchema),
  };
}
