import { type Assessment, assessMeasures, type Status } from '../decision/assess';
import type { Answer, Measure, Tree } from '../decision/model';
import type { StepDifference } from '../decision/replay/difference';
import { type StepThen, stepDifferences } from '../decision/replay/steps';
import type { Step } from '../decision/resolve';
import { answersInPlay, type TreeInPlay, treesInPlay } from './answer';
import type { CaseFile } from './model';

/** What became of one question. `tree-missing`: its whole tree is not installed. */
export const fates = ['same', 'reworded', 'answer-gone', 'not-asked', 'newly-asked', 'tree-missing'] as const;
export type Fate = (typeof fates)[number];

/** One question, as it was answered then and as it stands today; words of both. */
export interface ReplayedStep {
  readonly node: string;
  readonly question: string;
  /** The answer in the words of then, and in those of today; none where it is not asked. */
  readonly was?: string | undefined;
  readonly today?: string | undefined;
  readonly fate: Fate;
  readonly differences: readonly StepDifference[];
}

/** One tree of the case, walked under both. `from`, `to`: its conclusions; none where it had not, or has not, come to one. */
export interface ReplayedTree {
  readonly tree: string;
  readonly title: string;
  readonly steps: readonly ReplayedStep[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A measure whose status is another today, with the questions that carry it. `none`: not asked about. */
export interface MeasureTurn {
  readonly measure: string;
  readonly title: string;
  readonly from: Status | 'none';
  readonly to: Status | 'none';
  readonly because: readonly string[];
}

export interface CaseReplay {
  readonly trees: readonly ReplayedTree[];
  readonly measures: readonly MeasureTurn[];
}

/** The two sets of trees that a case is read under. Preconditions are those of today for both. */
export interface Editions {
  readonly was: readonly Tree[];
  readonly today: readonly Tree[];
  readonly measures: readonly Measure[];
}

/** The case under the trees that it was answered under, against those of today: step by step, and measure by measure. */
export function replayCase(file: CaseFile, { was, today, measures }: Editions): CaseReplay {
  const [walked, is] = [treesInPlay(file, was), treesInPlay(file, today)];
  const idOf = ({ tree }: TreeInPlay) => tree.graph.id;
  const added = is.filter((one) => !walked.some((before) => idOf(before) === idOf(one)));
  const trees = walked.map((before): ReplayedTree => {
    const installed = today.find(({ graph }) => graph.id === idOf(before));
    const now = is.find((one) => idOf(one) === idOf(before));
    return { ...headOf(before, now), steps: stepsOf(before, installed, { now, file }) };
  });
  return {
    trees: [...trees, ...added.map((now) => ({ ...headOf(undefined, now), steps: newSteps(now, new Set()) }))],
    measures: turns(file, { was, today, measures }),
  };
}

function headOf(before: TreeInPlay | undefined, now: TreeInPlay | undefined): Omit<ReplayedTree, 'steps'> {
  const tree = (now ?? before)?.tree;
  const id = tree?.graph.id ?? '';
  return { tree: id, title: tree?.words.title ?? id, from: endOf(before), to: endOf(now) };
}

function endOf(play: TreeInPlay | undefined): string | undefined {
  if (play?.resolution.at.kind !== 'outcome') return undefined;
  const { id } = play.resolution.at.outcome;
  return play.tree.words.outcomes[id]?.title ?? id;
}

function stepsOf(
  before: TreeInPlay,
  installed: Tree | undefined,
  { now, file }: { readonly now: TreeInPlay | undefined; readonly file: CaseFile },
): readonly ReplayedStep[] {
  const given = before.resolution.steps.map((step) => asGiven(before.tree, step));
  if (!installed)
    return given.map((step) => ({ ...head(step), fate: 'tree-missing', differences: [] }) satisfies ReplayedStep);
  const resolution = now?.resolution ?? { steps: [], at: before.resolution.at, apart: [] };
  const stop = now?.resolution.at.kind === 'node' ? now.resolution.at.node.id : undefined;
  const isRefused = stop !== undefined && Object.values(file.trees).some(({ answers }) => Object.hasOwn(answers, stop));
  const again = isRefused ? { resolution, refused: stop } : { resolution };
  const steps = given.map((step): ReplayedStep => {
    const differences = stepDifferences(step, installed, { again });
    const fate = fateOf(differences);
    const passed = resolution.steps.find(({ node }) => node.id === step.node);
    return { ...head(step), today: passed && saidIn(installed, passed), fate, differences };
  });
  const open = before.resolution.at.kind === 'node' ? [before.resolution.at.node.id] : [];
  return [...steps, ...(now ? newSteps(now, new Set([...given.map(({ node }) => node), ...open])) : [])];
}

/** Questions that count today and did not then; where the walk stops at one that nobody answered, that one too. */
function newSteps(now: TreeInPlay, known: ReadonlySet<string>): readonly ReplayedStep[] {
  const { tree, resolution } = now;
  const short = (node: string) => tree.words.nodes[node]?.short ?? node;
  const fresh = (node: string, today?: string): ReplayedStep => {
    const question = short(node);
    const difference = { kind: 'newly-asked', node, question } as const;
    return { node, question, today, fate: 'newly-asked', differences: [difference] };
  };
  const passed = resolution.steps.filter(({ node }) => !known.has(node.id));
  const stop = resolution.at.kind === 'node' ? [resolution.at.node.id] : [];
  const open = stop.filter((node) => !known.has(node));
  return [...passed.map((step) => fresh(step.node.id, saidIn(tree, step))), ...open.map((node) => fresh(node))];
}

function head(step: StepThen): Pick<ReplayedStep, 'node' | 'question' | 'was'> {
  return {
    node: step.node,
    question: step.short,
    was: worded(
      step.answer,
      step.items.map(({ words }) => words),
    ),
  };
}

function asGiven({ words }: Tree, { node, answer }: Step): StepThen {
  const said = words.nodes[node.id];
  return {
    node: node.id,
    short: said?.short ?? node.id,
    question: said?.question ?? node.id,
    choice: answer.choice,
    answer: said?.answers[answer.choice] ?? answer.choice,
    items: itemsOf(answer).map((id) => ({ id, words: said?.items?.[id] ?? id })),
  };
}

function saidIn(tree: Tree, step: Step): string {
  const { answer, items } = asGiven(tree, step);
  return worded(
    answer,
    items.map(({ words }) => words),
  );
}

function worded(answer: string, items: readonly string[]): string {
  return items.length === 0 ? answer : `${answer}: ${items.join('; ')}`;
}

function itemsOf({ items = [] }: Answer): readonly string[] {
  return items;
}

function fateOf(differences: readonly StepDifference[]): Fate {
  const has = (kind: StepDifference['kind']) => differences.some((one) => one.kind === kind);
  if (has('not-asked')) return 'not-asked';
  if (has('answer-gone')) return 'answer-gone';
  return differences.length > 0 ? 'reworded' : 'same';
}

function turns(file: CaseFile, { was, today, measures }: Editions): readonly MeasureTurn[] {
  const assessed = (trees: readonly Tree[]) => assessMeasures(measures, answersInPlay(file, trees));
  const [then, present] = [assessed(was), assessed(today)];
  const short = (node: string) => {
    const named = [...today, ...was].find(({ words }) => Object.hasOwn(words.nodes, node));
    return named?.words.nodes[node]?.short ?? node;
  };
  const statusIn = (all: readonly Assessment[], id: string) => all.find(({ measure }) => measure.id === id);
  return measures.flatMap(({ id, title }): readonly MeasureTurn[] => {
    const [before, now] = [statusIn(then, id), statusIn(present, id)];
    const because = (now ?? before)?.grounds.map(({ node }) => short(node)) ?? [];
    const [from, to] = [before?.status ?? ('none' as const), now?.status ?? ('none' as const)];
    return from === to ? [] : [{ measure: id, title, from, to, because }];
  });
}
