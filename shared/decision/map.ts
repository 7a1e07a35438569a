import type { Answer, Answers, TreeGraph, TreeNode, TreeOutcome } from './model';
import type { Resolution } from './resolve';

/**
 * How a part of a tree stands. `taken`: on the way that was answered. `here`: the question or conclusion one stands at.
 * `open`: can still follow. `unsettled`: an answer before it is "not known yet", which closes nothing. `closed`: an
 * answer leads elsewhere. `unread`: no case is held against the tree.
 */
export const mapStates = ['taken', 'here', 'open', 'unsettled', 'closed', 'unread'] as const;
export type MapState = (typeof mapStates)[number];

/** The answers that a tree is held against. */
export interface MapCase {
  readonly resolution: Resolution;
  readonly answers: Answers;
}

/** What a branch leads to. `above`, `below`: it is shown in full at another place, before or after this one. */
export type MapTarget =
  | { readonly kind: 'node'; readonly node: TreeNode; readonly shown: MapShown }
  | { readonly kind: 'outcome'; readonly outcome: TreeOutcome; readonly shown: MapShown };
export type MapShown = 'full' | 'above' | 'below';

/** One line of the map: an answer and what it leads to. The first line, where the tree begins, comes from no answer. */
export interface MapRow {
  readonly key: string;
  readonly level: number;
  readonly parent: string | undefined;
  /** Place among those of the same parent, from 1 on, and their number. */
  readonly place: number;
  readonly of: number;
  readonly from: { readonly node: TreeNode; readonly answer: string } | undefined;
  readonly target: MapTarget;
  /** Of the branch; that of its target is the same but where the target is shown elsewhere. */
  readonly state: MapState;
  /** The answer on the way that closes this branch, or leaves it unsettled. */
  readonly because: { readonly node: TreeNode; readonly answer: Answer } | undefined;
  /** The answer on file at the question, with or without effect. */
  readonly answer: Answer | undefined;
  /** Whether lines follow below this one. */
  readonly isBranch: boolean;
}

/**
 * A tree line by line, in reading order: every question and every conclusion once in full, every answer once with its
 * state. What several answers lead to is shown where the way goes, else where it can still go, else where it comes first.
 */
export function treeMap(graph: TreeGraph, held?: MapCase): readonly MapRow[] {
  return linesOf({ graph, held, places: homes(graph, held), states: targetStates(graph, held) });
}

/** The lines that lie under one, directly or further down. */
export function childrenOf(rows: readonly MapRow[], key: string | undefined): readonly MapRow[] {
  return rows.filter(({ parent }) => parent === key);
}

/** How many questions and conclusions stand in each state, each counted once. */
export function mapCounts(rows: readonly MapRow[]): Readonly<Record<MapState, number>> {
  const full = rows.filter(({ target }) => target.shown === 'full');
  const count = (state: MapState) => full.filter((row) => row.state === state).length;
  return Object.fromEntries(mapStates.map((state) => [state, count(state)])) as Record<MapState, number>; // from all states
}

/** The id of what a line leads to. */
export function targetId(target: MapTarget): string {
  return target.kind === 'node' ? target.node.id : target.outcome.id;
}

interface Frame {
  readonly graph: TreeGraph;
  readonly held: MapCase | undefined;
  readonly places: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, MapState>;
}

const keyOf = (node: string, answer: string) => `${node} ${answer}`;
const START = 'start';

/** By id: the line on which it is shown in full. */
function homes(graph: TreeGraph, held: MapCase | undefined): ReadonlyMap<string, string> {
  const found = new Map([[graph.start, START]]);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const claim = (node: TreeNode, only: (answer: string) => boolean) => {
    for (const { id, next } of node.answers)
      if (only(id) && !found.has(next)) {
        found.set(next, keyOf(node.id, id));
        const below = nodes.get(next);
        if (below) claim(below, () => true);
      }
  };
  const steps = held?.resolution.steps ?? [];
  // the way itself first, and only it
  for (const { node, answer } of steps) {
    const next = nextOf(node, answer.choice);
    if (next !== undefined && !found.has(next)) found.set(next, keyOf(node.id, answer.choice));
  }
  const at = held?.resolution.at;
  if (at?.kind === 'node') claim(at.node, () => true);
  for (const { node, answer } of steps) if (answer.choice === 'unknown') claim(node, () => true);
  for (const { node } of steps) claim(node, () => true);
  const start = nodes.get(graph.start);
  if (start) claim(start, () => true);
  return found;
}

function nextOf(node: TreeNode, choice: string): string | undefined {
  return node.answers.find(({ id }) => id === choice)?.next;
}

/** By id: how each question and conclusion stands. */
function targetStates(graph: TreeGraph, held: MapCase | undefined): ReadonlyMap<string, MapState> {
  const states = new Map<string, MapState>();
  if (!held) return states;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const { steps, at } = held.resolution;
  for (const { node } of steps) states.set(node.id, 'taken');
  states.set(at.kind === 'node' ? at.node.id : at.outcome.id, 'here');
  const spread = (from: TreeNode, state: MapState) => {
    for (const { next } of from.answers) {
      if (states.has(next)) continue;
      states.set(next, state);
      const below = nodes.get(next);
      if (below) spread(below, state);
    }
  };
  if (at.kind === 'node') spread(at.node, 'open');
  for (const { node, answer } of steps) if (answer.choice === 'unknown') spread(node, 'unsettled');
  return states;
}

type Branch = Pick<MapRow, 'state' | 'because'>;
type Line = Pick<MapRow, 'key' | 'level' | 'parent' | 'place' | 'of' | 'from'>;

/** Writes the lines down, from the start on. */
function linesOf(frame: Frame): readonly MapRow[] {
  const { graph, held, states } = frame;
  const rows: MapRow[] = [];
  const written = new Set<string>();
  const write = (id: string, line: Line, branch: Branch) => {
    const target = targetOf(frame, id, (full) => (full === line.key ? 'full' : written.has(id) ? 'above' : 'below'));
    if (!target) return;
    const node = target.kind === 'node' && target.shown === 'full' ? target.node : undefined;
    if (target.shown === 'full') written.add(id);
    const answer = held && Object.hasOwn(held.answers, id) ? held.answers[id] : undefined;
    rows.push({ ...line, ...branch, target, answer, isBranch: node !== undefined });
    node?.answers.forEach((given, index) => {
      const key = keyOf(node.id, given.id);
      const place = { level: line.level + 1, parent: line.key, place: index + 1, of: node.answers.length };
      write(
        given.next,
        { ...place, key, from: { node, answer: given.id } },
        branchOf(frame, rowOf(node, given), branch),
      );
    });
  };
  const state = held ? (states.get(graph.start) ?? 'closed') : 'unread';
  const line = { key: START, level: 1, parent: undefined, place: 1, of: 1, from: undefined };
  write(graph.start, line, { state, because: undefined });
  return rows;
}

type Edge = { readonly node: TreeNode; readonly answer: string; readonly next: string };
const rowOf = (node: TreeNode, { id, next }: TreeNode['answers'][number]): Edge => ({ node, answer: id, next });

function targetOf(
  { graph, places }: Frame,
  id: string,
  shownAt: (full: string | undefined) => MapShown,
): MapTarget | undefined {
  const shown = shownAt(places.get(id));
  const node = graph.nodes.find((one) => one.id === id);
  if (node) return { kind: 'node', node, shown };
  const outcome = graph.outcomes.find((one) => one.id === id);
  return outcome && { kind: 'outcome', outcome, shown };
}

/** How the branch of one answer stands, and what decides that. */
function branchOf({ held, states }: Frame, { node, answer, next }: Edge, above: Branch): Branch {
  if (!held) return above;
  const step = held.resolution.steps.find((one) => one.node.id === node.id);
  if (step?.answer.choice === answer) return { state: states.get(next) ?? 'taken', because: undefined };
  if (step) return { state: step.answer.choice === 'unknown' ? 'unsettled' : 'closed', because: step };
  const state = states.get(node.id) ?? 'closed';
  return state === 'here' ? { state: 'open', because: undefined } : { ...above, state };
}
