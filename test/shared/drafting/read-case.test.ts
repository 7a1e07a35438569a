import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '#shared/calendar/deadline';
import { withNewPiece, withPiece } from '#shared/case/evidence';
import type { CaseFile } from '#shared/case/model';
import { affectedSchema, attributionSchema, type Evidence } from '#shared/case/parts';
import { measureSchema } from '#shared/decision/model';
import type { KnownContent } from '#shared/drafting/case-source';
import { newDraft, valueFromCase } from '#shared/drafting/fill';
import { driftsOf } from '#shared/drafting/follow';
import { type Slot, slotSchema } from '#shared/drafting/slot';
import { full, withTrees } from '../case/sample-case';
import { say } from '../decision/sample-tree';
import { template, trees } from './sample-template';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const slot = (kind: Slot['kind'], from: string) =>
  slotSchema.parse({ name: 'x', kind, label: 'X', from, maxLength: 500 });
const read = (kind: Slot['kind'], from: string, file: CaseFile, known = content) =>
  valueFromCase(slot(kind, from), { case: file, content: known, measures: template.measures });

function withPieces(...pieces: readonly Partial<Evidence>[]): CaseFile {
  return pieces.reduce((file, piece, at) => {
    const made = withNewPiece(file, { id: id(at), now: 0 });
    return withPiece(made, id(at), (was) => ({ ...was, ...piece }));
  }, full);
}

const measure = measureSchema.parse({
  id: 'demarche',
  category: 'cooperative',
  decider: 'hr',
  vote: 'none',
  grounds: [
    { source: 'G*', locator: 'Art. 27 TEU' },
    { source: 'W01', locator: 'Art. 3' },
    { source: 'W99' },
    { source: 'C' },
  ],
  opens: { answer: 'a.1', is: ['yes'] },
  attribution: 'not-needed',
  time: 'days',
  visibility: 'parties',
  reversibility: 'at-once',
  title: 'Démarche',
  summary: 'It is made.',
  documents: ['A note'],
});
const content: KnownContent = {
  measures: [measure],
  sources: [
    { id: 'W01', title: 'Decision on measures', short: 'Decision (CFSP) 2019/797', confidence: 'primary-law' },
    { id: 'W99', title: 'A report', confidence: 'public' },
  ],
  trees,
  calendars: [],
  periods: [],
};

describe('evidence', () => {
  const file = withPieces(
    { title: 'First finding', originator: 'CSIRT of Aurelia', date: '2026-11-12', tlp: 'CLEAR' },
    { title: 'Kept back', tlp: 'AMBER' },
    { title: 'CYBER/2026/118', date: '2026-11-20', supports: [{ kind: 'question', id: 't3.3' }] },
  );

  it('is listed with its number, and what may not be quoted is left out', () => {
    expect(read('list', 'evidence.list', file)).toBe(
      'E1: First finding, CSIRT of Aurelia, 2026-11-12\nE3: CYBER/2026/118, 2026-11-20',
    );
    expect(read('line', 'evidence.list', file)).toContain('2026-11-12; E3: ');
  });

  it('that speaks for a question fills reference and date', () => {
    expect(read('line', 'evidence.t3.3.title', file)).toBe('CYBER/2026/118');
    expect(read('date', 'evidence.t3.3.date', file)).toBe('2026-11-20');
    expect(read('line', 'evidence.t3.4.title', file)).toBeUndefined();
  });
});

describe('attribution and affected States', () => {
  it('are taken as they are on record', () => {
    const political = attributionSchema.parse({ level: 'state', names: 'Vardania' });
    const state = (n: number, more: object) => affectedSchema.parse({ id: id(n), ...more });
    const file = {
      ...full,
      attributions: { political },
      affected: {
        [id(1)]: state(1, { name: 'Aurelia' }),
        [id(2)]: state(2, { name: 'Elsewhere', role: 'transit' }),
        [id(3)]: state(3, { name: 'Sylva', role: 'spill-over' }),
      },
    };
    expect(read('line', 'attribution.political.names', file)).toBe('Vardania');
    expect(read('line', 'attribution.legal.names', file)).toBeUndefined();
    expect(read('line', 'affected.states', file)).toBe('Aurelia; Sylva');
  });
});

describe('what follows for the case', () => {
  const open = withTrees(full, { a: say({ 'a.1': 'yes' }) });

  it('gives the law that an open measure rests on, and nothing of a measure that is not open', () => {
    expect(read('list', 'outcome.grounds', open)).toBe('Art. 27 TEU\nDecision (CFSP) 2019/797, Art. 3');
    expect(read('list', 'outcome.grounds', full)).toBeUndefined();
  });

  it('gives the day on which the first deadline under a rule falls due, and the moment', () => {
    const due = (n: number, at: string) =>
      deadlineSchema.parse({
        id: id(n),
        enteredAt: '2026-11-20T10:00:00Z',
        rule: 'reply',
        due: { at, zone: 'Pacific/Auckland' },
      });
    const file = { ...full, deadlines: { [id(1)]: due(1, '2026-12-04T09:00'), [id(2)]: due(2, '2026-12-01T09:00') } };
    expect(read('date', 'deadlines.reply.day', file)).toBe('2026-12-01');
    expect(read('datetime', 'deadlines.reply.moment', file)).toBe('2026-11-30T20:00:00.000Z');
    expect(read('date', 'deadlines.other.day', file)).toBeUndefined();
  });

  it('stays open without the content, and is then not taken for a change', () => {
    const wanting = { ...template, slots: [...template.slots, slot('list', 'outcome.grounds')] };
    const made = newDraft({ template: wanting, case: open, id: id(9), now: 0, title: '', content });
    expect(made.values['x']).toMatch(/^Art\. 27/);
    expect(driftsOf(wanting, made, { case: open })).toEqual([]);
    expect(driftsOf(wanting, made, { case: open, content })).toEqual([]);
    expect(driftsOf(wanting, made, { case: full, content })).toMatchObject([{ case: undefined }]);
  });
});

it.each([
  'case.id',
  'facts.abroad.status',
  'facts.constructor.text',
  'evidence.t3.3.note',
  'evidence.constructor.title',
  'attribution.other.names',
  'outcome.constructor',
  'deadlines.reply',
  'deadlines.Reply.day',
  'journal.0',
])('no slot is filled from %s', (from) => {
  expect(slotSchema.safeParse({ name: 'x', kind: 'line', label: 'X', from }).success).toBe(false);
});
