import { describe, expect, it } from 'vitest';
import { asFork, intoFork, withFork, withForkStatus } from '#shared/case/fork';
import { recordChanges, verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { pointsOn, withPointOn } from '#shared/case/points';
import { undo } from '#shared/case/undo';
import { keepCount, keepWay } from '../../../../renderer/features/decisions/ways/keep-way';
import { compareAddress, comparedCases, kindOf } from '../../../../renderer/features/decisions/ways/ways-address';
import { caseOf, now, pack } from '../../../fakes/receipt';

const id = '3f1c9d52-9a57-4d0e-8a52-6c1d2e4f5a6b';
const file = caseOf('t3-recalled');
const hand = { by: 'Eve', now };
const t3 = pack.trees.find(({ graph }) => graph.id === 't3');
const forked = recordChanges(file, withFork(file, { id, now, kind: 'what-if', title: 'At post' }), hand);
const answered = (was: CaseFile, choice: string) => {
  const view = asFork(was, id);
  const pinned = view.trees['t3'];
  if (!pinned) throw new Error('no answers');
  const answers = { ...pinned.answers, 't3.2': { choice, at: '2026-11-22T07:00:00Z' } };
  return recordChanges(was, intoFork(was, id, { ...view, trees: { ...view.trees, t3: { ...pinned, answers } } }), hand);
};

describe('a way that is kept', () => {
  const other = t3?.graph.nodes.find((node) => node.id === 't3.2')?.answers[0]?.id ?? '';
  const gone = answered(forked, other);

  it('changes as many answers of the case as was said, and the journal keeps the old', () => {
    expect(keepCount(gone, id)).toEqual({ changed: 1, gone: 0 });
    const kept = recordChanges(gone, keepWay(gone, id), hand);
    expect(kept.trees['t3']?.answers['t3.2']?.choice).toBe(other);
    expect(kept.forks[id]?.status).toBe('kept');
    const entry = kept.journal.find((one) => one.part === 'answers' && one.id === 't3/t3.2');
    expect(entry?.from).toMatchObject({ choice: file.trees['t3']?.answers['t3.2']?.choice });
    verifyJournal(kept);
  });

  it('is taken back in one step', () => {
    const kept = recordChanges(gone, keepWay(gone, id), hand);
    const back = undo(kept, hand);
    expect(back.trees).toEqual(gone.trees);
    expect(back.forks[id]?.status).toBe('open');
  });

  it('counts an answer that the case has got since and the way has not', () => {
    const pinned = gone.trees['t3'];
    if (!pinned) throw new Error('no answers');
    const more = { ...pinned.answers, 't3.9': { choice: 'no', at: '2026-11-22T08:00:00Z' } };
    const ahead = { ...gone, trees: { ...gone.trees, t3: { ...pinned, answers: more } } };
    expect(keepCount(ahead, id)).toEqual({ changed: 2, gone: 1 });
  });

  it('settles the open points on what it answers, and on nothing else', () => {
    if (!t3) throw new Error('no tree');
    const points = ['t3.2', 't3.1'].reduce(
      (was, node, at) => withPointOn(was, { id: id.replace(/b$/, String(at)), now, tree: t3, node }),
      gone,
    );
    const kept = keepWay(points, id);
    expect(pointsOn(kept, 't3.2')).toEqual([]);
    expect(pointsOn(kept, 't3.1')).toHaveLength(1);
    const unknown = keepWay(answered(points, 'unknown'), id);
    expect(pointsOn(unknown, 't3.2')).toHaveLength(1);
  });

  it('keeps on file what is put aside, and lets it be taken up again', () => {
    const aside = withForkStatus(gone, id, 'dropped');
    expect(aside.trees).toBe(gone.trees);
    expect(aside.forks[id]?.trees).toBe(gone.forks[id]?.trees);
    expect(withForkStatus(aside, id, 'open').forks[id]).toEqual(gone.forks[id]);
  });

  it('that is not there counts nothing', () => {
    expect(keepCount(file, id)).toEqual({ changed: 0, gone: 0 });
    expect(keepCount(file, 'constructor')).toEqual({ changed: 0, gone: 0 });
  });
});

describe('an address', () => {
  it.each([
    ['kind=candidate', 'candidate'],
    ['kind=incident', 'incident'],
    ['kind=__proto__', 'what-if'],
    ['', 'what-if'],
  ])('%s asks for %s', (query, kind) => {
    expect(kindOf(query)).toBe(kind);
  });

  const ids = Array.from({ length: 5 }, (_, at) => id.replace(/b$/, String(at)));
  it('names two to four cases, each once', () => {
    expect(comparedCases(`ids=${ids.slice(0, 3).join(',')},${ids[0]}`)).toEqual({
      ids: ids.slice(0, 3),
      isRefused: false,
    });
    expect(comparedCases(compareAddress(ids.slice(0, 4)).split('?')[1] ?? '').ids).toEqual(ids.slice(0, 4));
    expect(comparedCases(compareAddress([]).split('?')[1] ?? '')).toEqual({ ids: [], isRefused: false });
  });

  it.each([
    ['more than fit', `ids=${ids.join(',')}`, 4],
    ['what is no id', `ids=${ids[0]},../settings`, 1],
    ['more than any list is long', `ids=${'a'.repeat(100_000)}`, 0],
  ])('with %s says so and takes the rest', (_, query, count) => {
    expect(comparedCases(query)).toMatchObject({ isRefused: true });
    expect(comparedCases(query).ids).toHaveLength(count);
  });
});
