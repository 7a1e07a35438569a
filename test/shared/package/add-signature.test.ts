import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { addSignature } from '#shared/package/add-signature';
import { type ClearanceNote, noteBytes, parseNote } from '#shared/package/clearance-note';
import { verifyPackage } from '#shared/package/verify';
import { now } from '../../fakes/authority';
import { createBench, expectRefusal } from '../../fakes/bench';
import { clearedBy, sampleNote } from '../../fakes/clearance';
import { type Files, zipOf } from '../../fakes/container';
import { sampleManifest } from '../../fakes/manifest';
import { buildSample, filesOf, replaced, signOver, without } from '../../fakes/package';

/** Clearance as the app adds it: signature 002 and later, each with a note. */
const bench = await createBench();
const { good, clearer, second, drafter, judgeFiles, trust } = bench;
const under = (policy: string) => buildSample(drafter, sampleManifest({ clearance: { policy } })).then(filesOf);
const judgeClearing = (files: Files) => verifyPackage(zipOf(files), { trust, at: now, clearing: true });

describe('addSignature', () => {
  it('moves no byte of what was there and vouches for everybody before', async () => {
    const before = zipOf(good);
    const bytes = await addSignature({ bytes: before, note: await sampleNote(), signer: clearer, signingTime: now });
    expect(bytes.subarray(0, directoryOf(before))).toEqual(before.subarray(0, directoryOf(before)));
    const twice = await addSignature({ bytes, note: await sampleNote(), signer: second, signingTime: now });
    const verdict = await verifyPackage(twice, { trust, at: now });
    expect(verdict).toMatchObject({ level: 'valid', codes: [] });
    expect(verdict.signatures.map(({ chained, commitment }) => [chained, commitment])).toEqual([
      [true, 'creation'],
      [true, 'approval'],
      [true, 'approval'],
    ]);
    expect(parseNote(verdict.payload?.get('clearance/003.json') ?? utf8(''))).toEqual(await sampleNote());
  });

  it.each([
    ['draft-cleared', 1],
    ['draft-cleared-2', 2],
  ])('meets %s after %i approvals, and not before', async (policy, count) => {
    let files = await under(policy);
    for (const signer of [clearer, second].slice(0, count)) {
      expect(await judgeFiles(files)).toMatchObject({ level: 'invalid', codes: ['package/policy'] });
      expect(await judgeClearing(files)).toMatchObject({ level: 'warning', codes: ['package/clearance-open'] });
      files = await clearedBy(files, signer);
    }
    expect(await judgeFiles(files)).toMatchObject({ level: 'valid', codes: [] });
  });

  it.each(['refused', 'comments', 'cleared-with-changes', 'remark'] as const)(
    'is no approval where the note says %s',
    async (decision) => {
      const before = await under('draft-cleared');
      const note = await sampleNote({ decision });
      const signed = filesOf(await addSignature({ bytes: zipOf(before), note, signer: clearer, signingTime: now }));
      expect(await judgeFiles(signed)).toMatchObject({ level: 'invalid', codes: ['package/policy'] });
      expect(await judgeClearing(signed)).toMatchObject({ level: 'warning', codes: ['package/clearance-open'] });
    },
  );

  it('adds nothing to a package with a note on another one', async () => {
    const answers = { ...(await sampleNote()).answers, package: '11111111-2222-4333-8444-555555555555' };
    const note = await sampleNote({ answers });
    const adding = addSignature({ bytes: zipOf(good), note, signer: clearer, signingTime: now });
    await expect(adding).rejects.toMatchObject({ code: 'package/clearance-elsewhere' });
  });

  it('stops at sixteen signatures', async () => {
    let files: Files = good;
    for (let n = 2; n <= 16; n++)
      files = await signOver(files, { signer: clearer, number: String(n).padStart(3, '0') });
    const adding = addSignature({ bytes: zipOf(files), note: await sampleNote(), signer: second, signingTime: now });
    await expect(adding).rejects.toMatchObject({ code: 'package/too-many' });
  });
});

describe('a clearance tampered with', () => {
  const noted = async (note: ClearanceNote | string) =>
    signOver([...good, ['clearance/002.json', typeof note === 'string' ? note : noteBytes(note)]], {
      signer: clearer,
      number: '002',
    });

  it('lacks its policy once the last signature is cut off', async () => {
    const files = await clearedBy(await clearedBy(await under('draft-cleared-2'), clearer), second);
    expect(await judgeFiles(files)).toMatchObject({ level: 'valid' });
    const meta = ['META-INF/ASiCManifest003.xml', 'META-INF/signature003.p7s', 'clearance/003.json'];
    const cut = meta.reduce(without, files);
    await expect(judgeFiles(cut)).resolves.toMatchObject({ level: 'invalid', codes: ['package/policy'] });
  });

  it('lacks its policy where one person signs twice, even for those asked to clear', async () => {
    const files = await clearedBy(await clearedBy(await under('draft-cleared-2'), clearer), clearer);
    expect(await judgeClearing(files)).toMatchObject({ level: 'invalid', codes: ['package/policy'] });
    const own = await clearedBy(await under('draft-cleared'), drafter);
    expect(await judgeClearing(own)).toMatchObject({ level: 'invalid', codes: ['package/policy'] });
  });

  it('is refused with the note of another signer in its place', async () => {
    const files = await clearedBy(good, clearer);
    const swapped = replaced(files, 'clearance/002.json', noteBytes(await sampleNote({ decision: 'refused' })));
    await expectRefusal(judgeFiles(swapped), 'package/file-digest');
    await expectRefusal(judgeFiles(without(files, 'clearance/002.json')), 'package/file-missing');
  });

  it.each<[string, Partial<ClearanceNote['answers']>]>([
    ['another package', { package: '11111111-2222-4333-8444-555555555555' }],
    ['another version', { version: 'ab'.repeat(32) }],
  ])('is refused where its note, signed as it is, speaks of %s', async (_, change) => {
    const note = await sampleNote();
    const files = await noted({ ...note, answers: { ...note.answers, ...change } });
    expect(await judgeFiles(files)).toMatchObject({ level: 'invalid', codes: ['package/clearance-elsewhere'] });
  });

  it.each([
    ['no note', '{}'],
    ['no JSON', '{'],
    ['a note of a later format', '{"format":"valise-clearance/2"}'],
    ['another round than there is', '{"format":"valise-clearance/1","round":0}'],
  ])('is refused with %s', async (_, text) => {
    expect(await judgeFiles(await noted(text))).toMatchObject({ level: 'invalid', codes: ['package/clearance-note'] });
  });

  it('refuses to write a note that nobody could read', async () => {
    const note = await sampleNote({ remark: 'x'.repeat(5001) });
    expect(() => noteBytes(note)).toThrow(expect.objectContaining({ code: 'package/clearance-note' }));
  });
});

function directoryOf(archive: Uint8Array): number {
  return new DataView(archive.buffer, archive.byteOffset).getUint32(archive.length - 22 + 16, true);
}
