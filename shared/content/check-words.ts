import type { TreeGraph, TreeNode, TreeWords } from '../decision/model';
import { type Check, checkLink, fault, type Spot } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** Every question, answer, item and outcome of a tree has its words, and no words are left over. */
export function checkWords(check: Check, { graphs, words }: Pick<Loaded, 'graphs' | 'words'>): void {
  for (const item of graphs)
    if (!words.some(({ value }) => value.tree === item.value.id))
      fault(check, { item, path: ['id'] }, { code: 'content/missing', details: { words: item.value.id } });
  for (const item of words) {
    checkLink(check, { item, path: ['tree'] }, { kind: 'tree', id: item.value.tree });
    checkPlace(check, item);
    const graph = graphs.find(({ value }) => value.id === item.value.tree)?.value;
    if (graph) checkEntries(check, item, graph);
  }
}

function checkPlace(check: Check, item: Located<TreeWords>): void {
  const expected = `trees/${item.value.tree}.${item.value.language}.yaml`;
  if (item.file !== expected) fault(check, { item, path: ['tree'] }, { code: 'content/schema', details: { expected } });
}

function checkEntries(check: Check, item: Located<TreeWords>, graph: TreeGraph): void {
  const { nodes, outcomes } = item.value;
  compare(check, { item, path: ['nodes'] }, { have: Object.keys(nodes), need: graph.nodes.map(({ id }) => id) });
  compare(
    check,
    { item, path: ['outcomes'] },
    { have: Object.keys(outcomes), need: graph.outcomes.map(({ id }) => id) },
  );
  for (const node of graph.nodes) checkNode(check, item, node);
}

function checkNode(check: Check, item: Located<TreeWords>, node: TreeNode): void {
  const words = item.value.nodes[node.id];
  if (!words) return;
  const need = node.answers.map(({ id }) => id);
  const path = ['nodes', node.id];
  compare(check, { item, path: [...path, 'answers'] }, { have: Object.keys(words.answers), need });
  compare(check, { item, path: [...path, 'effects'] }, { have: Object.keys(words.effects), need });
  const items = { have: Object.keys(words.items ?? {}), need: node.items?.options ?? [] };
  compare(check, { item, path: [...path, 'items'] }, items);
}

function compare(
  check: Check,
  { item, path }: Spot,
  { have, need }: { readonly have: readonly string[]; readonly need: readonly string[] },
): void {
  for (const id of need)
    if (!have.includes(id)) fault(check, { item, path }, { code: 'tree/words', details: { missing: id } });
  for (const id of have)
    if (!need.includes(id)) fault(check, { item, path: [...path, id] }, { code: 'tree/words', details: { extra: id } });
}
