import { expect, it } from 'vitest';
import { actsOf } from '../../../../renderer/features/decisions/acts-of';
import { pack } from '../../../fakes/receipt';

const named = (source: string, locator?: string) =>
  actsOf(pack, { source, ...(locator ? { locator } : {}) }).map(({ id }) => id);

it('finds an act by the name of the source, and by the place in it', () => {
  expect(named('W01', 'Art. 1(3)')).toEqual(['decision-2019-797']);
  expect(named('G*', 'Art. 6(1) Decision (CFSP) 2019/797')).toEqual(['decision-2019-797']);
});

it('finds every act that a place names, and none in words that only hold its name', () => {
  expect(named('W01', 'and Regulation (EU) 2019/796').sort()).toEqual(['decision-2019-797', 'regulation-2019-796']);
  expect(named('G', 'Decision (CFSP) 2019/7970')).toEqual([]);
  expect(named('C')).toEqual([]);
});

it('names an act on most grounds in law that the trees rest on', () => {
  const grounds = pack.trees.flatMap(({ graph }) => graph.nodes.flatMap((node) => node.grounds));
  expect(grounds.filter((ground) => actsOf(pack, ground).length > 0).length).toBeGreaterThan(40);
});
