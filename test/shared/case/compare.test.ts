import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseView, type Comparison, changedAnswers, compareViews, viewOf } from '#shared/case/compare';
import { asFork, intoFork, withFork } from '#shared/case/fork';
import type { CaseFile } from '#shared/case/model';
import type { Answers } from '#shared/decision/model';
import { caseOf, pack } from '../../fakes/receipt';

const { trees, measures } = pack;
const scenarios = pack.scenarios.map(({ id }) => id);
const view = (file: CaseFile) => viewOf(file, trees, measures);
const compare = (...views: readonly CaseView[]) => compareViews(views, trees, measures);
const rows = ({ answers, measures: assessed, outcomes }: Comparison) => [...answers, ...assessed, ...outcomes];
const anyView = fc.constantFrom(...scenarios).map((id) => view(caseOf(id)));
const turned = (comparison: Comparison) =>
  rows(comparison).map(({ id, cells, differs }) => ({ id, differs, cells: cells.toReversed() }));

describe('cases side by side', () => {
  it('differ in nothing from themselves', () => {
    fc.assert(
      fc.property(anyView, (one) => {
        expect(rows(compare(one, one, one)).filter(({ differs }) => differs)).toEqual([]);
      }),
    );
  });

  it('differ in the same, whichever stands first', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        expect(turned(compare(one, other))).toEqual(rows(compare(other, one)));
      }),
    );
  });

  it('leave out nothing that one of them says, and say nothing that none of them does', () => {
    fc.assert(
      fc.property(fc.array(anyView, { minLength: 2, maxLength: 4 }), (views) => {
        const { answers, measures: assessed, outcomes } = compare(...views);
        const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).toSorted();
        const union = (of: (one: CaseView) => readonly string[]) => [...new Set(views.flatMap(of))].toSorted();
        expect(ids(answers)).toEqual(union((one) => Object.keys(one.answers)));
        expect(ids(assessed)).toEqual(union((one) => one.measures.map(({ measure }) => measure.id)));
        expect(ids(outcomes)).toEqual(union((one) => Object.keys(one.outcomes)));
        for (const { id, cells } of answers) expect(cells).toEqual(views.map((one) => one.answers[id]));
      }),
    );
  });

  it('differ where one is answered and the other is not, and not by who answered or the order of ticks', () => {
    const [tree] = trees;
    const at = '2026-11-20T09:00:00Z';
    const of = (answers: Answers): CaseView => ({ answers, measures: [], outcomes: {} });
    const node = tree?.graph.nodes[0]?.id ?? '';
    const differs = (one: Answers, other: Answers) => compare(of(one), of(other)).answers.map((row) => row.differs);
    expect(differs({ [node]: { choice: 'yes', at } }, {})).toEqual([true]);
    expect(differs({ [node]: { choice: 'yes', at } }, { [node]: { choice: 'no', at } })).toEqual([true]);
    expect(
      differs(
        { [node]: { choice: 'yes', at, items: ['a', 'b'], author: 'Eve' } },
        { [node]: { choice: 'yes', at: '2026-11-21T09:00:00Z', items: ['b', 'a'], reason: 'Because.' } },
      ),
    ).toEqual([false]);
  });
});

describe('what Keep would change', () => {
  const file = caseOf('t3-recalled');
  const id = '3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a6b';
  const forked = withFork(file, { id, now: 0, kind: 'what-if', title: 'What if' });
  const changed = (was: CaseFile) => changedAnswers(was, was.forks[id] ?? { trees: {} });
  const inFork = (change: (answers: Answers) => Answers) => {
    const fork = asFork(forked, id);
    const pinned = fork.trees['t3'];
    if (!pinned) throw new Error('no answers');
    return intoFork(forked, id, {
      ...fork,
      trees: { ...fork.trees, t3: { ...pinned, answers: { ...change(pinned.answers) } } },
    });
  };

  it('is nothing on a new way', () => {
    expect(changed(forked)).toEqual([]);
  });

  it('is an answer that says something else, is there on one side only, or has another reason', () => {
    const other = { choice: 'unknown', at: '2026-11-22T09:00:00Z' };
    expect(changed(inFork((answers) => ({ ...answers, 't3.2': other })))).toEqual(['t3.2']);
    expect(changed(inFork(({ 't3.2': _gone, ...answers }) => answers))).toEqual(['t3.2']);
    const again = (answers: Answers) => answers['t3.2'] ?? other;
    expect(changed(inFork((answers) => ({ ...answers, 't3.2': { ...again(answers), reason: 'Anew.' } })))).toEqual([
      't3.2',
    ]);
    expect(changed(inFork((answers) => ({ ...answers, 't3.2': { ...again(answers), at: other.at } })))).toEqual([]);
  });
});
