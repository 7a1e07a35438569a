import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '#shared/base/bytes';
import { mergeCrls, viewCrls } from '#shared/trust/crls';
import { checkedTime, isClockBehind, raiseFloor } from '#shared/trust/floor';
import { trustLimits } from '#shared/trust/model';
import { createAuthority, now } from '../../fakes/authority';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const moment = fc.integer({ min: 0, max: 2 * now });

describe('the floor under the clock', () => {
  it('is never lowered', () => {
    fc.assert(
      fc.property(moment, fc.array(moment), moment, (floor, seen, clock) => {
        expect(raiseFloor(floor, seen, clock)).toBeGreaterThanOrEqual(floor);
      }),
    );
  });

  it('is never raised beyond the clock by more than five minutes', () => {
    fc.assert(
      fc.property(moment, fc.array(moment), moment, (floor, seen, clock) => {
        expect(raiseFloor(floor, seen, clock)).toBeLessThanOrEqual(Math.max(floor, clock + 5 * minute));
      }),
    );
  });

  it('does not depend on the order in which packages come, as long as the clock stands', () => {
    fc.assert(
      fc.property(moment, fc.array(moment), fc.array(moment), moment, (floor, a, b, clock) => {
        const apart = raiseFloor(raiseFloor(floor, a, clock), b, clock);
        expect(apart).toBe(raiseFloor(floor, [...b, ...a], clock));
      }),
    );
  });

  it('is raised by a moment five minutes ahead, not by one more millisecond', () => {
    expect(raiseFloor(0, [now + 5 * minute], now)).toBe(now + 5 * minute);
    expect(raiseFloor(0, [now + 5 * minute + 1], now)).toBe(0);
  });

  it('is not raised by a certificate or a list that speaks of a thousand years hence', () => {
    expect(raiseFloor(now, [now + 1000 * 365 * day], now)).toBe(now);
  });

  it('is what is judged at when the clock was set back', () => {
    expect(checkedTime(now - day, now)).toBe(now);
    expect(checkedTime(now + day, now)).toBe(now + day);
    expect(isClockBehind(now - 5 * minute, now)).toBe(false);
    expect(isClockBehind(now - 5 * minute - 1, now)).toBe(true);
  });
});

const authority = await createAuthority({ name: 'Root' });
const namesake = await createAuthority({ name: 'Root' });
const made = new Map(
  await Promise.all(
    [0, 1, 2, 3, 127, 128, 255, 256, 70_000].map(async (number) => [number, await authority.crl({ number })] as const),
  ),
);
const crlOf = (number: number) => made.get(number) ?? new Uint8Array();
const kept = (numbers: readonly number[]) => mergeCrls([], numbers.map(crlOf)).crls;
const numberOf = (crl: string | undefined) => viewCrls(crl === undefined ? [] : [crl], now)[0]?.number;

describe('the lists that are kept', () => {
  const number = fc.constantFrom(...made.keys());

  it('are of each issuer the one with the highest number, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
        expect(kept(numbers).map(numberOf)).toEqual([String(Math.max(...numbers))]);
      }),
    );
  });

  it('are never followed by a lower one', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1 }), fc.array(number), (before, after) => {
        const was = Number(numberOf(kept(before)[0]));
        const is = Number(numberOf(mergeCrls(kept(before), after.map(crlOf)).crls[0]));
        expect(is).toBeGreaterThanOrEqual(was);
      }),
    );
  });

  it('stay when another comes under the same number', async () => {
    const other = await authority.crl({ number: 3, thisUpdate: now });
    expect(mergeCrls(kept([3]), [other]).crls).toEqual(kept([3]));
  });

  it('are told apart where two authorities have one name', async () => {
    const crls = mergeCrls(kept([3]), [await namesake.crl({ number: 1 })]).crls;
    expect(crls.map(numberOf)).toEqual(['3', '1']);
  });

  it('are as many as there is room for, and what found none is counted', async () => {
    const issuers = await Promise.all(
      Array.from({ length: trustLimits.maxCrls + 2 }, (_, n) => createAuthority({ name: `Root ${n}` })),
    );
    const { crls, left } = mergeCrls([], await Promise.all(issuers.map((issuer) => issuer.crl())));
    expect([crls.length, left]).toEqual([trustLimits.maxCrls, 2]);
    // a newer list of an issuer that is kept still finds its place
    const newer = await issuers[0]?.crl({ number: 9 });
    const after = mergeCrls(crls, newer ? [newer] : []);
    expect([after.crls.length, after.left, after.crls.map(numberOf).includes('9')]).toEqual([
      trustLimits.maxCrls,
      0,
      true,
    ]);
  });

  it('say how old they are, and when their time is over', async () => {
    const old = await authority.crl({ number: 2, thisUpdate: now - 40 * day, nextUpdate: now - 10 * day });
    expect(viewCrls([toBase64(old)], now)).toEqual([
      {
        issuer: 'CN=Root, O=Test Institution, C=EU',
        number: '2',
        thisUpdate: now - 40 * day,
        nextUpdate: now - 10 * day,
        isStale: true,
      },
    ]);
    expect(viewCrls([toBase64(old)], now - 11 * day)[0]?.isStale).toBe(false);
  });
});
