import type { Ground } from '../document/ground';
import { inlinesOf } from '../document/walk';
import type { ContentPack, SourceConfidence } from './model';
import { confidences } from './model';
import type { ContentProblem } from './problem';
import { type Readability, readability } from './readability';
import { runScenario, type ScenarioResult } from './run-scenario';

/** What the check of the content prints and the page about the content shows: derived from the pack, never stored. */
export interface ContentReport {
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  /** How many grounds there are, by the confidence of their source. */
  readonly grounds: Readonly<Record<SourceConfidence, number>>;
  readonly unsourced: number;
  readonly unresolved: number;
  readonly statements: { readonly all: number; readonly carried: number };
  readonly scenarios: readonly ScenarioResult[];
  readonly reading: readonly (Readability & { readonly id: string; readonly kind: 'brief' | 'study' })[];
}

/** The problems are those of the compilation: a pack in use has none. */
export function reportOf(pack: ContentPack, problems: readonly ContentProblem[]): ContentReport {
  const withCode = (code: ContentProblem['code']) => problems.filter((problem) => problem.code === code).length;
  return {
    counts: countsOf(pack),
    grounds: groundsOf(pack),
    unsourced: withCode('content/source'),
    unresolved: withCode('content/link'),
    statements: {
      all: pack.statements.length,
      carried: pack.statements.filter(({ carriedBy }) => carriedBy.length > 0).length,
    },
    scenarios: pack.scenarios.map((scenario) => runScenario(pack, scenario)),
    reading: [
      ...pack.briefs.map(({ id, body }) => ({ id, kind: 'brief' as const, ...readability(body) })),
      ...pack.studies.map(({ id, body }) => ({ id, kind: 'study' as const, ...readability(body) })),
    ],
  };
}

function countsOf(pack: ContentPack): ContentReport['counts'] {
  const lists = {
    briefs: pack.briefs,
    studies: pack.studies,
    trees: pack.trees,
    questions: pack.trees.flatMap(({ graph }) => graph.nodes),
    outcomes: pack.trees.flatMap(({ graph }) => graph.outcomes),
    measures: pack.measures,
    templates: pack.templates,
    clauses: pack.clauses,
    actors: pack.matrix.actors,
    matters: pack.matters,
    duties: pack.matrix.duties,
    acts: pack.acts,
    events: pack.events,
    terms: pack.glossary,
    sources: pack.sources,
    statements: pack.statements,
    scenarios: pack.scenarios,
    changes: pack.changes,
    states: pack.states,
    populations: pack.populations,
    calendars: pack.calendars,
    periods: pack.periods,
    chains: pack.chains,
    routes: pack.routes,
    caseTemplates: pack.caseTemplates,
    wordingRules: pack.wording.rules,
  };
  return Object.entries(lists).map(([kind, list]) => ({ kind, count: list.length }));
}

function groundsOf(pack: ContentPack): ContentReport['grounds'] {
  const confidenceOf = new Map(pack.sources.map(({ id, confidence }) => [id, confidence]));
  const counts = Object.fromEntries(confidences.map((one) => [one, 0])) as Record<SourceConfidence, number>; // every key is set
  for (const source of citedSources(pack)) {
    const confidence = confidenceOf.get(source);
    if (confidence) counts[confidence] += 1;
  }
  return counts;
}

type Grounded = { readonly grounds: readonly Ground[] };

/** The source of every ground in the pack, once for each time it is cited. */
function* citedSources(pack: ContentPack): Generator<string> {
  for (const { body } of [...pack.briefs, ...pack.studies, ...pack.templates])
    for (const node of inlinesOf(body.blocks)) if (node.type === 'reference') yield node.source;
  const trees = pack.trees.flatMap(({ graph }): readonly Grounded[] => [...graph.nodes, ...graph.outcomes]);
  const records: readonly Grounded[] = [
    ...trees,
    ...pack.measures,
    ...pack.codes,
    ...pack.templates.flatMap((template): readonly Grounded[] => [template, ...template.gates]),
    ...pack.clauses,
    ...pack.wording.rules,
    ...pack.wording.claims,
    ...pack.wording.speech,
    ...pack.matrix.actors,
    ...pack.matrix.duties,
    ...pack.matters,
    ...pack.acts,
    ...pack.events,
    ...pack.glossary,
    ...pack.changes,
    ...pack.states,
    ...pack.populations,
    ...pack.calendars,
    ...pack.periods,
    ...[...pack.chains, ...pack.routes].flatMap(({ steps }): readonly Grounded[] => steps),
    ...pack.caseTemplates.flatMap((one): readonly Grounded[] => [one, ...one.points, ...one.evidence]),
  ];
  for (const { grounds } of records) for (const { source } of grounds) yield source;
}
