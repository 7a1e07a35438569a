import { describe, expect, it } from 'vitest';
import {
  barsToQuoting,
  isTied,
  itemOf,
  nextNumber,
  originators,
  piecesFor,
  registerOf,
  supportOf,
  toggleObservation,
  toggleTie,
  withNewPiece,
  withoutPiece,
  withPiece,
} from '#shared/case/evidence';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { parseCase } from '#shared/case/parse';
import { observationSchema } from '#shared/case/parts';
import { undo } from '#shared/case/undo';

const ids = ['a', 'b', 'c'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`) as [string, string, string];
const [a, b, c] = ids;
const now = Date.UTC(2026, 10, 20, 9);
const hand = (after = 0) => ({ by: 'A. Example', now: now + after });
const empty = newCase({ id: ids[0], now, title: 'Hospital ransomware', marking: 'PUBLIC' });
const put = (file: CaseFile, id: string, after = 0) =>
  recordChanges(file, withNewPiece(file, { id, now: now + after }), hand(after));
const question = { kind: 'question', id: 't1.2' } as const;

describe('the register', () => {
  it('numbers from 1, marks as the case, and lists by number', () => {
    const file = put(put(empty, b), a);
    expect(registerOf(file).map(({ id, number, marking }) => [id, number, marking])).toEqual([
      [b, 1, 'PUBLIC'],
      [a, 2, 'PUBLIC'],
    ]);
  });

  it('never gives a number twice, not after a removal, not after it was taken back', () => {
    const two = put(put(empty, a), b);
    const removed = recordChanges(two, withoutPiece(two, b), hand(1));
    expect(nextNumber(removed)).toBe(3);
    const third = put(removed, c, 2);
    expect(registerOf(third).map(({ number }) => number)).toEqual([1, 3]);
    const back = undo(third, hand(3));
    expect(registerOf(back)).toHaveLength(1);
    expect(nextNumber(back)).toBe(4);
  });

  it('brings a removed piece back by undo, with what named it', () => {
    const attributed = (file: CaseFile): CaseFile => ({
      ...file,
      attributions: { legal: { level: 'none', names: '', owner: '', date: '', basis: '', evidence: [a] } },
    });
    const one = put(empty, a);
    const before = recordChanges(one, attributed(toggleTie(one, a, question)), hand(1));
    const without = recordChanges(before, withoutPiece(before, a), hand(200_000));
    expect(without.evidence).toEqual({});
    expect(without.attributions.legal?.evidence).toEqual([]);
    const back = undo(without, hand(300_000));
    expect(back.evidence).toEqual(before.evidence);
    expect(back.attributions).toEqual(before.attributions);
  });

  it('stays readable by its schema', () => {
    const file = put(empty, a);
    expect(parseCase(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it('changes no piece that is not there', () => {
    expect(withPiece(empty, 'constructor', (piece) => ({ ...piece, title: 'x' }))).toBe(empty);
  });
});

describe('what a piece speaks for', () => {
  it('is tied and untied by the same act', () => {
    const tied = toggleTie(put(empty, a), a, question);
    expect(piecesFor(tied, question).map(({ id }) => id)).toEqual([a]);
    expect(piecesFor(tied, { kind: 'fact', id: 't1.2' })).toEqual([]);
    expect(piecesFor(toggleTie(tied, a, question), question)).toEqual([]);
  });

  it('is at most a hundred things: a full list stays, and can still be untied', () => {
    let file = put(empty, a);
    for (let n = 0; n < 100; n++) file = toggleTie(file, a, { kind: 'question', id: `q${n}` });
    expect(toggleTie(file, a, question)).toEqual(file);
    const [piece] = registerOf(toggleTie(file, a, { kind: 'question', id: 'q7' }));
    expect(piece && isTied(piece, { kind: 'question', id: 'q7' })).toBe(false);
    expect(piece?.supports).toHaveLength(99);
  });
});

describe('quoting outside', () => {
  it.each([
    ['none', 'PUBLIC', 'PUBLIC', []],
    ['CLEAR', 'LIMITE', 'LIMITE', []],
    ['GREEN', 'PUBLIC', 'LIMITE', ['tlp']],
    ['none', 'LIMITE', 'PUBLIC', ['marking']],
    ['RED', 'LIMITE', 'PUBLIC', ['tlp', 'marking']],
  ] as const)('of TLP %s, %s, in a case that is %s', (tlp, marking, ofCase, bars) => {
    expect(barsToQuoting({ tlp, marking }, ofCase)).toEqual(bars);
  });
});

describe('independent originators', () => {
  it('count once however they are spelt, and not at all where none is named', () => {
    const pieces = ['CSIRT-EU', ' csirt-eu ', 'Ministry  of Health', 'MINISTRY OF HEALTH', '', '  '];
    expect(originators(pieces.map((originator) => ({ originator })))).toEqual({ independent: 2, unnamed: 2 });
    expect(originators([])).toEqual({ independent: 0, unnamed: 0 });
  });
});

describe('a further fact', () => {
  const observation = { id: c, text: 'x', recordedAt: '2026-11-20T09:00:00Z' };

  it('rests on a piece in one place, and is freed from both', () => {
    const file = { ...put(empty, a), observations: { [c]: observationSchema.parse(observation) } };
    const resting = toggleObservation(file, a, c);
    expect(resting.observations[c]?.evidence).toEqual([a]);
    expect(resting.evidence[a]?.supports).toEqual([]);
    const both = toggleTie(resting, a, { kind: 'observation', id: c });
    const freed = toggleObservation(both, a, c);
    expect([freed.observations[c]?.evidence, freed.evidence[a]?.supports]).toEqual([[], []]);
  });

  it('that is not on file changes nothing', () => {
    const file = put(empty, a);
    expect(toggleObservation(file, a, c)).toBe(file);
  });
});

it('an item of a question is named, and read again', () => {
  const { kind, id } = supportOf('t2.3.basis', 'territory');
  expect(kind).toBe('criterion');
  expect(itemOf(id)).toEqual({ node: 't2.3.basis', item: 'territory' });
  expect(supportOf('t1.2')).toEqual(question);
});
