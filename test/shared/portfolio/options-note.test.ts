import { describe, expect, it } from 'vitest';
import type { Assessment, Status } from '#shared/decision/assess';
import type { Measure } from '#shared/decision/model';
import { optionsNote } from '#shared/portfolio/options-note';
import { portfolioPlanSchema } from '#shared/portfolio/plan';
import { againstYardsticks, yardsticks } from '#shared/portfolio/yardsticks';
import { measure } from '../decision/sample-measure';
import { at } from '../decision/sample-tree';

const one = (id: string, status: Status, more: Partial<Measure> = {}): Assessment => ({
  measure: measure(id, { answer: 'a', is: ['yes'] }, more),
  status,
  grounds: [],
  missing: [],
});
const list = [
  one('call', 'open'),
  one('second', 'possible', { requires: ['first'], conflicts: ['call'] }),
  one('gone', 'blocked'),
];

describe('the options note', () => {
  it('holds each portfolio as picked, and says what no longer fits', () => {
    const chosen = [{ measures: ['call', 'second', 'gone'], note: 'Quiet first.' }];
    const note = optionsNote(portfolioPlanSchema.parse({ chosen }), list, { answers: {}, taken: [] });
    expect(note.options[0]).toMatchObject({
      portfolio: { measures: ['call', 'second'], possible: ['second'] },
      note: 'Quiet first.',
      lost: ['gone'],
      conflicts: [['call', 'second']],
      missing: ['first'],
    });
  });

  it('lists every measure by status', () => {
    const note = optionsNote(portfolioPlanSchema.parse({}), list, { answers: {}, taken: [] });
    expect([note.open, note.possible, note.blocked].map((all) => all.map((of) => of.measure.id))).toEqual([
      ['call'],
      ['second'],
      ['gone'],
    ]);
  });
});

describe('the seven yardsticks', () => {
  it('show what bears on them, what is not known, and what nothing asks', () => {
    const { compared, facts } = againstYardsticks({
      't1.7': { choice: 'yes', items: ['disruption', 'gain'], at },
      't2.5': { choice: 'unknown', at },
    });
    expect(compared).toBeUndefined();
    expect(facts.map(({ yardstick }) => yardstick)).toEqual([...yardsticks]);
    const by = Object.fromEntries(facts.map((fact) => [fact.yardstick, fact]));
    expect(by['intensity']).toEqual({
      yardstick: 'intensity',
      ticked: [{ node: 't1.7', item: 'disruption' }],
      unknown: [],
      isAsked: true,
    });
    expect(by['scope']).toMatchObject({ ticked: [], unknown: ['t1.6'] });
    expect(by['sophistication']).toMatchObject({ ticked: [], unknown: [], isAsked: false });
  });
});
