// How long it still takes. Stops a promise made of one part, and a count that is spoken at every picture.
import { describe, expect, it } from 'vitest';
import { quartersOf, secondsLeft } from '#shared/bridge/remaining';

const progress = (have: number, needed: number) => ({ key: 'a', have, needed });

describe('the time left', () => {
  it('follows what came so far, in steps of five seconds', () => {
    expect(secondsLeft(progress(10, 40), { parts: 10, ms: 2_000 })).toBe(10); // 30 parts at 5 a second
    expect(secondsLeft(progress(39, 40), { parts: 10, ms: 2_000 })).toBe(5);
    expect(secondsLeft(progress(30, 375), { parts: 10, ms: 10_000 })).toBe(345);
  });

  it('counts what came before the camera as there, not as fast', () => {
    expect(secondsLeft(progress(20, 40), { parts: 4, ms: 4_000 })).toBe(20);
  });

  it.each([
    ['too few parts', progress(2, 40), { parts: 2, ms: 9_000 }],
    ['too short a time', progress(5, 40), { parts: 5, ms: 1_999 }],
    ['all there', progress(40, 40), { parts: 40, ms: 9_000 }],
  ])('is not told of %s', (_what, have, arrival) => expect(secondsLeft(have, arrival)).toBeUndefined());
});

it('quarters are four steps, the last with the last part', () => {
  expect([0, 1, 9, 10, 20, 30, 39, 40].map((have) => quartersOf(progress(have, 40)))).toEqual([0, 0, 0, 1, 2, 3, 3, 4]);
});
