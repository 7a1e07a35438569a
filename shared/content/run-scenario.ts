import { type Assessment, assessMeasures } from '../decision/assess';
import type { CodeId } from '../decision/attribution';
import { truthOf } from '../decision/evaluate';
import type { Answer, Answers, Category } from '../decision/model';
import { resolve } from '../decision/resolve';
import { withSharedAnswers } from '../decision/shared-answers';
import type { ContentPack } from './model';
import type { Scenario } from './scenario';

/** What a scenario reached, and where that is not what it expects: the part of `expect`, and both values. */
export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly open: readonly Category[];
  readonly closed: readonly Category[];
  readonly codes: readonly CodeId[];
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
}

type Pack = Pick<ContentPack, 'trees' | 'measures' | 'codes'>;

/** Walks every tree that the scenario names with its answers, and holds the conclusions against what it expects. */
export function runScenario(pack: Pack, scenario: Scenario): ScenarioResult {
  const walked = walkTrees(pack, scenario);
  const { answers } = walked;
  const assessed = assessMeasures(pack.measures, answers);
  const open = categoriesOf(assessed.filter(({ status }) => status === 'open'));
  const closed = categoriesOf(assessed).filter((category) => !open.includes(category));
  const codes = pack.codes.filter(({ allowed }) => truthOf(allowed, answers) === 'yes').map(({ id }) => id);
  const { expect } = scenario;
  return {
    scenario,
    outcomes: walked.outcomes,
    open,
    closed,
    codes,
    misses: [
      ...walked.misses,
      ...differ(['open'], expect.open, open),
      ...differ(['closed'], expect.closed, closed),
      ...differ(['codes'], expect.codes, codes),
      ...expect.measures.flatMap((wanted, at) => measureMisses(['measures', at], wanted, assessed)),
    ],
  };
}

function answersOf({ answers, at }: Scenario): Answers {
  const given = Object.entries(answers).map(([node, answer]): [string, Answer] => [
    node,
    { ...(typeof answer === 'string' ? { choice: answer } : answer), at: `${at}T00:00:00Z` },
  ]);
  return Object.fromEntries(given);
}

/**
 * Every tree that is expected to end does so where it should, and no answer is left over. What one tree has been told
 * another does not ask again; only what stands on one of the paths counts.
 */
function walkTrees(pack: Pack, scenario: Scenario) {
  const given = answersOf(scenario);
  const graphs = pack.trees.map(({ graph }) => graph);
  const { answers } = withSharedAnswers(graphs, given);
  const outcomes: Record<string, string> = {};
  const misses: Miss[] = [];
  const asked = new Map<string, Answer>();
  for (const [tree, expected] of Object.entries(scenario.expect.outcomes)) {
    const graph = graphs.find((one) => one.id === tree);
    const place = graph && resolve(graph, answers);
    for (const { node, answer } of place?.steps ?? []) asked.set(node.id, answer);
    const at = place?.at;
    const found = at?.kind === 'outcome' ? at.outcome.id : (at?.node.id ?? 'no tree');
    outcomes[tree] = found;
    if (found !== expected) misses.push({ path: ['outcomes', tree], expected, found });
  }
  const unasked = Object.keys(scenario.answers).filter((node) => !asked.has(node));
  for (const node of unasked) misses.push({ path: ['outcomes'], expected: `${node} asked`, found: 'not asked' });
  return { outcomes, misses, answers: { ...given, ...Object.fromEntries(asked) } };
}

function measureMisses(
  path: Miss['path'],
  wanted: Scenario['expect']['measures'][number],
  assessed: readonly Assessment[],
): readonly Miss[] {
  const one = assessed.find(({ measure }) => measure.id === wanted.id);
  if (!one) return [{ path, expected: wanted.id, found: 'not relevant' }];
  const { measure, status } = one;
  const miss = (field: string, expected: string | undefined, found: string): readonly Miss[] =>
    expected === undefined || expected === found ? [] : [{ path: [...path, field], expected, found }];
  const among = (field: string, expected: string | undefined, found: readonly string[]): readonly Miss[] =>
    expected === undefined || found.includes(expected) ? [] : miss(field, expected, found.join(', '));
  const sources = measure.grounds.map(({ source }) => source);
  return [
    ...miss('status', wanted.status, status),
    ...miss('decider', wanted.decider, measure.decider),
    ...miss('vote', wanted.vote, measure.vote),
    ...among('basis', wanted.basis, sources),
    ...among('document', wanted.document, measure.documents),
  ];
}

function differ(path: Miss['path'], expected: readonly string[], found: readonly string[]): readonly Miss[] {
  const [a, b] = [[...expected].sort().join(' '), [...found].sort().join(' ')];
  return a === b ? [] : [{ path, expected: a, found: b }];
}

function categoriesOf(assessed: readonly Assessment[]): readonly Category[] {
  return [...new Set(assessed.map(({ measure }) => measure.category))];
}
