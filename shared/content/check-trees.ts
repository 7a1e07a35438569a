import type { TreeGraph, TreeNode } from '../decision/model';
import { validateTree } from '../decision/validate';
import { type Check, checkGrounds, checkLink, checkLinks, fault, type Spot } from './known';
import type { Path } from './lines';
import type { Located } from './located';

/** A tree is sound as a graph, leads to things that exist, and stands in the file of its name. */
export function checkTree(check: Check, item: Located<TreeGraph>): void {
  const graph = item.value;
  if (item.file !== `trees/${graph.id}.yaml`)
    fault(check, { item, path: ['id'] }, { code: 'content/schema', details: { expected: `trees/${graph.id}.yaml` } });
  for (const { code, node } of validateTree(graph))
    fault(check, { item, path: pathOf(graph, node) }, { code, details: { node } });
  for (const [at, node] of graph.nodes.entries()) checkNode(check, { item, path: ['nodes', at] }, node);
  for (const [at, outcome] of graph.outcomes.entries()) checkOutcome(check, { item, path: ['outcomes', at] }, outcome);
}

function pathOf({ nodes, outcomes }: TreeGraph, id: string): Path {
  const node = nodes.findIndex((candidate) => candidate.id === id);
  const outcome = outcomes.findIndex((candidate) => candidate.id === id);
  return node >= 0 ? ['nodes', node] : outcome >= 0 ? ['outcomes', outcome] : ['start'];
}

function checkNode(check: Check, { item, path }: Spot, node: TreeNode): void {
  checkLinks(check, { item, path: [...path, 'knows'] }, { kind: 'actor', ids: node.knows });
  if (node.decides !== undefined)
    checkLink(check, { item, path: [...path, 'decides'] }, { kind: 'actor', id: node.decides });
  checkGrounds(check, { item, path: [...path, 'grounds'] }, node.grounds);
}

function checkOutcome(check: Check, { item, path }: Spot, outcome: TreeGraph['outcomes'][number]): void {
  checkGrounds(check, { item, path: [...path, 'grounds'] }, outcome.grounds);
  checkLinks(check, { item, path: [...path, 'measures'] }, { kind: 'measure', ids: outcome.measures });
  checkLinks(check, { item, path: [...path, 'continues'] }, { kind: 'tree', ids: outcome.continues });
  const { elsewhere } = outcome;
  if (elsewhere !== undefined && check.known.tree.has(elsewhere))
    fault(check, { item, path: [...path, 'elsewhere'] }, { code: 'tree/outcome', details: { present: elsewhere } });
}
