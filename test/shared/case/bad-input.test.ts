// What comes in wrong, too much, or from elsewhere: a code, and nothing lost.
import { describe, expect, it } from 'vitest';
import { sharedAnswers, withAnswer } from '#shared/case/answer';
import { findContradictions } from '#shared/case/contradictions';
import { asFork, intoFork, keepFork, withFork } from '#shared/case/fork';
import { recordChanges, setBack, verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { parseCase } from '#shared/case/parse';
import { observationSchema } from '#shared/case/parts';
import { summariseCase } from '#shared/case/summary';
import { redo, undo } from '#shared/case/undo';
import { standings } from '#shared/case/validity';
import { at, delivery, triage, withWords } from '../decision/sample-tree';
import { empty, full } from './sample-case';

const now = Date.UTC(2026, 10, 22, 8);
const hand = { by: 'A. Example', now };
const trees = [withWords(triage), withWords(delivery)];
const stored = (file: CaseFile): CaseFile => parseCase(JSON.parse(JSON.stringify(file)));
const failure = (run: () => unknown) => {
  try {
    run();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
};
const idOf = (n: number) => `5c0a7c9e-52a1-4a4c-9a0e-${String(n).padStart(12, '0')}`;

describe('a stored file with an impossible date', () => {
  it.each([
    [
      'a month of thirteen',
      (file: CaseFile) => ({
        ...file,
        facts: { ...file.facts, when: { ...file.facts.when, at: '2026-13-01T00:00:00Z' } },
      }),
      'facts.when.at',
    ],
    [
      'the thirtieth of February',
      (file: CaseFile) => ({
        ...file,
        facts: { ...file.facts, victim: { ...file.facts.victim, sourceDate: '2026-02-30' } },
      }),
      'facts.victim.sourceDate',
    ],
    [
      'an answer given at no time',
      (file: CaseFile) => ({
        ...file,
        trees: { a: { version: 1, answers: { 'a.1': { choice: 'yes', at: 'yesterday' } } } },
      }),
      'trees.a.answers.a.1.at',
    ],
  ])('%s is refused with its place', (_, spoil, place) => {
    expect(failure(() => stored(spoil(full)))).toMatchObject({ code: 'input/schema', details: { at: place } });
  });

  it('a beginning after the end is told and kept: no order is forced on what is known', () => {
    const { when, running } = full.facts;
    const file = stored({
      ...full,
      facts: { ...full.facts, when, running: { ...running, running: 'no', until: '2020-01-01T00:00:00Z' } },
    });
    expect(findContradictions(file, { trees, now })).toContainEqual(expect.objectContaining({ code: 'end-first' }));
    expect(file.facts.running.until).toBe('2020-01-01T00:00:00Z');
    expect(summariseCase(file, trees, []).facts.known).toHaveLength(6);
  });
});

describe('a case from a newer app', () => {
  it('is told apart from damage, whatever else it holds', () => {
    const newer = { ...full, format: 'valise-case/4', something: 'later' };
    expect(failure(() => parseCase(newer))).toMatchObject({ code: 'store/newer' });
  });
});

/** Ids that every object has. They can come in through a file that somebody made by hand. */
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('names that every object has', () => {
  it.each(hostile.slice(1))('as a fork, %s is refused by the schema, and asked for it is not there', (id) => {
    const text = JSON.stringify(withFork(empty, { id: idOf(1), now, kind: 'what-if', title: '' }));
    const parsed = failure(() => parseCase(JSON.parse(text.replaceAll(idOf(1), id))));
    expect(parsed).toMatchObject({ code: 'input/schema' });
    for (const run of [asFork, keepFork]) expect(failure(() => run(full, id))).toMatchObject({ code: 'case/fork' });
    expect(failure(() => intoFork(full, id, full))).toMatchObject({ code: 'case/fork' });
  });

  it.each(hostile.slice(1))(
    'as a tree and a question, %s is an id like any other, through change, undo and redo',
    (id) => {
      const graph = {
        ...triage,
        id,
        start: id,
        nodes: triage.nodes.map((node) => (node.id === 'a.1' ? { ...node, id } : node)),
      };
      const given = recordChanges(empty, withAnswer(empty, graph, { node: id, answer: { choice: 'yes', at } }), hand);
      const file = stored(given);
      expect(file).toEqual(given);
      verifyJournal(file);
      expect(sharedAnswers(file, [withWords(graph)]).answers[id]?.choice).toBe('yes');
      expect(Object.keys(sharedAnswers(empty, [withWords(graph)]).answers)).toEqual([]);
      const back = undo(file, hand);
      expect(back.trees).toEqual({});
      expect(redo(back, hand).trees).toEqual(file.trees);
      verifyJournal(redo(back, hand));
      expect(standings(file, [withWords(graph)]).map(({ node }) => node.id)).toEqual([id]);
    },
  );

  it('change the prototype of nothing', () => {
    const text = JSON.stringify(full).replace(
      '"trees":{}',
      `"trees":{"__proto__":{"version":1,"answers":{"__proto__":{"choice":"yes","at":"${at}"}}}}`,
    );
    const file = parseCase(JSON.parse(text));
    for (const value of [file.trees, sharedAnswers(file, trees).answers, {}])
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { choice?: string }).choice).toBeUndefined();
  });
});

describe('a journal altered in one byte', () => {
  const file = [1, 2, 3].reduce(
    (was, n) =>
      recordChanges(
        was,
        withAnswer(was, triage, { node: 'a.1', answer: { choice: n === 2 ? 'no' : 'yes', at, reason: `Reason ${n}` } }),
        hand,
      ),
    empty,
  );
  const text = JSON.stringify(file.journal);

  it('is found, at every letter and digit of it', () => {
    const places = [...text.matchAll(/[a-z0-9]/gi)].map(({ index }) => index);
    const passed = places.filter((place) => {
      const altered = text.slice(0, place) + (text[place] === '1' ? '2' : '1') + text.slice(place + 1);
      try {
        const journal: CaseFile['journal'] = JSON.parse(altered);
        verifyJournal({ ...file, journal });
        return true;
      } catch {
        return false;
      }
    });
    expect(places.length).toBeGreaterThan(500);
    expect(passed).toEqual([]);
  });

  it('is told with its code and its entry; the case and its answers are readable all the same', () => {
    const spoilt = {
      ...file,
      journal: file.journal.map((one) => (one.seq === 2 ? { ...one, by: 'B. Example' } : one)),
    };
    expect(failure(() => verifyJournal(spoilt))).toMatchObject({ code: 'case/journal', details: { seq: 2 } });
    expect(summariseCase(stored(spoilt), trees, []).answers.given).toBe(1);
  });
});

describe('a clock set back', () => {
  const give = (file: CaseFile, choice: string, ms: number) =>
    recordChanges(
      file,
      withAnswer(file, triage, { node: 'a.1', answer: { choice, at: new Date(now + ms).toISOString() } }),
      { ...hand, now: now + ms },
    );
  const file = give(give(give(empty, 'yes', 0), 'no', -86_400_000), 'unknown', 1000);

  it('is told, and the entries keep the order in which they were made', () => {
    verifyJournal(file);
    const answers = file.journal.filter(({ part }) => part === 'answers');
    expect(answers.map(({ to }) => (to as { choice: string }).choice)).toEqual(['yes', 'no', 'unknown']);
    expect(answers.map(({ seq }) => seq)).toEqual(answers.map(({ seq }) => seq).toSorted((a, b) => a - b));
    expect(setBack(file.journal).map(({ seq }) => seq)).toEqual([3]);
  });

  it('leaves the last answer standing, also where it says an earlier time than the one before', () => {
    const earlier = give(give(empty, 'yes', 0), 'no', -86_400_000);
    expect(earlier.trees['a']?.answers['a.1']?.choice).toBe('no');
    const back = undo(earlier, hand);
    expect(back.trees['a']?.answers['a.1']?.choice).toBe('yes');
    verifyJournal(back);
  });
});

/** A value that counts how often anything in it is looked at. */
function counted<T extends object>(value: T): { readonly value: T; readonly count: () => number } {
  let looks = 0;
  const seen = new WeakMap<object, object>();
  const wrap = (inner: object): object => {
    const known = seen.get(inner);
    if (known) return known;
    const proxy = new Proxy(inner, {
      get(target, key) {
        looks += 1;
        const found: unknown = Reflect.get(target, key);
        return typeof found === 'object' && found !== null ? wrap(found) : found;
      },
    });
    seen.set(inner, proxy);
    return proxy;
  };
  return { value: wrap(value) as T, count: () => looks }; // a proxy of it has its type
}

describe('ten thousand facts and ten thousand changes', () => {
  const observation = (n: number) => observationSchema.parse({ id: idOf(n), text: `Seen ${n}`, recordedAt: at });
  const many = (count: number) => {
    const observations = Object.fromEntries(Array.from({ length: count }, (_, n) => [idOf(n), observation(n)]));
    return recordChanges(empty, { ...empty, observations }, hand);
  };
  const [small, large] = [many(1000), many(10_000)];
  const another = (file: CaseFile) => ({
    ...file,
    observations: { ...file.observations, [idOf(5)]: { ...observation(5), text: 'Again' } },
  });

  it('are all there, and the chain is whole', () => {
    expect(large.journal).toHaveLength(10_000);
    const file = stored(large);
    expect(Object.keys(file.observations)).toHaveLength(10_000);
    verifyJournal(file);
  });

  it.each<[string, (file: CaseFile) => unknown]>([
    ['parsing', (file) => parseCase(file)],
    ['entering one more change', (file) => recordChanges(file, another(file), { ...hand, now: now + 1 })],
    ['verifying the journal', (file) => verifyJournal(file)],
    ['taking the last change back', (file) => undo(file, hand)],
    ['the summary', (file) => summariseCase(file, trees, [])],
    ['looking for what contradicts', (file) => findContradictions(file, { trees, now })],
  ])('%s takes no more than ten times the looks of a thousand', (_, work) => {
    const looks = [small, large].map((file) => {
      const { value, count } = counted(file);
      work(value);
      return count();
    });
    const [few = 0, more = 0] = looks;
    expect(few).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(few * 10.5);
  });
});
