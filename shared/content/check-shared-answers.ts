import type { SameAs, TreeGraph, TreeNode } from '../decision/model';
import { impliedBy } from '../decision/shared-answers';
import { type Check, fault, type Spot } from './known';
import type { Loaded } from './load';

/**
 * Questions said to be the same: the other one exists, both have the answers and options that the map names, an unknown
 * stays an unknown, nothing weaker settles something stronger, and no answer leads to two by different ways.
 */
export function checkSharedAnswers(check: Check, { graphs }: Loaded): void {
  const nodes = new Map(check.graphs.flatMap((graph) => graph.nodes.map((node) => [node.id, node] as const)));
  for (const item of graphs)
    for (const [at, node] of item.value.nodes.entries())
      for (const [place, map] of (node.sameAs ?? []).entries()) {
        const spot = { item, path: ['nodes', at, 'sameAs', place] };
        const other = nodes.get(map.node);
        if (!other || other.id === node.id) lost(check, spot, map.node);
        else checkMap(check, spot, { node, other, map });
      }
}

interface Pair {
  readonly node: TreeNode;
  readonly other: TreeNode;
  readonly map: SameAs;
}

function checkMap(check: Check, spot: Spot, { node, other, map }: Pair): void {
  const { item, path } = spot;
  for (const [theirs, ours] of Object.entries(map.answers)) {
    const stays = (theirs === 'unknown') === (ours === 'unknown');
    if (!has(other, theirs) || !has(node, ours) || !stays) lost(check, { item, path: [...path, 'answers'] }, theirs);
  }
  for (const [option, ours] of Object.entries(map.ticked))
    if (!other.items?.options.includes(option) || !has(node, ours) || ours === 'unknown')
      lost(check, { item, path: [...path, 'ticked'] }, option);
  for (const option of map.items)
    if (![node, other].every(({ items }) => items?.options.includes(option)))
      lost(check, { item, path: [...path, 'items'] }, option);
  if (Object.keys(map.answers).length + Object.keys(map.ticked).length === 0) lost(check, spot, map.node);
  const isFit = node.kind === other.kind || (other.kind === 'fact' && node.kind === 'assessment');
  if (!isFit) fault(check, spot, { code: 'tree/answer', details: { kind: other.kind, expected: node.kind } });
  for (const choice of turned(check.graphs, other)) lost(check, spot, choice);
}

function has(node: TreeNode, choice: string): boolean {
  return node.answers.some(({ id }) => id === choice);
}

/** Answers of a question from which two different ones follow at some question, itself included. */
function turned(graphs: readonly TreeGraph[], node: TreeNode): readonly string[] {
  return node.answers.filter((given) => isTurned(graphs, node, given)).map(({ id }) => id);
}

function isTurned(graphs: readonly TreeGraph[], node: TreeNode, given: TreeNode['answers'][number]): boolean {
  const items = given.items ? { items: [...(node.items?.options ?? [])] } : {};
  const implied = impliedBy(graphs, { node: node.id, answer: { choice: given.id, at: '', ...items } });
  return [...implied.values()].some((choices) => choices.size > 1);
}

function lost(check: Check, spot: Spot, what: string): void {
  fault(check, spot, { code: 'tree/condition', details: { sameAs: what } });
}
