import { describe, expect, it } from 'vitest';
import { pointsOn, withPointOn, withPointsSettled } from '#shared/case/points';
import { triage, withWords } from '../decision/sample-tree';
import { empty } from './sample-case';

const known = { ...triage, nodes: triage.nodes.map((node) => ({ ...node, knows: ['csirt', 'enisa'] })) };
const tree = withWords(known);
const id = '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a01';
const asked = withPointOn(empty, { id, now: 0, tree, node: 'a.1' });

describe('open points on a question', () => {
  it('go to the first of those who usually know', () => {
    expect(asked.points[id]).toMatchObject({ question: 'a.1', actor: 'csirt', status: 'open' });
    expect(asked.points[id]?.text).toBe(tree.words.nodes['a.1']?.question);
  });

  it('are not opened twice', () => {
    expect(withPointOn(asked, { id: id.replace('01', '02'), now: 0, tree, node: 'a.1' })).toBe(asked);
  });

  it('are settled by the answer, and kept', () => {
    const settled = withPointsSettled(asked, 'a.1');
    expect(settled.points[id]?.status).toBe('answered');
    expect(pointsOn(settled, 'a.1')).toEqual([]);
    expect(withPointsSettled(settled, 'a.2')).toBe(settled);
  });
});
