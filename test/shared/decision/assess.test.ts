import { describe, expect, it } from 'vitest';
import { assessMeasures, whatChanges } from '#shared/decision/assess';
import { measure } from './sample-measure';
import { delivery, say, triage } from './sample-tree';

const measures = [
  measure(
    'listing',
    {
      all: [
        { items: 'a.2', has: ['money'] },
        { answer: 'a.3', is: ['yes'] },
      ],
    },
    { category: 'restrictive' },
  ),
  measure('statement', { answer: 'a.1', is: ['yes'] }, { category: 'stability' }),
  measure('demarche', {
    all: [
      { answer: 'b.1', is: ['head'] },
      { answer: 'b.2', is: ['yes'] },
    ],
  }),
  measure('dialogue', { not: { answer: 'b.1', is: ['recalled'] } }, { category: 'preventive' }),
];

const short = (answers: ReturnType<typeof say>) =>
  assessMeasures(measures, answers).map(({ measure: { id }, status }) => `${id} ${status}`);

describe('assessMeasures', () => {
  it('leaves out what nobody would ask for, and keeps what may still be asked for', () => {
    const channel = measure(
      'channel',
      { answer: 'b.1', is: ['recalled'] },
      { relevant: { not: { answer: 'b.1', is: ['head'] } } },
    );
    const shown = (answers: ReturnType<typeof say>) => assessMeasures([channel], answers).map(({ status }) => status);
    expect(shown(say({ 'b.1': 'head' }))).toEqual([]);
    expect(shown(say({ 'b.1': 'recalled' }))).toEqual(['open']);
    expect(shown(say({ 'b.1': 'unknown' }))).toEqual(['possible']);
    expect(shown({})).toEqual(['possible']);
  });

  it('puts open before possible before blocked, and orders each by category', () => {
    expect(short(say({ 'a.1': 'yes', 'a.3': 'no', 'b.1': 'head', 'b.2': 'yes' }))).toEqual([
      'dialogue open',
      'demarche open',
      'statement open',
      'listing blocked',
    ]);
    expect(short({})).toEqual(['dialogue possible', 'demarche possible', 'statement possible', 'listing possible']);
  });

  it('blocks what the recalled head closes, and says so', () => {
    const assessed = assessMeasures(measures, say({ 'a.1': 'yes', 'b.1': 'recalled' }));
    expect(assessed.find(({ measure: { id } }) => id === 'demarche')).toMatchObject({
      status: 'blocked',
      grounds: [{ node: 'b.1', truth: 'no' }],
      missing: [],
    });
  });

  it('names what is missing for what is possible', () => {
    const assessed = assessMeasures(measures, say({ 'b.1': 'head', 'b.2': 'unknown' }));
    expect(assessed.find(({ measure: { id } }) => id === 'demarche')).toMatchObject({
      status: 'possible',
      missing: ['b.2'],
    });
  });
});

describe('whatChanges', () => {
  const nodes = [...triage.nodes, ...delivery.nodes];

  it('tells what each answer to an open question would open and close', () => {
    const answers = say({ 'a.1': 'yes', 'b.1': 'unknown', 'b.2': 'yes' });
    expect(whatChanges(measures, answers, nodes)).toEqual([
      {
        node: 'b.1',
        changes: [
          { answer: 'head', opens: ['demarche', 'dialogue'], closes: [] },
          { answer: 'recalled', opens: [], closes: ['demarche', 'dialogue'] },
        ],
      },
    ]);
  });

  it('promises nothing that depends on which items are ticked', () => {
    const [changes] = whatChanges(measures, say({ 'a.2': 'unknown', 'a.3': 'yes' }), nodes);
    expect(changes?.changes).toEqual([
      { answer: 'some', opens: [], closes: [] },
      { answer: 'none', opens: [], closes: ['listing'] },
    ]);
  });

  it('leaves out questions not on file and questions no measure asks', () => {
    expect(whatChanges(measures, {}, nodes)).toEqual([]);
    expect(whatChanges([], say({ 'b.1': 'unknown' }), nodes)).toEqual([]);
  });
});
