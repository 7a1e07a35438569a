import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { changesBetween } from '#shared/case/changes';
import { withNewPiece, withoutPiece, withPiece } from '#shared/case/evidence';
import { recordChanges, recordStep, verifyJournal } from '#shared/case/journal';
import { mergeCases } from '#shared/case/merge';
import { touchOf } from '#shared/case/merge-hands';
import { pairKey } from '#shared/case/merge-values';
import type { CaseFile } from '#shared/case/model';
import { parseCase } from '#shared/case/parse';
import { observationSchema } from '#shared/case/parts';
import { undo } from '#shared/case/undo';
import { full, withFact, withTrees } from './sample-case';

const now = Date.UTC(2026, 10, 22, 9);
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const observation = (n: number, text: string) =>
  observationSchema.parse({ id: id(n), text, source: 'CSIRT', recordedAt: '2026-11-20T10:00:00Z' });
const withObservation = (file: CaseFile, n: number, text: string): CaseFile => ({
  ...file,
  observations: { ...file.observations, [id(n)]: observation(n, text) },
});
const answered = (file: CaseFile, node: string, choice: string, at = '2026-11-20T10:00:00Z'): CaseFile => {
  const was = file.trees['a'] ?? { version: 1, answers: {} };
  return { ...file, trees: { ...file.trees, a: { ...was, answers: { ...was.answers, [node]: { choice, at } } } } };
};
const base = parseCase(
  withNewPiece(withObservation(answered(full, 'a.1', 'yes'), 1, 'Patients were moved.'), { id: id(10), now }),
);

/** One step of a person's work; both sides draw from the same places, so that they often meet. */
type Step = (file: CaseFile) => CaseFile;
const word = fc.constantFrom('one', 'two', 'three');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('effect', 'when', 'abroad'), word).map(
    ([key, text]): Step =>
      (file) =>
        withFact(file, key as 'effect', { text }), // one of the six
  ),
  word.map(
    (title): Step =>
      (file) => ({ ...file, title }),
  ),
  fc.tuple(fc.constantFrom('a.1', 'a.2', 'a.3'), fc.constantFrom('yes', 'no')).map(
    ([node, choice]): Step =>
      (file) =>
        answered(file, node, choice),
  ),
  fc.tuple(fc.integer({ min: 1, max: 4 }), word).map(
    ([n, text]): Step =>
      (file) =>
        withObservation(file, n, text),
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (n): Step =>
      (file) => {
        const { [id(n)]: _gone, ...observations } = file.observations;
        return { ...file, observations };
      },
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (n): Step =>
      (file) =>
        Object.hasOwn(file.observations, id(n)) && Object.hasOwn(file.evidence, id(10))
          ? {
              ...file,
              observations: {
                ...file.observations,
                [id(n)]: { ...observation(n, 'ties'), evidence: [id(10)] },
              },
            }
          : file,
  ),
  fc.constant<Step>((file) => withoutPiece(file, id(10))),
  word.map(
    (title): Step =>
      (file) =>
        withPiece(file, id(10), (piece) => ({ ...piece, title })),
  ),
  fc.integer({ min: 20, max: 23 }).map(
    (n): Step =>
      (file) =>
        Object.hasOwn(file.evidence, id(n)) ? file : withNewPiece(file, { id: id(n), now: now + n }),
  ),
  fc.constantFrom('FR', 'DE').map(
    (code): Step =>
      (file) => ({
        ...file,
        affected: {
          ...file.affected,
          [id(40)]: { id: id(40), state: code, name: '', role: 'victim', effect: '', source: '', date: '' },
        },
      }),
  ),
);
const work = fc.array(step, { maxLength: 6 }).map(
  (steps): Step =>
    (file) =>
      steps.reduce((was, one) => one(was), file),
);
const states = fc.tuple(work, work).map(([here, there]) => ({ base, ours: here(base), theirs: there(base) }));
const json = (value: unknown) => canonicalJson(value as Json); // plain data

/** Every single value of a state, by its way. */
function leaves(value: unknown, way: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [[way.map(encodeURIComponent).join('/'), json(value)]];
  return Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : leaves(inner, [...way, key])));
}

describe('a case merged with', () => {
  it('itself is itself, whatever both knew', () => {
    fc.assert(
      fc.property(work, work, (one, other) => {
        const file = one(base);
        for (const known of [base, other(base), undefined]) {
          const merged = mergeCases({ base: known, ours: file, theirs: file });
          expect(merged.pairs).toEqual([]);
          expect(merged.file).toEqual(file);
        }
      }),
    );
  });

  it('what was not changed is what was changed, from either side', () => {
    fc.assert(
      fc.property(work, (one) => {
        const file = one(base);
        expect(changesBetween(file, mergeCases({ base, ours: file, theirs: base }).file)).toEqual([]);
        const taken = mergeCases({ base, ours: base, theirs: file });
        expect(taken.pairs).toEqual([]);
        expect(changesBetween(file, taken.file)).toEqual([]);
      }),
    );
  });

  it('another is the same from either side, but for what both changed', () => {
    fc.assert(
      fc.property(states, ({ ours, theirs }) => {
        const here = mergeCases({ base, ours, theirs });
        const there = mergeCases({ base, ours: theirs, theirs: ours });
        expect(there.pairs.map(pairKey)).toEqual(here.pairs.map(pairKey));
        expect(there.pairs.map(({ theirs: value }) => json(value))).toEqual(here.pairs.map((one) => json(one.ours)));
        if (here.pairs.length > 0) return;
        expect(changesBetween(here.file, there.file)).toEqual([]);
        expect(there.renumbered).toEqual(here.renumbered);
      }),
    );
  });

  it('another comes to the same on both laptops, once one of them has decided', () => {
    fc.assert(
      fc.property(states, fc.infiniteStream(fc.boolean()), ({ ours, theirs }, coins) => {
        const pairs = mergeCases({ base, ours, theirs }).pairs;
        const choices = Object.fromEntries(
          pairs.map((pair) => [pairKey(pair), coins.next().value ? ('ours' as const) : ('theirs' as const)]),
        );
        const decided = mergeCases({ base, ours, theirs }, choices).file;
        // it goes back: what both know by then is what came from there
        const back = mergeCases({ base: theirs, ours: theirs, theirs: decided });
        expect(back.pairs).toEqual([]);
        expect(changesBetween(back.file, decided)).toEqual([]);
      }),
    );
  });

  it('another loses nothing of ours without a pair', () => {
    fc.assert(
      fc.property(states, ({ ours, theirs }) => {
        const { file, pairs, renumbered } = mergeCases({ base, ours, theirs });
        const before = new Map(leaves(base));
        const merged = new Map(leaves(file));
        const covered = pairs.map(pairKey);
        for (const [way, value] of leaves({ ...ours, journal: [] })) {
          if (before.get(way) === value || merged.get(way) === value) continue;
          const isPair = covered.some((key) => way.startsWith(key));
          const isNumber = renumbered.some((one) => way === `evidence/${one.id}/number`);
          expect(isPair || isNumber, way).toBe(true);
        }
      }),
    );
  });
});

describe('two people who change one case', () => {
  it('have all of what they did in different places', () => {
    const ours = withFact(withObservation(base, 2, 'ours'), 'effect', { text: 'Worse.' });
    const theirs = answered(
      withPiece(base, id(10), (piece) => ({ ...piece, title: 'Log' })),
      'a.2',
      'no',
    );
    const { file, pairs } = mergeCases({ base, ours, theirs });
    expect(pairs).toEqual([]);
    expect(file.facts.effect.text).toBe('Worse.');
    expect(file.observations[id(2)]?.text).toBe('ours');
    expect(file.evidence[id(10)]?.title).toBe('Log');
    expect(file.trees['a']?.answers).toMatchObject({ 'a.1': { choice: 'yes' }, 'a.2': { choice: 'no' } });
  });

  it('have different fields of one record', () => {
    const ours = withPiece(base, id(10), (piece) => ({ ...piece, title: 'Log' }));
    const theirs = withPiece(base, id(10), (piece) => ({ ...piece, note: 'From the CSIRT.' }));
    const { file, pairs } = mergeCases({ base, ours, theirs });
    expect(pairs).toEqual([]);
    expect(file.evidence[id(10)]).toMatchObject({ title: 'Log', note: 'From the CSIRT.' });
  });

  it('never have the words of one over the source of the other', () => {
    const ours = withFact(base, 'effect', { text: 'Nobody was hurt.' });
    const theirs = withFact(base, 'effect', { source: 'Press' });
    const { file, pairs } = mergeCases({ base, ours, theirs });
    expect(pairs.map(({ place }) => place)).toEqual([['facts', 'effect']]);
    expect(file.facts.effect).toEqual(ours.facts.effect);
  });

  it('decide a pair either way, with who and when on both sides', () => {
    const ours = recordChanges(base, answered(base, 'a.1', 'no'), { by: 'A. Example', now });
    const theirs = recordChanges(base, answered(base, 'a.1', 'unknown'), { by: 'B. Other', now: now + 60_000 });
    const { pairs } = mergeCases({ base, ours, theirs });
    const [pair] = pairs;
    if (!pair) throw new Error('no pair');
    expect(pair).toMatchObject({
      place: ['trees', 'a', 'answers', 'a.1'],
      base: { choice: 'yes' },
      ours: { choice: 'no' },
      theirs: { choice: 'unknown' },
    });
    expect(touchOf(ours, pair)).toEqual({ by: 'A. Example', at: '2026-11-22T09:00:00.000Z' });
    expect(touchOf(theirs, pair)).toEqual({ by: 'B. Other', at: '2026-11-22T09:01:00.000Z' });
    const take = (side: 'ours' | 'theirs') =>
      mergeCases({ base, ours, theirs }, { [pairKey(pair)]: side }).file.trees['a']?.answers['a.1']?.choice;
    expect([take('ours'), take('theirs')]).toEqual(['no', 'unknown']);
  });

  it('meet where one removed what the other changed', () => {
    const ours = withObservation(base, 1, 'Patients were moved at night.');
    const theirs: CaseFile = { ...base, observations: {} };
    const { file, pairs } = mergeCases({ base, ours, theirs });
    expect(pairs).toMatchObject([{ place: ['observations', id(1)], theirs: null }]);
    expect(file.observations[id(1)]?.text).toBe('Patients were moved at night.');
    expect(mergeCases({ base, ours, theirs }, { [`observations/${id(1)}`]: 'theirs' }).file.observations).toEqual({});
  });

  it('keep what one removed and the other has built upon', () => {
    const ours: CaseFile = {
      ...base,
      observations: { ...base.observations, [id(3)]: { ...observation(3, 'As the log shows.'), evidence: [id(10)] } },
    };
    const { file, kept, pairs } = mergeCases({ base, ours, theirs: withoutPiece(base, id(10)) });
    expect(pairs).toEqual([]);
    expect(kept).toEqual([id(10)]);
    expect(file.evidence[id(10)]).toEqual(base.evidence[id(10)]);
  });

  it('give the second of two pieces under one number the next', () => {
    const ours = withNewPiece(base, { id: id(21), now: now + 2000 });
    const theirs = withNewPiece(base, { id: id(20), now: now + 1000 });
    const { file, renumbered } = mergeCases({ base, ours, theirs });
    expect(file.evidence[id(20)]?.number).toBe(2);
    expect(file.evidence[id(21)]?.number).toBe(3);
    expect(renumbered).toEqual([{ id: id(21), from: 2, to: 3 }]);
  });

  it('gave the same answer on different days: that is one answer', () => {
    const ours = answered(base, 'a.2', 'no', '2026-11-20T11:00:00Z');
    const theirs = answered(base, 'a.2', 'no', '2026-11-21T11:00:00Z');
    const { file, pairs } = mergeCases({ base, ours, theirs });
    expect(pairs).toEqual([]);
    expect(file.trees['a']?.answers['a.2']?.at).toBe('2026-11-21T11:00:00Z');
  });

  it('never have what is typed and not given, nor the place of the other', () => {
    const theirs = { ...base, pending: { 'a.2': { reason: 'Because' } }, place: '/cases/x' };
    expect(mergeCases({ base, ours: base, theirs }).file).toEqual(base);
  });

  it('know nothing in common: every difference is a pair, and nothing counts as removed', () => {
    const theirs = withTrees(withFact(full, 'effect', { text: 'Other.' }), {
      a: { 'a.1': { choice: 'no', at: '2026-11-20T10:00:00Z' } },
    });
    const { file, pairs } = mergeCases({ base: undefined, ours: base, theirs });
    expect(pairs.map(pairKey)).toEqual(['facts/effect', 'trees/a/answers/a.1']);
    expect(Object.keys(file.observations)).toEqual([id(1)]);
  });
});

describe('what is taken in', () => {
  it('is one step of the journal, and taken back as one', () => {
    const ours = recordChanges(base, withFact(base, 'effect', { text: 'Worse.' }), { by: 'A', now });
    const theirs = answered(withObservation(withFact(base, 'when', { text: 'At night.' }), 2, 'theirs'), 'a.2', 'no');
    const { file } = mergeCases({ base, ours, theirs });
    const taken = recordChanges(ours, file, { by: 'A', now: now + 600_000 });
    verifyJournal(taken);
    expect(new Set(taken.journal.slice(1).map(({ step: of }) => of)).size).toBe(1);
    const back = undo(taken, { by: 'A', now: now + 700_000 });
    expect(changesBetween(ours, back)).toEqual([]);
  });

  it('is never taken for more of what was being typed', () => {
    const typed = recordChanges(base, withFact(base, 'effect', { text: 'Ours.' }), { by: 'A', now });
    const taken = recordStep(typed, withFact(typed, 'effect', { text: 'Theirs.' }), { by: 'A', now: now + 1000 });
    verifyJournal(taken);
    expect(taken.journal).toHaveLength(2);
    expect(undo(taken, { by: 'A', now: now + 2000 }).facts.effect.text).toBe('Ours.');
  });
});
