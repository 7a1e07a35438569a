import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { sha256Hex } from '#shared/base/sha256';
import { keyOf } from '#shared/clearance/history';
import { entrySchema } from '#shared/clearance/model';
import { passedSteps } from '#shared/clearance/passed-steps';
import { recognise } from '#shared/clearance/recognise';
import { textDigest, versionDigest } from '#shared/clearance/text';
import type { Inline } from '#shared/document/model';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { sampleNote } from '../../fakes/clearance';
import { answered, asked, sampleRoute } from '../../fakes/clearance-log';

const request = asked('09:00');
const draftOf = (children: readonly Inline[], change: Partial<Draft> = {}): Draft =>
  draftSchema.parse({
    format: 'valise-draft/2',
    id: request.draftId,
    caseId: '33333333-2222-4333-8444-555555555555',
    title: 'Note',
    template: { id: 'note-verbale', version: 1 },
    language: 'en',
    marking: 'LIMITE',
    createdAt: '2026-11-20T08:00:00Z',
    values: {},
    document: { blocks: [{ type: 'paragraph', id: 'p1', children }] },
    ...change,
  });
const text = (words: string): Inline => ({ type: 'text', text: words });
const draft = draftOf([text('The Union notes.')]);

describe('the digest of a text', () => {
  it('is that of the file of the draft in the package, for the exact version', () => {
    expect(versionDigest(draft)).toBe(sha256Hex(utf8(canonicalJson(draft as unknown as Json)))); // plain data
  });

  it.each<[string, Draft, boolean]>([
    [
      'a comment',
      draftOf([{ type: 'commented', comment: 'c1', children: [text('The Union')] }, text(' notes.')]),
      true,
    ],
    ['a later round', draftOf([text('The Union notes.')], { round: 2, tracking: true }), true],
    [
      'a deletion not taken yet, gone',
      draftOf([text('The Union '), { type: 'deleted', change: 'd1', children: [text('x')] }, text('notes.')]),
      true,
    ],
    ['one word', draftOf([text('The Union regrets.')]), false],
    [
      'a tracked word',
      draftOf([text('The Union notes'), { type: 'inserted', change: 'i1', children: [text(' well')] }, text('.')]),
      false,
    ],
    ['another mark', draftOf([text('The Union notes.')], { marking: 'PUBLIC' }), false],
    ['a field', draftOf([text('The Union notes.')], { values: { host: 'Vardania' } }), false],
  ])('with %s', (_, changed, same) => {
    expect(textDigest(changed) === textDigest(draft)).toBe(same);
    expect(versionDigest(changed)).not.toBe(versionDigest(draft));
  });
});

describe('steps that were passed alone', () => {
  const override = entrySchema.parse({
    format: 'valise-clearance-entry/1',
    id: '66666666-2222-4333-8444-555555555555',
    draftId: request.draftId,
    at: '2026-11-20T09:30:00Z',
    by: 'A. Drafter',
    kind: 'override',
    step: 'legal',
    reason: 'Night.',
    text: textDigest(draft),
  });

  it('go out with the very text they were passed for, and with no other', () => {
    const told = { step: 'legal', title: 'Legal', name: 'A. Drafter', reason: 'Night.', at: '2026-11-20T09:30:00Z' };
    expect(passedSteps(draft, [request, override], sampleRoute)).toEqual([told]);
    expect(passedSteps(draftOf([text('The Union regrets.')]), [override], sampleRoute)).toEqual([]);
  });
});

describe('what a package is to this desk', () => {
  const entry = 'META-INF/signature002.p7s';
  const made = request.package;
  const key = keyOf(answered('10:00'));
  const arrived = async () => ({ package: made, draft, notes: [{ entry, note: await sampleNote(), key }] });

  it('is somebody else’s text where there is no such draft', async () => {
    expect(recognise(await arrived(), undefined, [])).toEqual({ kind: 'to-clear' });
  });

  it('is a return to the request it was sent with', async () => {
    const found = recognise(await arrived(), draft, [request]);
    expect(found).toMatchObject({ kind: 'return', request: { id: request.id }, age: 'current' });
  });

  it('answers an older text once a later round went out or began', async () => {
    const later = asked('12:00', {
      round: 2,
      package: { id: '11111111-2222-4333-8444-555555555555', digest: 'f'.repeat(64) },
    });
    expect(recognise(await arrived(), draft, [request, later])).toMatchObject({ age: 'older' });
    expect(recognise(await arrived(), { ...draft, round: 2 }, [request])).toMatchObject({ age: 'older' });
  });

  it('answers a request that was recalled, and says why it was', async () => {
    const recall = entrySchema.parse({
      format: 'valise-clearance-entry/1',
      id: '55555555-2222-4333-8444-555555555555',
      draftId: request.draftId,
      at: '2026-11-20T09:30:00Z',
      by: '',
      kind: 'recall',
      request: request.id,
      reason: 'The wrong text went out.',
    });
    const later = asked('12:00', { round: 2, package: { ...request.package, id: draft.caseId } });
    for (const entries of [
      [request, recall],
      [request, recall, later],
    ])
      expect(recognise(await arrived(), draft, entries)).toMatchObject({ age: 'recalled', recall });
    expect(
      recognise(await arrived(), draft, [request, { ...recall, request: draft.id } as typeof recall]),
    ).toMatchObject({
      age: 'current',
    });
  });

  it('brings nothing twice', async () => {
    expect(recognise(await arrived(), draft, [request, answered('10:00', { package: made })])).toEqual({ kind: 'own' });
  });

  it('brings what a second delegation signed on the same package, under the same number', async () => {
    const { signature } = answered('10:00');
    const first = answered('10:00', { package: made, signature: { ...signature, fingerprint: 'fc' } });
    const found = recognise(await arrived(), draft, [request, first]);
    expect(found).toMatchObject({ kind: 'return', notes: [{ entry }] });
  });

  it('is not ours under the same id with another digest, or with a note on another draft', async () => {
    const other = { ...(await arrived()), package: { ...made, digest: '0'.repeat(64) } };
    expect(recognise(other, draft, [request])).toEqual({ kind: 'not-asked' });
    const note = await sampleNote();
    const elsewhere = { ...note, answers: { ...note.answers, draft: '44444444-2222-4333-8444-555555555555' } };
    const strayed = { ...(await arrived()), notes: [{ entry, note: elsewhere, key }] };
    expect(recognise(strayed, draft, [request])).toEqual({ kind: 'own' });
  });
});
