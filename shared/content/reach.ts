import { truthOf } from '../decision/evaluate';
import type { Answer, Answers, Condition, TreeGraph, TreeNode } from '../decision/model';

/** One question and what has to be true of its answer. */
type Leaf = Extract<Condition, { readonly answer: string } | { readonly items: string }>;
interface Wanted {
  readonly leaf: Leaf;
  readonly holds: boolean;
}

/**
 * Answers under which a condition holds, as a path through each tree can give them: what one path cannot hold together
 * is not found. Nothing where no answers do.
 */
export function reach(graphs: readonly TreeGraph[], condition: Condition): Answers | undefined {
  for (const wanted of ways(condition, true)) {
    const answers = settle(graphs, wanted);
    if (answers && truthOf(condition, answers) === 'yes') return answers;
  }
  return undefined;
}

/** Every way to make a condition hold, as a list of what each question has to say. */
function* ways(condition: Condition, holds: boolean): Generator<readonly Wanted[]> {
  if ('not' in condition) yield* ways(condition.not, !holds);
  else if ('all' in condition) yield* holds ? everyOf(condition.all, holds) : oneOf(condition.all, holds);
  else if ('any' in condition) yield* holds ? oneOf(condition.any, holds) : everyOf(condition.any, holds);
  else yield [{ leaf: condition, holds }];
}

function* oneOf(parts: readonly Condition[], holds: boolean): Generator<readonly Wanted[]> {
  for (const part of parts) yield* ways(part, holds);
}

function* everyOf([first, ...rest]: readonly Condition[], holds: boolean): Generator<readonly Wanted[]> {
  if (!first) yield [];
  else for (const head of ways(first, holds)) for (const tail of everyOf(rest, holds)) yield [...head, ...tail];
}

/** For each tree concerned a path that holds everything wanted of it. */
function settle(graphs: readonly TreeGraph[], wanted: readonly Wanted[]): Answers | undefined {
  const byNode = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const node = 'answer' in one.leaf ? one.leaf.answer : one.leaf.items;
    byNode.set(node, [...(byNode.get(node) ?? []), one]);
  }
  let answers: Answers = {};
  for (const graph of graphs) {
    const here = graph.nodes.filter(({ id }) => byNode.has(id));
    if (here.length === 0) continue;
    const path = pathThrough(graph, byNode);
    if (!path || here.some(({ id }) => !Object.hasOwn(path, id))) return undefined;
    answers = { ...answers, ...path };
  }
  return answers;
}

/** The path that passes most of the questions wanted, each with an answer that does what is wanted of it. */
function pathThrough(graph: TreeGraph, byNode: ReadonlyMap<string, readonly Wanted[]>): Answers | undefined {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const best = new Map<string, { readonly passed: number; readonly path: Answers } | undefined>();
  const from = (id: string): { readonly passed: number; readonly path: Answers } | undefined => {
    const node = nodes.get(id);
    if (!node) return { passed: 0, path: {} };
    if (best.has(id)) return best.get(id);
    const wanted = byNode.get(id) ?? [];
    const open = node.answers.flatMap((given) => {
      const answer = fitting(node, given, wanted);
      const next = answer && from(given.next);
      return next ? [{ passed: next.passed + Math.min(wanted.length, 1), path: { ...next.path, [id]: answer } }] : [];
    });
    const [found] = open.sort((a, b) => b.passed - a.passed);
    best.set(id, found);
    return found;
  };
  return from(graph.start)?.path;
}

/** The answer with every option ticked that nothing forbids, where it does all that is wanted. */
function fitting(
  node: TreeNode,
  { id: choice, items: takes }: TreeNode['answers'][number],
  wanted: readonly Wanted[],
): Answer | undefined {
  const forbidden = wanted.flatMap(({ leaf, holds }) => ('items' in leaf && !holds ? leaf.has : []));
  const items = takes ? (node.items?.options ?? []).filter((option) => !forbidden.includes(option)) : undefined;
  if (items && items.length < (node.items?.min ?? 1)) return undefined;
  const answer: Answer = { choice, at: '', ...(items ? { items } : {}) };
  const isRight = wanted.every(({ leaf, holds }) => truthOf(leaf, { [node.id]: answer }) === (holds ? 'yes' : 'no'));
  return isRight ? answer : undefined;
}
