import { describe, expect, it } from 'vitest';
import { votes } from '#shared/base/votes';
import { criteria, portfolioPlanSchema } from '#shared/portfolio/plan';

const refused = (plan: unknown) => !portfolioPlanSchema.safeParse(plan).success;

describe('the plan of a composer', () => {
  it('reads an empty plan as one without limits', () => {
    expect(portfolioPlanSchema.parse({})).toEqual({
      aims: [],
      limits: { votes: [...votes], onlyReversible: false, without: [], with: [], size: 3 },
      order: [...criteria],
      chosen: [],
    });
  });

  it('comes back from JSON as it was', () => {
    const plan = portfolioPlanSchema.parse({
      aims: ['cooperative', 'stability'],
      limits: { maxTime: 'weeks', maxVisibility: 'parties', votes: ['none'], maxBurden: 'individual', size: 6 },
      order: ['votes', 'time'],
      chosen: [{ measures: ['demarche'], note: 'For the working party.' }],
    });
    expect(portfolioPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('refuses what it does not know and what is too much', () => {
    expect(refused({ best: 'demarche' })).toBe(true);
    expect(refused({ aims: ['revenge'] })).toBe(true);
    expect(refused({ order: ['score'] })).toBe(true);
    expect(refused({ limits: { size: 7 } })).toBe(true);
    expect(refused({ limits: { size: 0 } })).toBe(true);
    expect(refused({ limits: { without: ['__proto__'] } })).toBe(true);
    expect(refused({ limits: { without: Array.from({ length: 61 }, (_, at) => `m${at}`) } })).toBe(true);
    expect(refused({ chosen: [{ measures: [] }] })).toBe(true);
    expect(refused({ chosen: [{ measures: ['a'], note: 'x'.repeat(2001) }] })).toBe(true);
    expect(refused({ chosen: Array.from({ length: 4 }, () => ({ measures: ['a'] })) })).toBe(true);
  });
});
