import { describe, expect, it } from 'vitest';
import { summariseCase } from '#shared/case/summary';
import { measure } from '../decision/sample-measure';
import { delivery, say, triage, withWords } from '../decision/sample-tree';
import { full, withFact, withTrees } from './sample-case';

const measures = [
  measure('demarche', { answer: 'b.1', is: ['head'] }),
  measure('statement', { answer: 'a.1', is: ['yes'] }, { category: 'stability', vote: 'none' }),
  measure('listing', { answer: 'a.1', is: ['no'] }, { category: 'restrictive', decider: 'council', vote: 'unanimity' }),
];

describe('summariseCase', () => {
  it('answers the three questions', () => {
    const file = withTrees(withFact(full, 'abroad', { status: 'unknown' }), {
      a: say({ 'a.1': 'yes', 'a.2': 'unknown', 'a.3': 'yes' }),
    });
    const summary = summariseCase(file, [withWords(triage), withWords(delivery)], measures);
    expect(summary.facts.unknown).toEqual(['abroad']);
    expect(summary.answers).toEqual({ given: 3, unknown: ['a.2'] });
    expect(summary.competent).toEqual([
      {
        actor: 'hr',
        measures: [{ measure: 'statement', vote: 'none' }],
      },
    ]);
    expect(summary.next?.node.id).toBe('b.1');
    expect(summary.outcomes.map(({ tree, outcome }) => [tree, outcome.id])).toEqual([['a', 'o.go']]);
    expect(summary.measures.map(({ measure, status }) => [measure.id, status])).toEqual([
      ['statement', 'open'],
      ['listing', 'blocked'],
    ]);
    expect(summary.untouched.map(({ measure, status }) => [measure.id, status])).toEqual([['demarche', 'possible']]);
  });

  it('names nobody as competent before anything is answered', () => {
    const summary = summariseCase(full, [withWords(triage)], measures);
    expect(summary.competent).toEqual([]);
    expect(summary.measures).toEqual([]);
    expect(summary.untouched).toHaveLength(3);
  });
});
