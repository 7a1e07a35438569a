import { describe, expect, it } from 'vitest';
import { mostRows, mostSent, mostSigners, rowsToErase, statesToErase } from '#shared/exchange/keep';
import type { Exchange, ExchangedState } from '#shared/exchange/record';

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString();
const digest = (number: number) => number.toString(16).padStart(64, '0');
const row = (number: number, way: Exchange['way'], signer = 'ab') =>
  ({
    id: `r${number}`,
    way,
    at: day(number),
    state: digest(number),
    signatures: [`${signer} 1`],
  }) as unknown as Exchange;
const state = (number: number, id = `s${number}`) =>
  ({ id, at: day(number), digest: digest(number) }) as unknown as ExchangedState;
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);

describe('the states of a case that are kept', () => {
  it('are those that left last, and not one more', () => {
    const all = numbers(mostSent + 3);
    const gone = statesToErase(
      all.map((one) => state(one)),
      all.map((one) => row(one, 'sent')),
    );
    expect([...gone].sort()).toEqual(['s0', 's1', 's2']);
  });

  it('are the newest of each signer besides, however long ago it came', () => {
    const rows = [
      row(0, 'taken', 'aa'),
      row(1, 'taken', 'bb'),
      row(2, 'taken', 'aa'),
      ...numbers(20, 3).map((one) => row(one, 'sent')),
    ];
    const gone = statesToErase(
      [0, 1, 2].map((one) => state(one)),
      rows,
    );
    expect(gone).toEqual(['s0']);
  });

  it('tell signers apart by the whole of a fingerprint, whose groups have spaces between them', () => {
    const rows = [row(0, 'taken', '12345 00001'), row(1, 'taken', '12345 00002')];
    expect(
      statesToErase(
        [0, 1].map((one) => state(one)),
        rows,
      ),
    ).toEqual([]);
  });

  it('are of so many signers and no more', () => {
    const all = numbers(mostSigners + 1);
    const gone = statesToErase(
      all.map((one) => state(one)),
      all.map((one) => row(one, 'taken', `signer-${one}`)),
    );
    expect(gone).toEqual(['s0']);
  });

  it('stand once, the newer one, where the same state left twice', () => {
    const twice = { ...state(5, 'later'), digest: digest(1) };
    expect(statesToErase([state(1, 'earlier'), twice], [row(1, 'sent')])).toEqual(['earlier']);
  });

  it('are none that no row knows', () => {
    expect(statesToErase([state(1)], [])).toEqual(['s1']);
  });
});

it('keeps so many rows of the ledger, the newest', () => {
  const rows = numbers(mostRows + 2).map((number) => ({ id: `r${number}`, at: day(number) }));
  expect([...rowsToErase(rows)].sort()).toEqual(['r0', 'r1']);
  expect(rowsToErase(rows.slice(2))).toEqual([]);
});
