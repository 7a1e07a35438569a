import { describe, expect, test } from 'vitest';
import { newCase } from '#shared/case/new-case';
import { summariseCase } from '#shared/case/summary';
import { compile } from '#shared/content/compile';
import { reach } from '#shared/content/reach';
import { conditionNodes, missingNodes, truthOf } from '#shared/decision/evaluate';
import type { Answers, Condition, TreeGraph } from '#shared/decision/model';
import { readContent } from '../../content/read';
import { everyPath, knownAnswers, type PathToEnd } from './paths';

const { pack } = compile(readContent());
const graphs = pack.trees.map(({ graph }) => graph);
const nodes = new Map(graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)));
const blank = newCase({ id: crypto.randomUUID(), now: 0, title: '', marking: 'LIMITE' });

/** Every way to an end that says "not known yet" at least once; not a sample. */
const doubtful = (graph: TreeGraph): readonly PathToEnd[] =>
  [...everyPath(graph)].filter(({ unknown }) => unknown.length > 0);

/** What is asked of the answers: a measure that may be called open, a wording that may be offered. */
const claims = [
  ...pack.measures.map(({ id, opens }) => ({ id: `measure ${id}`, condition: opens })),
  ...pack.codes.map(({ id, allowed }) => ({ id: `wording ${id}`, condition: allowed })),
].map((claim) => ({ ...claim, asks: new Set(conditionNodes(claim.condition)), best: reach(graphs, claim.condition) }));

test('every claim can be made at all, so that the tests below have something to refuse', () => {
  expect(claims.filter(({ best }) => best === undefined).map(({ id }) => id)).toEqual([]);
});

test('every end but eleven is reached with something not known; those eleven need each answer on their way', () => {
  const certain = graphs.flatMap((graph) => {
    const ends = new Set(doubtful(graph).map(({ end }) => end));
    return graph.outcomes.map(({ id }) => id).filter((id) => !ends.has(id));
  });
  const settled = ['o1.0', 'o2.1', 'o2.9', 'o2.10', 'o3.3', 'o5.2', 'o5.3', 'o7.0', 'o8.5', 'o8.6', 'o9.0'];
  expect(certain).toEqual(settled);
});

describe.each(graphs.map((graph) => [graph.id, graph] as const))('on every way through %s', (id, graph) => {
  const paths = doubtful(graph);

  test('the end is reached and each unknown is named beside it', () => {
    const silent = paths.flatMap(({ answers, unknown, end }) => {
      const file = { ...blank, trees: { [id]: { version: graph.version, answers } } };
      const summary = summariseCase(file, pack.trees, pack.measures);
      const isReached = summary.outcomes.some(({ tree, outcome }) => tree === id && outcome.id === end);
      const unnamed = unknown.filter((node) => !summary.answers.unknown.includes(node));
      return isReached && unnamed.length === 0 ? [] : [`${end}: ${unnamed.join(' ')}`];
    });
    expect(silent).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });

  test('nothing is claimed that another answer to an unknown could take back', () => {
    expect(paths.flatMap((path) => concerned(path).flatMap((claim) => overclaims(claim, path)))).toEqual([]);
  });

  test('what is left undecided names every unknown that could decide it', () => {
    expect(paths.flatMap((path) => concerned(path).flatMap((claim) => unnamedIn(claim, path)))).toEqual([]);
  });
});

interface Claim {
  readonly id: string;
  readonly condition: Condition;
  readonly asks: ReadonlySet<string>;
  readonly best: Answers | undefined;
}

const concerned = ({ unknown }: PathToEnd) => claims.filter(({ asks }) => unknown.some((node) => asks.has(node)));

/** The path, with the other trees answered as favours the claim most. */
function favoured({ best }: Claim, path: PathToEnd): Answers {
  const here = new Set(
    graphs.find(({ nodes: own }) => own.some(({ id }) => id in path.answers))?.nodes.map(({ id }) => id),
  );
  return { ...Object.fromEntries(Object.entries(best ?? {}).filter(([id]) => !here.has(id))), ...path.answers };
}

function* trials(answers: Answers, unknown: readonly string[]): Generator<readonly [node: string, Answers]> {
  for (const id of unknown) {
    const node = nodes.get(id);
    for (const answer of node ? knownAnswers(node) : []) yield [id, { ...answers, [id]: answer }];
  }
}

function overclaims(claim: Claim, path: PathToEnd): readonly string[] {
  const answers = favoured(claim, path);
  if (truthOf(claim.condition, answers) !== 'yes') return [];
  const taken = [...trials(answers, path.unknown)].filter(([, trial]) => truthOf(claim.condition, trial) !== 'yes');
  return taken.map(([node]) => `${claim.id} at ${path.end} although ${node} is not known`);
}

function unnamedIn(claim: Claim, path: PathToEnd): readonly string[] {
  const answers = favoured(claim, path);
  if (truthOf(claim.condition, answers) !== 'unknown') return [];
  const missing = missingNodes(claim.condition, answers);
  const deciding = [...trials(answers, path.unknown)].filter(
    ([, trial]) => truthOf(claim.condition, trial) !== 'unknown',
  );
  return deciding
    .map(([node]) => node)
    .filter((node) => !missing.includes(node))
    .map((node) => `${claim.id} at ${path.end} does not name ${node}`);
}

describe('the test itself notices', () => {
  test('a claim that reads an unknown as a yes', () => {
    const path: PathToEnd = { answers: { 't4.1': { choice: 'yes', at: '' } }, unknown: ['t4.1'], end: 'o4.1' };
    const claim = claims.find(({ id }) => id === 'wording a0');
    expect(claim && overclaims(claim, path)).not.toEqual([]);
  });
});
