// What of one's own rests on something that a content pack would change is named before it is installed.
import { expect, it } from 'vitest';
import { touchedBy } from '../../../renderer/store/pack-preview';
import { full, withTrees } from '../../shared/case/sample-case';
import { say, triage, withWords } from '../../shared/decision/sample-tree';
import { template } from '../../shared/drafting/sample-template';
import { createdVault, sampleDraft } from './platform';

const tree = withWords(triage);
const next = { ...tree, graph: { ...tree.graph, version: tree.graph.version + 1 } };
const points = { ...template, id: 'speaking-points', version: 1 };
const other = '1e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b';

/** A case that was answered under a tree, one that was not, and a draft on a template. */
async function desk() {
  const store = (await createdVault()).session.store();
  const { version } = tree.graph;
  const answered = withTrees(full, { [tree.graph.id]: say({ 'a.1': 'unknown' }) });
  const trees = Object.fromEntries(Object.entries(answered.trees).map(([id, one]) => [id, { ...one, version }]));
  await store.cases.put({ ...answered, trees });
  await store.cases.put({ ...full, id: other, title: 'Another' });
  await store.drafts.put(sampleDraft(full.id));
  return store;
}

it('names nothing where the trees and templates are the same', async () => {
  expect(await touchedBy(await desk(), { trees: [tree], templates: [points] })).toEqual({ cases: [], drafts: [] });
});

it('names a case whose tree becomes another, or goes, and no other case', async () => {
  const store = await desk();
  for (const trees of [[next], []])
    expect((await touchedBy(store, { trees, templates: [points] })).cases).toEqual([
      { id: full.id, title: full.title, names: [tree.graph.id] },
    ]);
});

it('names a draft whose template becomes another, or goes', async () => {
  const store = await desk();
  for (const templates of [[{ ...points, version: 2 }], []])
    expect((await touchedBy(store, { trees: [tree], templates })).drafts).toMatchObject([
      { title: 'Démarche', names: ['speaking-points'] },
    ]);
});
