import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import {
  assertMayTry,
  encodeAttempts,
  noAttempts,
  parseAttempts,
  recordFailure,
  secondsToWait,
} from '#shared/vault/attempts';
import { random, refusal } from './sample';

const failed = (failures: number) => ({ ...noAttempts, failures, lastAt: 10_000 });

describe('waits', () => {
  it('double from one second to a minute', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => secondsToWait(failed(failures), 10_000));
    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('pass', () => {
    expect(secondsToWait(failed(3), 12_500)).toBe(2);
    expect(secondsToWait(failed(3), 14_000)).toBe(0);
  });

  it('say how long', () => {
    expect(() => assertMayTry(failed(3), 10_000)).toThrow(refusal('vault/wait', { seconds: 4 }));
    expect(() => assertMayTry(failed(3), 14_000)).not.toThrow();
  });
});

describe('the file of waits', () => {
  it('reads back what was written', () => {
    const attempts = recordFailure(recordFailure(noAttempts, 5), 9);
    expect(parseAttempts(encodeAttempts(attempts), 20)).toEqual({ ...noAttempts, failures: 2, lastAt: 9 });
  });

  it('absent is a fresh start; spoilt is a failure just now', () => {
    expect(parseAttempts(undefined, 20)).toEqual(noAttempts);
    for (const spoilt of [random(40), utf8('{"failures":0}'), utf8('')]) {
      expect(parseAttempts(spoilt, 20)).toEqual({ ...noAttempts, failures: 1, lastAt: 20 });
    }
  });

  it('does not wait for a clock that went back', () => {
    const ahead = parseAttempts(encodeAttempts(recordFailure(noAttempts, 1e12)), 50_000);
    expect(secondsToWait(ahead, 50_000)).toBe(1);
    expect(secondsToWait(ahead, 51_000)).toBe(0);
  });
});
