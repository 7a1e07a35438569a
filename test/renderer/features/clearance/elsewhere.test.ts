// What was saved to be signed elsewhere is held against what stands on the screen now: a changed word is not signed unseen.
import { expect, it, vi } from 'vitest';
import { type IncomingDraft, incomingSchema, type Typed } from '#shared/clearance/incoming';
import { createFakeBridge } from '../../../fakes/bridge';
import { sampleDraft } from '../../store/platform';

vi.stubGlobal('bridge', createFakeBridge().raw);
const { isStale } = await import('../../../../renderer/features/clearance/use-elsewhere');
const { filledIn, noteOf } = await import('../../../../renderer/features/clearance/note-of');

const draft = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');
const came = incomingSchema.parse({
  format: 'valise-incoming/3',
  id: '3f2b1c9e-52a1-4a4c-9a0e-0d7f5a9b1c11',
  draftId: draft.id,
  receivedAt: '2026-11-20T10:00:00Z',
  package: { id: '7f8a2f7e-54d8-4f0a-9b5a-2b1a3c4d5e6f', digest: 'd'.repeat(64) },
  file: 'UEsDBA==',
  draft,
  from: 'A. Drafter',
  policy: 'draft-shared',
  typed: { decision: 'cleared', name: 'B. Clearer' },
});
const noteNow = (value: IncomingDraft) => noteOf(value, filledIn(value.typed, ''));
const waiting = incomingSchema.parse({
  ...came,
  elsewhere: { note: noteNow(came), savedAt: '2026-11-20T11:00:00Z', number: '002' },
});
const typed = (change: Typed): IncomingDraft => ({ ...waiting, typed: { ...waiting.typed, ...change } });

it('is what was saved, at whatever time it is asked', () => {
  expect(isStale(waiting, { ...noteNow(waiting), at: '2027-01-01T00:00:00Z' })).toBe(false);
  expect(isStale(came, noteNow(came))).toBe(false);
});

it.each<[string, Typed]>([
  ['another decision', { decision: 'refused' }],
  ['a remark', { remark: 'But one word.' }],
  ['another name', { name: 'C. Clearer' }],
  ['a step', { step: 'legal' }],
  [
    'another text',
    {
      text: {
        document: { blocks: [] },
        changes: { c1: { author: 'B', at: '2026-11-20T10:00:00Z', round: 1 } },
        comments: [],
      },
    },
  ],
])('is something else with %s', (_, change) => {
  const changed = typed(change);
  expect(isStale(changed, noteNow(changed))).toBe(true);
});
