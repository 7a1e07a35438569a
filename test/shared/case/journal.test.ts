import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '#shared/case/answer';
import { asFork, intoFork, keepFork, withFork, withForkStatus } from '#shared/case/fork';
import { recordChanges, setBack, verifyJournal } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { parseCase } from '#shared/case/parse';
import { redo, undo, undoable } from '#shared/case/undo';
import { at, triage } from '../decision/sample-tree';
import { empty, withFact } from './sample-case';

const now = Date.UTC(2026, 10, 21, 8);
const by = 'A. Example';
const title = (file: CaseFile, words: string) => ({ ...file, title: words });
const answer = (file: CaseFile, choice: string, when = at) =>
  withAnswer(file, triage, { node: 'a.1', answer: { choice, at: when } });
const write = (file: CaseFile, change: (was: CaseFile) => CaseFile, later = 0) =>
  recordChanges(file, change(file), { by, now: now + later });

describe('recordChanges', () => {
  it('enters what stood there and what stands there now', () => {
    const file = write(empty, (was) => withFact(was, 'effect', { status: 'unknown' }));
    const [entry] = file.journal;
    expect(entry).toMatchObject({ seq: 1, step: 1, by, part: 'facts', id: 'effect' });
    expect(entry).toMatchObject({ from: { status: 'open' }, to: { status: 'unknown' } });
  });

  it('makes one entry of typing in one field, and keeps what stood there before', () => {
    const typed = ['H', 'Ho', 'Hos'].reduce(
      (file, words, i) => write(file, (was) => title(was, words), i * 100),
      empty,
    );
    expect(typed.journal).toHaveLength(1);
    expect(typed.journal[0]).toMatchObject({ from: empty.title, to: 'Hos' });
    const later = write(typed, (was) => title(was, 'Host'), 600_000);
    expect(later.journal).toHaveLength(2);
  });

  it('never makes one entry of two answers, however soon the second follows', () => {
    const file = write(
      write(empty, (was) => answer(was, 'yes')),
      (was) => answer(was, 'no'),
      1,
    );
    expect(file.journal.filter(({ part }) => part === 'answers').map(({ to }) => to)).toMatchObject([
      { choice: 'yes' },
      { choice: 'no' },
    ]);
  });

  it('does not follow what is typed and not given', () => {
    const file = write(empty, (was) => ({ ...was, pending: { 'a.1': { reason: 'Because' } }, place: 'x' }));
    expect(file.journal).toEqual([]);
    expect(file.pending).toEqual({ 'a.1': { reason: 'Because' } });
  });

  it('tells where the clock was set back', () => {
    const file = write(
      write(empty, (was) => title(was, 'A'), 900_000),
      (was) => withFact(was, 'when', { status: 'unknown' }),
    );
    expect(setBack(file.journal).map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('verifyJournal', () => {
  const file = write(
    write(
      write(empty, (was) => answer(was, 'yes')),
      (was) => title(was, 'New'),
      200_000,
    ),
    (was) => answer(was, 'no'),
    300_000,
  );

  it('accepts what was written, also after it went through JSON', () => {
    verifyJournal(file);
    verifyJournal(parseCase(JSON.parse(JSON.stringify(file))));
  });

  it.each<[string, (was: CaseFile) => CaseFile]>([
    ['an altered entry', (was) => ({ ...was, journal: was.journal.map((one) => ({ ...one, by: 'Someone else' })) })],
    ['an entry taken out', (was) => ({ ...was, journal: was.journal.filter(({ seq }) => seq !== 2) })],
    ['a cut at the end', (was) => ({ ...was, journal: was.journal.slice(0, -1) })],
    ['a change past the journal', (was) => answer(was, 'unknown')],
  ])('refuses %s', (_, tamper) => {
    expect(() => verifyJournal(tamper(file))).toThrow(expect.objectContaining({ code: 'case/journal' }));
  });
});

/** What a person may do to the answers of a case. */
type Act = {
  readonly do: 'answer' | 'fork' | 'in-fork' | 'keep' | 'drop' | 'undo' | 'redo' | 'title';
  readonly n: number;
};
const acts = fc.array(
  fc.record<Act>({
    do: fc.constantFrom('answer', 'fork', 'in-fork', 'keep', 'drop', 'undo', 'redo', 'title'),
    n: fc.nat({ max: 30 }),
  }),
  { maxLength: 40 },
);

function act(file: CaseFile, { do: what, n }: Act, step: number): CaseFile {
  const hand = { by, now: now + step * 1000 };
  const when = new Date(hand.now).toISOString();
  const forks = Object.keys(file.forks);
  const fork = forks[n % Math.max(1, forks.length)];
  const choice = ['yes', 'no', 'unknown'][n % 3] ?? 'yes';
  const change = (): CaseFile => {
    if (what === 'answer') return answer(file, choice, when);
    if (what === 'title') return title(file, `Title ${n}`);
    if (what === 'fork') {
      const id = `0e2f4c1a-8b1d-4f0e-9a55-${String(step).padStart(12, '0')}`;
      return withFork(file, { id, now: hand.now, kind: 'what-if', title: `Fork ${n}` });
    }
    if (fork === undefined) return file;
    if (what === 'in-fork') return intoFork(file, fork, answer(asFork(file, fork), choice, when));
    return what === 'keep' ? keepFork(file, fork) : withForkStatus(file, fork, 'dropped');
  };
  if (what === 'undo') return undo(file, hand);
  if (what === 'redo') return redo(file, hand);
  return recordChanges(file, change(), hand);
}

/** Every answer that stands in the case, its forks, or its journal. */
function onFile(file: CaseFile): ReadonlySet<string> {
  const here = [file, ...Object.values(file.forks)].flatMap(({ trees }) =>
    Object.values(trees).flatMap(({ answers }) =>
      Object.values(answers).map((one) => JSON.stringify([one.choice, one.at])),
    ),
  );
  const said = file.journal.flatMap(({ part, from, to }) =>
    part !== 'answers'
      ? []
      : [from, to].map((one) => (one === null ? '' : JSON.stringify([Object(one).choice, Object(one).at]))),
  );
  return new Set([...here, ...said]);
}

describe('any order of answers, changes, forks, undo and redo', () => {
  it('keeps every answer that was ever entered, and a journal that holds', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let file = empty;
        const entered = new Set<string>();
        list.forEach((one, step) => {
          file = act(file, one, step);
          for (const said of onFile(file)) entered.add(said);
        });
        expect(onFile(file)).toEqual(entered);
        verifyJournal(file);
        expect(parseCase(JSON.parse(JSON.stringify(file)))).toEqual(JSON.parse(JSON.stringify(file)));
      }),
      { numRuns: 200 },
    );
  });

  it('comes back to the start by undo alone, and to the end by redo alone', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const done = list.filter((one) => one.do !== 'undo' && one.do !== 'redo').reduce(act, empty);
        const hand = { by, now: now + 1e9 };
        let back = done;
        let count = 0;
        while (undoable(back).undo) {
          back = undo(back, hand);
          count += 1;
        }
        expect({ ...back, journal: [] }).toEqual(empty);
        let again = back;
        for (; count > 0; count -= 1) again = redo(again, hand);
        expect({ ...again, journal: [] }).toEqual({ ...done, journal: [] });
        verifyJournal(again);
      }),
      { numRuns: 100 },
    );
  });
});
