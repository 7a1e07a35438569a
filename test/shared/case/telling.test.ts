import { describe, expect, it } from 'vitest';
import { datedThings } from '#shared/case/dated';
import { recordChanges } from '#shared/case/journal';
import type { CaseFile } from '#shared/case/model';
import { openPoints, pointsByOwner } from '#shared/case/overview';
import { observationSchema, pointSchema } from '#shared/case/parts';
import { tellingOf } from '#shared/case/prose';
import { undo } from '#shared/case/undo';
import { full, withFact, withTrees } from './sample-case';

const hand = { by: 'A. Example', now: Date.parse('2026-11-22T10:00:00Z') };
const id = '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11';
const last = ({ journal }: CaseFile) => {
  const entry = journal.at(-1);
  if (!entry) throw new Error('nothing entered');
  return tellingOf(entry);
};
const at = '2026-11-22T09:00:00.000Z';

describe('an entry of the journal taken apart', () => {
  it('says which field of a fact changed, from what to what', () => {
    const told = last(recordChanges(full, withFact(full, 'effect', { text: 'Two wards closed.' }), hand));
    expect(told).toMatchObject({ part: 'facts', id: 'effect', act: 'changed', mode: 'did', by: 'A. Example' });
    expect(told.fields).toEqual([{ field: 'text', from: 'Patients were moved.', to: 'Two wards closed.' }]);
  });

  it('names the question of an answer, and the way it was given on', () => {
    const answered = recordChanges(full, withTrees(full, { t1: { 't1.7': { choice: 'yes', at } } }), hand);
    const told = answered.journal.map(tellingOf).find(({ part }) => part === 'answers');
    expect(told).toMatchObject({ id: 't1.7', fork: undefined, act: 'added' });
    expect(told?.fields).toEqual([{ field: 'choice', from: null, to: 'yes' }]);
  });

  it('says that something was taken back', () => {
    const changed = recordChanges(full, { ...full, title: 'Another' }, hand);
    expect(last(undo(changed, hand))).toMatchObject({ mode: 'undid', part: 'title', fields: [{ to: full.title }] });
  });

  it('names a record that is gone by what it was called', () => {
    const point = pointSchema.parse({ id, text: 'Ask the ministry', createdAt: at });
    const removed = recordChanges({ ...full, points: { [id]: point } }, full, hand);
    expect(last(removed)).toMatchObject({ act: 'removed', name: 'Ask the ministry' });
  });
});

describe('what has a time', () => {
  it('stands in its order, an uncertain one with both ends', () => {
    const when = { earliest: '2026-11-08T00:00:00Z', latest: '2026-11-09T23:59:00Z', precision: 'about' };
    const one = observationSchema.parse({ id, text: 'Scan seen', when, recordedAt: at });
    const all = datedThings({ ...full, observations: { [id]: one } }, [{ id, title: 'Reply', at: hand.now }]);
    expect(all.map(({ kind, precision }) => `${kind} ${precision}`)).toEqual([
      'observation about',
      'fact minute',
      'deadline minute',
    ]);
    expect((all[0]?.to ?? 0) - (all[0]?.from ?? 0)).toBe(48 * 3_600_000 - 60_000);
  });

  it('leaves out what has no time', () => {
    const one = observationSchema.parse({ id, text: 'Scan seen', recordedAt: at });
    expect(datedThings({ ...full, observations: { [id]: one } }, []).map(({ kind }) => kind)).toEqual(['fact']);
  });
});

describe('open points', () => {
  const point = (change: object) => pointSchema.parse({ id: crypto.randomUUID(), createdAt: at, ...change });
  const all = [
    point({ text: 'later', due: '2026-11-30T10:00:00Z', actor: 'hr' }),
    point({ text: 'undated', owner: 'B. Desk' }),
    point({ text: 'sooner', due: '2026-11-25T10:00:00Z', actor: 'hr' }),
    point({ text: 'settled', status: 'answered' }),
  ];
  const points = openPoints({ points: Object.fromEntries(all.map((one) => [one.id, one])) });

  it('come by their date, those without one last, settled ones not at all', () => {
    expect(points.map(({ text }) => text)).toEqual(['sooner', 'later', 'undated']);
  });

  it('are grouped by whoever is asked', () => {
    expect([...pointsByOwner(points)].map(([owner, of]) => [owner, of.length])).toEqual([
      ['hr', 2],
      ['B. Desk', 1],
    ]);
  });
});
