import { describe, expect, it } from 'vitest';
import { earliest, ownersOf, type Time } from '#shared/decision/paths/schedule';
import { unlocking } from '#shared/decision/paths/unlocking';
import { measure } from '../sample-measure';
import { question } from './brute-force';

const nodes = [
  { ...question('a'), knows: ['csirt', 'police'] },
  { ...question('b'), knows: ['csirt'], decides: 'council' },
  question('c'),
];
const is = (answer: string) => ({ answer, is: ['yes'] });
const typical = new Map<string, Time>([
  ['csirt', 'hours'],
  ['police', 'weeks'],
  ['council', 'months'],
]);
const times = (...ids: string[]) => {
  const [set] = unlocking(measure('m', { all: ids.map(is) }), {}, nodes).sets;
  return earliest(set ? ownersOf(set, nodes) : [], typical);
};

describe('the earliest time of a set', () => {
  it('is that of its slowest change, and of a change that of its fastest owner', () => {
    expect(times('a')).toEqual({ time: 'hours', unknown: [] });
    expect(times('a', 'b')).toEqual({ time: 'months', unknown: [] });
  });

  it('says for which questions nobody knows it, and invents none', () => {
    expect(times('a', 'c')).toEqual({ time: 'hours', unknown: ['c'] });
    expect(times('c')).toEqual({ time: undefined, unknown: ['c'] });
  });
});
