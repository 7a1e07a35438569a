import { describe, expect, it } from 'vitest';
import { sharedAnswers, treesInPlay, withAnswer } from '#shared/case/answer';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { parseCase } from '#shared/case/parse';
import { rePin, treePins, treesFor, unfittingAnswers } from '#shared/case/pins';
import { snapshotOf, snapshotSchema, treeIn } from '#shared/case/pins-snapshot';
import { summariseCase } from '#shared/case/summary';
import { undo } from '#shared/case/undo';
import type { Tree } from '#shared/decision/model';
import { digestOfTree } from '#shared/decision/pin';
import { at, delivery, triage, withWords } from '../decision/sample-tree';
import { empty } from './sample-case';

const then = withWords(triage);
const other = withWords(delivery);
/** The same tree a version later: a.1 no longer offers "yes". */
const today = withWords({
  ...triage,
  version: 3,
  nodes: triage.nodes.map((node) =>
    node.id === 'a.1' ? { ...node, answers: node.answers.filter(({ id }) => id !== 'yes') } : node,
  ),
});
const none: ReadonlyMap<string, Tree> = new Map();
const kept: ReadonlyMap<string, Tree> = new Map([[digestOfTree(then), then]]);
const give = (file: CaseFile, node: string, choice: string, tree = then) =>
  withAnswer(file, tree.graph, { node, answer: { choice, at }, digest: digestOfTree(tree) });
const file = give(empty, 'a.1', 'yes');
const states = (trees: readonly Tree[], snapshots = kept, of = file) =>
  treePins(of, trees, snapshots).map(({ state }) => state);

describe('what a case was answered under', () => {
  it('is today’s while nothing changed, and needs no snapshot', () => {
    expect(states([then, other], none)).toEqual(['installed']);
    expect(treesFor(file, [then, other], none)).toEqual([then, other]);
  });

  it('is the tree that was kept once the content changed, in its place among the others', () => {
    expect(states([today, other])).toEqual(['held']);
    expect(treesFor(file, [today, other], kept)).toEqual([then, other]);
    const [first] = treesInPlay(file, treesFor(file, [today, other], kept));
    expect(first?.resolution.steps.map(({ answer }) => answer.choice)).toEqual(['yes']);
  });

  it('is told by the digest also where the version stayed', () => {
    const reworded = { ...then, words: { ...then.words, title: 'Another title' } };
    expect(states([reworded])).toEqual(['held']);
  });

  it('is kept also where the tree is no longer in the content', () => {
    expect(states([other])).toEqual(['held']);
    expect(treesFor(file, [other], kept)).toEqual([other, then]);
  });

  it('is missed where it was not kept: today’s is read, and said so', () => {
    expect(states([today], none)).toEqual(['missing']);
    expect(treesFor(file, [today], none)).toEqual([today]);
    expect(states([other], none)).toEqual(['not-installed']);
  });

  it('is told by the version in a case from before digests', () => {
    const old: CaseFile = { ...empty, trees: { a: { version: 2, answers: {} } } };
    expect(states([then], none, old)).toEqual(['installed']);
    expect(states([today], none, old)).toEqual(['missing']);
  });

  it('stays what it was when another answer is given under it', () => {
    const [under = today] = treesFor(file, [today], kept);
    const more = give(file, 'a.3', 'no', under);
    expect(more.trees['a']).toMatchObject({ version: 2, digest: digestOfTree(then) });
  });
});

describe('an answer that no question takes today', () => {
  it('stops no screen: it counts as not given, and stays on file', () => {
    expect(sharedAnswers(file, [today]).answers).toEqual({});
    const summary = summariseCase(file, [today], []);
    expect(summary.next?.node.id).toBe('a.1');
    expect(file.trees['a']?.answers['a.1']?.choice).toBe('yes');
  });

  it('is named with the reason', () => {
    const more: CaseFile = {
      ...file,
      trees: {
        a: { version: 2, answers: { ...file.trees['a']?.answers, 'a.9': { choice: 'yes', at } } },
        z: { version: 1, answers: { 'z.1': { choice: 'no', at } } },
      },
    };
    expect(unfittingAnswers(more, [today]).map(({ node, why }) => [node, why])).toEqual([
      ['a.1', 'answer'],
      ['a.9', 'question'],
      ['z.1', 'tree'],
    ]);
    expect(unfittingAnswers(file, [then])).toEqual([]);
  });
});

describe('moving to the tree of today', () => {
  it('keeps every answer, is a step of the journal, and can be taken back', () => {
    const hand = { by: 'A. Example', now: Date.UTC(2026, 10, 22) };
    const moved = recordChanges(file, rePin(file, today), hand);
    expect(moved.trees['a']).toEqual({ version: 3, digest: digestOfTree(today), answers: file.trees['a']?.answers });
    expect(moved.journal.map(({ part, id }) => [part, id])).toEqual([['trees', 'a']]);
    expect(states([today], none, moved)).toEqual(['installed']);
    verifyJournal(moved);
    expect(undo(moved, hand).trees).toEqual(file.trees);
  });

  it('leaves a tree without answers alone', () => {
    expect(rePin(file, other)).toBe(file);
  });
});

describe('a tree that is kept', () => {
  const snapshot = snapshotOf(then, '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6c');

  it('is the same tree after it was stored, known by the same digest', () => {
    const read = treeIn(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot))));
    expect(read).toEqual(then);
    expect(digestOfTree(read)).toBe(snapshot.digest);
  });

  it('is refused where its digest is not that of its tree', () => {
    const altered = {
      ...snapshot,
      tree: JSON.parse(JSON.stringify(snapshot.tree).replace('"version":2', '"version":4')),
    };
    expect(() => treeIn(altered)).toThrow(expect.objectContaining({ code: 'input/schema' }));
    expect(() => treeIn({ ...snapshot, tree: {} })).toThrow(expect.objectContaining({ code: 'input/schema' }));
  });

  it('is not taken for a tree of another name', () => {
    const swapped = new Map([[file.trees['a']?.digest ?? '', other]]);
    expect(states([today], swapped)).toEqual(['missing']);
  });
});

describe('names that every object has', () => {
  const hostile: CaseFile = parseCase(
    JSON.parse(
      JSON.stringify(empty).replace(
        '"trees":{}',
        `"trees":{"constructor":{"version":1,"answers":{"constructor":{"choice":"yes","at":"${at}"}}},"__proto__":{"version":1,"answers":{}}}`,
      ),
    ),
  );

  it('are ids like any other, as a tree and as a question', () => {
    expect(Object.keys(hostile.trees)).toContain('constructor');
    expect(Object.getPrototypeOf(hostile.trees)).toBe(Object.prototype);
    expect(treePins(hostile, [then], kept).map(({ state }) => state)).toContain('not-installed');
    expect(sharedAnswers(hostile, [then]).from).toEqual({});
    expect(summariseCase(hostile, [then], []).next?.node.id).toBe('a.1');
    expect(unfittingAnswers(hostile, [then])).toContainEqual(
      expect.objectContaining({ node: 'constructor', why: 'tree' }),
    );
  });

  it('are entered in the journal as they come and go', () => {
    const hand = { by: '', now: Date.UTC(2026, 10, 22) };
    const added = recordChanges(empty, hostile, hand);
    verifyJournal(added);
    const gone = recordChanges(added, { ...added, trees: {} }, hand);
    verifyJournal(gone);
    expect(undo(gone, hand).trees).toEqual(hostile.trees);
  });
});
