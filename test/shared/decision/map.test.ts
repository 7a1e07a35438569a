import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, type MapRow, mapCounts, targetId, treeMap } from '#shared/decision/map';
import type { Answers, TreeGraph } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { walk } from '#shared/decision/walk';
import { pack } from '../../fakes/receipt';
import { answersTo, anyTree } from './random-tree';
import { say, triage } from './sample-tree';

const held = (graph: TreeGraph, answers: Answers) => ({ answers, resolution: resolve(graph, answers) });
const full = (rows: readonly MapRow[]) => rows.filter(({ target }) => target.shown === 'full');
const row = (rows: readonly MapRow[], key: string) => rows.find((one) => one.key === key);
const edgesOf = (graph: TreeGraph) => graph.nodes.flatMap(({ id, answers }) => answers.map((one) => `${id} ${one.id}`));

/** Whatever is answered: each part once in full, each answer once, and every reference points the way it says. */
function expectWhole(graph: TreeGraph, rows: readonly MapRow[]): void {
  const parts = [...graph.nodes, ...graph.outcomes].map(({ id }) => id);
  expect(
    full(rows)
      .map(({ target }) => targetId(target))
      .sort(),
  ).toEqual([...parts].sort());
  expect(
    rows
      .slice(1)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(edgesOf(graph).sort());
  const at = new Map(rows.flatMap(({ target }, index) => (target.shown === 'full' ? [[targetId(target), index]] : [])));
  const wrong = rows.filter(
    ({ target }, index) =>
      target.shown !== 'full' && (target.shown === 'above') !== (at.get(targetId(target)) ?? -1) < index,
  );
  expect(wrong).toEqual([]);
  for (const { key, isBranch } of rows) {
    const below = childrenOf(rows, key);
    expect(below.length > 0).toBe(isBranch);
    expect(below.map(({ place, of }) => `${place}/${of}`)).toEqual(below.map((_, i) => `${i + 1}/${below.length}`));
  }
}

describe.each(pack.trees.map((tree) => [tree.graph.id, tree.graph] as const))('the map of %s', (_id, graph) => {
  it('has every question, answer and conclusion without a case', () => {
    const rows = treeMap(graph);
    expectWhole(graph, rows);
    expect(mapCounts(rows).unread).toBe(graph.nodes.length + graph.outcomes.length);
  });

  it('counts the parts by state whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), fc.nat(), (picks, stop) => {
        const answers = along(graph, picks, stop % graph.nodes.length);
        const now = held(graph, answers);
        const rows = treeMap(graph, now);
        expectWhole(graph, rows);
        const counts = mapCounts(rows);
        const { at, steps } = now.resolution;
        const ahead = at.kind === 'node' ? walk(graph, at.node.id).reached.size - 1 : 0;
        expect([counts.taken, counts.here, counts.open, counts.unread]).toEqual([steps.length, 1, ahead, 0]);
        const isSure = steps.every(({ answer }) => answer.choice !== 'unknown');
        if (isSure) expect(counts.unsettled).toBe(0);
        const unexplained = rows.filter(
          ({ state, because }) => (state === 'closed' || state === 'unsettled') !== (because !== undefined),
        );
        expect(unexplained).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Some answers along one way through a tree, so many of them. */
function along(graph: TreeGraph, picks: readonly number[], most: number): Answers {
  const given: Record<string, Answers[string]> = {};
  let here = graph.nodes.find(({ id }) => id === graph.start);
  for (let step = 0; here && step < most; step += 1) {
    const at = here;
    const choice = at.answers[(picks[step] ?? 0) % at.answers.length];
    const items = choice?.items ? at.items?.options : undefined;
    given[at.id] = { choice: choice?.id ?? '', ...(items ? { items } : {}), at: '2026-11-20T10:00:00Z' };
    here = graph.nodes.find(({ id }) => id === choice?.next);
  }
  return given;
}

it('is whole for any sound tree and any answers', () => {
  const trial = anyTree.chain((graph) => answersTo(graph).map((answers) => ({ graph, answers })));
  fc.assert(fc.property(trial, ({ graph, answers }) => expectWhole(graph, treeMap(graph, held(graph, answers)))));
});

describe('a branch', () => {
  it('that an answer closed names that answer', () => {
    const rows = treeMap(triage, held(triage, say({ 'a.1': 'no' })));
    expect(row(rows, 'a.1 no')?.state).toBe('here');
    expect(row(rows, 'a.1 yes')).toMatchObject({
      state: 'closed',
      because: { node: { id: 'a.1' }, answer: { choice: 'no' } },
    });
    expect(row(rows, 'a.2 none')).toMatchObject({ state: 'closed', because: { node: { id: 'a.1' } } });
  });

  it('beside "not known yet" is not closed', () => {
    const rows = treeMap(triage, held(triage, say({ 'a.1': 'unknown' })));
    expect(row(rows, 'a.1 no')).toMatchObject({ state: 'unsettled', because: { answer: { choice: 'unknown' } } });
    expect(row(rows, 'a.1 unknown')).toMatchObject({ state: 'here', target: { shown: 'full' } });
    expect(row(rows, 'a.1 yes')).toMatchObject({ state: 'unsettled', target: { shown: 'below' } });
    expect(row(rows, 'a.2 none')?.state).toBe('open');
  });

  it('keeps the answer of a question that is no longer asked', () => {
    const rows = treeMap(triage, held(triage, say({ 'a.1': 'no', 'a.3': 'yes' })));
    expect(full(rows).find(({ target }) => targetId(target) === 'a.3')).toMatchObject({
      state: 'closed',
      answer: { choice: 'yes' },
    });
  });
});
