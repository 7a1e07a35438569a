import { describe, expect, it } from 'vitest';
import type { ClearanceEntry } from '#shared/clearance/model';
import { entrySchema } from '#shared/clearance/model';
import { type Column, clearanceOf, isSignedOff, type StepState } from '#shared/clearance/state';
import { waitingOf } from '#shared/clearance/waiting';
import { answered, asked, sampleRoute, textOf } from '../../fakes/clearance-log';

const a = textOf('a');
const where = (entries: readonly ClearanceEntry[], text = a) => {
  for (const one of entries) entrySchema.parse(one);
  const { steps, column } = clearanceOf(sampleRoute, entries, text);
  return [steps.find(({ step }) => step.id === 'legal')?.state, column];
};
const other = { id: '11111111-2222-4333-8444-555555555555', digest: textOf('d') };
const wording = { text: a, version: textOf('e'), round: 1 };
const base = { format: 'valise-clearance-entry/1', draftId: asked('01:00').draftId, by: 'A. Drafter' } as const;
const id = '22222222-2222-4333-8444-555555555555';

describe('where a draft stands', () => {
  const request = asked('09:00');
  const recall = (at: string): ClearanceEntry => ({
    ...base,
    id,
    at: `2026-11-20T${at}:00Z`,
    kind: 'recall',
    request: request.id,
    reason: 'Wrong text',
  });
  it.each<[string, readonly ClearanceEntry[], StepState, Column]>([
    ['nobody asked', [], 'not-asked', 'desk'],
    ['asked', [request], 'out', 'out'],
    ['cleared', [request, answered('10:00')], 'cleared', 'cleared'],
    ['cleared another text', [request, answered('10:00', { clears: textOf('b') })], 'void', 'desk'],
    ['comments', [request, answered('10:00', { decision: 'comments', clears: undefined })], 'commented', 'desk'],
    ['refused', [request, answered('10:00', { decision: 'refused', clears: undefined })], 'refused', 'desk'],
    ['a remark decides nothing', [request, answered('10:00', { decision: 'remark', clears: undefined })], 'out', 'out'],
    [
      'asked again',
      [request, answered('10:00', { clears: textOf('b') }), asked('11:00', { package: other })],
      'out',
      'out',
    ],
    ['recalled', [request, recall('09:30')], 'recalled', 'desk'],
    [
      'answered after it was recalled: cleared is nothing',
      [request, recall('09:30'), answered('10:00')],
      'recalled',
      'desk',
    ],
    ['answered before it was recalled', [request, answered('09:10'), recall('09:30')], 'cleared', 'cleared'],
    ['asked anew', [request, recall('09:30'), asked('11:00', { package: other })], 'out', 'out'],
    [
      'asked anew and cleared, while the old answer comes last',
      [
        request,
        recall('09:30'),
        asked('11:00', { package: other }),
        answered('12:00', { package: other, answers: { package: other.id, version: textOf('e'), round: 1 } }),
        answered('13:00', { decision: 'refused', clears: undefined }),
      ],
      'cleared',
      'cleared',
    ],
    [
      'overridden',
      [{ ...base, id, at: '2026-11-20T09:30:00Z', kind: 'override', step: 'legal', reason: 'Night', text: a }],
      'overridden',
      'cleared',
    ],
    [
      'sent',
      [
        request,
        answered('10:00'),
        { ...base, ...wording, id, at: '2026-11-20T12:00:00Z', kind: 'sent', package: other },
      ],
      'cleared',
      'sent',
    ],
  ])('%s', (_, entries, state, column) => {
    expect(where(entries)).toEqual([state, column]);
  });

  it('is void once the text is another, and stands again with the old one', () => {
    const entries = [request, answered('10:00')];
    expect(where(entries, textOf('c'))).toEqual(['void', 'desk']);
    expect(where(entries, a)).toEqual(['cleared', 'cleared']);
  });

  it('keeps an objection where somebody else cleared the same package later', () => {
    const by = (fingerprint: string) => ({ ...answered('10:00').signature, fingerprint });
    const refused = (at: string, fingerprint: string) =>
      answered(at, { decision: 'refused', clears: undefined, signature: by(fingerprint) });
    expect(where([request, refused('10:00', 'fb'), answered('11:00', { signature: by('fc') })])[0]).toBe('refused');
    // whoever objected can change his mind
    expect(where([request, refused('10:00', 'fb'), answered('11:00', { signature: by('fb') })])[0]).toBe('cleared');
    // a later request asks anew
    const again = { package: other, answers: { package: other.id, version: textOf('e'), round: 2 } };
    const second = asked('12:00', { package: other, round: 2 });
    const entries = [request, refused('10:00', 'fb'), second, answered('13:00', { ...again, signature: by('fc') })];
    expect(where(entries)[0]).toBe('cleared');
  });

  it('does not count one person twice towards two approvals', () => {
    const route = { ...sampleRoute, policy: 'draft-cleared-2' as const };
    const second = (fingerprint: string) =>
      answered('11:00', { step: 'head', signature: { ...answered('11:00').signature, fingerprint } });
    const column = (fingerprint: string) => clearanceOf(route, [answered('10:00'), second(fingerprint)], a).column;
    expect([column('fb'), column('fc')]).toEqual(['desk', 'cleared']);
  });

  it('is signed off when every step that binds is, for the text as it stands, and no sooner', () => {
    const head = answered('11:00', {
      step: 'head',
      signature: { ...answered('11:00').signature, fingerprint: 'fc' },
    });
    const is = (entries: readonly ClearanceEntry[], text = a) => isSignedOff(clearanceOf(sampleRoute, entries, text));
    expect(is([answered('10:00')])).toBe(false);
    expect(is([answered('10:00'), head])).toBe(true);
    expect(is([answered('10:00'), head], textOf('c'))).toBe(false);
    expect(is([answered('10:00'), { ...head, decision: 'refused', clears: undefined }])).toBe(false);
  });

  it('does not take a consultation for an approval', () => {
    expect(clearanceOf(sampleRoute, [answered('10:00', { step: 'desk' })], a).column).toBe('desk');
  });
});

describe('what waits for whom', () => {
  it('puts the overdue first, then by due hour, then by the longest wait', () => {
    const row = (title: string, at: string, due?: string) => ({
      draftId: title,
      title,
      clearance: clearanceOf(sampleRoute, [asked(at, due ? { due: `2026-11-20T${due}:00Z` } : {})], a),
    });
    const rows = [
      row('later', '08:00', '18:00'),
      row('open', '07:00'),
      row('over', '09:00', '11:00'),
      row('long', '06:00'),
    ];
    const found = waitingOf(rows, Date.parse('2026-11-20T12:00:00Z'));
    expect(found.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
      ['over', true],
      ['later', false],
      ['long', false],
      ['open', false],
    ]);
  });

  it('keeps what was recalled on the board, at its end, until it is asked anew', () => {
    const request = asked('06:00', { due: '2026-11-20T07:00:00Z' });
    const recall: ClearanceEntry = {
      ...base,
      id,
      at: '2026-11-20T08:00:00Z',
      kind: 'recall',
      request: request.id,
      reason: 'Wrong text',
    };
    const row = (title: string, entries: readonly ClearanceEntry[]) => ({
      draftId: title,
      title,
      clearance: clearanceOf(sampleRoute, entries, a),
    });
    const now = Date.parse('2026-11-20T12:00:00Z');
    const found = waitingOf([row('back', [request, recall]), row('out', [asked('09:00')])], now);
    expect(found.map(({ title, isOverdue, recalled }) => [title, isOverdue, recalled])).toEqual([
      ['out', false, undefined],
      ['back', false, Date.parse('2026-11-20T08:00:00Z')],
    ]);
    const again = waitingOf([row('back', [request, recall, asked('10:00')])], now);
    expect(again.map(({ recalled }) => recalled)).toEqual([undefined]);
  });
});
