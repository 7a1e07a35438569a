import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/model';
import { accepted, rejected } from '#shared/document/tracked';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { restored, restoredAsTracked } from '#shared/drafting/restore';
import { isVersionOf, revisionOf, revisionSchema } from '#shared/drafting/revision';

const at = '2026-11-20T10:00:00Z';
const one: Document = { blocks: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: 'We note it.' }] }] };
const two: Document = {
  blocks: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: 'We condemn it.' }] }],
};
const comment = {
  id: 'k1',
  author: 'A',
  at,
  round: 1,
  quote: '',
  text: 'Why?',
  status: 'open' as const,
  reason: '',
  replies: [],
};

function sampleDraft(document: Document, changes: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'valise-draft/2',
    id: '0b9a4a9e-6f3b-4d0e-8f55-0a6f1f9d7c01',
    caseId: '1c8b5b8f-7a4c-4e1f-9a66-1b7a2a8e8d02',
    title: 'Statement',
    template: { id: 'note-verbale', version: 1 },
    language: 'en',
    marking: 'LIMITE',
    createdAt: at,
    values: { place: 'Brussels' },
    document,
    ...changes,
  });
}
const naming = {
  id: '2d7c6c7a-8b5d-4f2a-8b77-2c8b3b9f9e03',
  seq: 1,
  createdAt: at,
  kind: 'named' as const,
  title: 'First',
  purpose: '',
  author: 'A',
};

describe('a version of a draft', () => {
  it('holds text, fields, round, changes and comments, and passes its schema', () => {
    const draft = sampleDraft(one, { round: 3, comments: [comment], changes: { c1: { author: 'A', at, round: 2 } } });
    const version = revisionOf(draft, naming);
    expect(revisionSchema.parse(version)).toEqual(version);
    expect(version).toMatchObject({ round: 3, values: draft.values, changes: draft.changes, comments: [comment] });
  });

  it('is read where an earlier app wrote it', () => {
    const { id, draftId } = { id: naming.id, draftId: sampleDraft(one).id };
    const old = { format: 'valise-revision/1', id, draftId, seq: 4, createdAt: at, document: one };
    expect(revisionSchema.parse(old)).toMatchObject({ format: 'valise-revision/2', seq: 4, title: '', document: one });
    expect(revisionSchema.parse(old).values).toBeUndefined();
  });

  it.each([{ format: 'valise-revision/3' }, { seq: 0 }, { kind: 'other' }, { more: 1 }])(
    'is refused with %j',
    (change) => {
      expect(revisionSchema.safeParse({ ...revisionOf(sampleDraft(one), naming), ...change }).success).toBe(false);
    },
  );

  it('is told apart from a draft that says something else', () => {
    const version = revisionOf(sampleDraft(one), naming);
    expect(isVersionOf(version, sampleDraft(one))).toBe(true);
    expect(isVersionOf(version, sampleDraft(two))).toBe(false);
    expect(isVersionOf(version, sampleDraft(one, { values: { place: 'Paris' } }))).toBe(false);
    expect(isVersionOf(version, sampleDraft(one, { comments: [comment] }))).toBe(false);
  });
});

describe('restoring a version', () => {
  const version = revisionOf(sampleDraft(one), naming);

  it('brings back text and fields, and keeps comments on the later text', () => {
    const later = sampleDraft(two, { values: { place: 'Paris', day: 'Monday' }, comments: [comment] });
    const draft = restored(later, version);
    expect(draft.document).toEqual(one);
    expect(draft.values).toEqual({ place: 'Brussels', day: 'Monday' });
    expect(draft.comments).toEqual([comment]);
  });

  it('as a tracked change can be taken or refused', () => {
    const change = { id: 'back', author: 'A', at, round: 2 };
    const draft = restoredAsTracked(sampleDraft(two), version, change);
    expect(accepted(draft.document)).toEqual(one);
    expect(rejected(draft.document)).toEqual(two);
    expect(draft.changes['back']).toEqual({ author: 'A', at, round: 2 });
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });
});
