import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import type { Facts, History, Verdict } from '#shared/package/index';
import { streamPackage, verifyPackage } from '#shared/package/index';
import { now } from '../../fakes/authority';
import { zipOf } from '../../fakes/container';
import { sampleManifest } from '../../fakes/manifest';
import { buildSample, createCast, filesOf, flipped, replaced, signOver, without } from '../../fakes/package';

const cast = await createCast();
const sample = await buildSample(cast.drafter);
const files = filesOf(sample);
const options = { trust: cast.trust, at: now };
const unpacked = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);

const factsOf = ({ checks }: Verdict) => checks.flatMap(({ facts }) => facts ?? []);
const of = <K extends Facts['of']>(verdict: Verdict, kind: K) => factsOf(verdict).filter((facts) => facts.of === kind);
const judge = (bytes: Bytes, history?: History) => verifyPackage(bytes, { ...options, ...(history && { history }) });

describe('the figures of a verdict', () => {
  it('say of each step of a good package what it counted, compared or read', async () => {
    const verdict = await judge(sample);
    const path = verdict.checks.find(({ step }) => step === 'path')?.facts;
    expect(factsOf(verdict)).toEqual([
      { of: 'file', bytes: sample.length },
      { of: 'entries', entries: 6 },
      { of: 'data', entries: 6, bytes: unpacked, later: 0 },
      { of: 'layout', files: 3, signatures: 1 },
      { of: 'manifests', lists: 1, digests: 3 },
      { of: 'signatures', algorithm: 'ecdsa-p256-sha256', signingTime: now },
      { of: 'references', matched: 3, compared: 3, later: 0 },
      path,
      { of: 'description', files: 2 },
    ]);
    const [signature] = verdict.signatures;
    expect(path).toEqual({
      of: 'path',
      validUntil: signature?.validUntil,
      crlThisUpdate: signature?.crlThisUpdate,
      crlNextUpdate: signature?.crlNextUpdate,
    });
    expect(signature?.validUntil).toBeGreaterThan(now);
    expect(signature?.crlThisUpdate).toBeLessThanOrEqual(now);
  });

  it('stand with every signature, and count the digests of every list', async () => {
    const cleared = zipOf(await signOver(files, { signer: cast.clearer, number: '002' }));
    const verdict = await judge(cleared);
    expect(of(verdict, 'signatures')).toHaveLength(2);
    expect(of(verdict, 'path')).toHaveLength(2);
    expect(of(verdict, 'references')).toEqual([{ of: 'references', matched: 8, compared: 8, later: 0 }]);
  });

  it('say how many digests matched where one did not, and where a file is missing', async () => {
    const isNote = 'documents/note.md';
    for (const altered of [replaced(files, isNote, new Uint8Array(3)), without(files, isNote)]) {
      const verdict = await judge(zipOf(altered));
      expect(verdict.level).toBe('invalid');
      expect(of(verdict, 'references')).toEqual([{ of: 'references', matched: 2, compared: 3, later: 0 }]);
      expect(verdict.checks.at(-1)).toMatchObject({ step: 'references', ok: false, place: isNote });
    }
  });

  it('stand for no step that was not reached, and are not taken over from the step before', async () => {
    const verdict = await judge(flipped(sample, (sample.length - 4) * 8));
    expect(verdict.level).toBe('invalid');
    expect(factsOf(verdict).map((facts) => facts.of)).toEqual(verdict.checks.map(({ step }) => step));
    expect(of(verdict, 'references')).toEqual([]);
  });

  it('do not call compared what is read later', async () => {
    const source = { size: sample.length, read: async (at: number, length: number) => sample.slice(at, at + length) };
    const { verdict } = await streamPackage(source, { ...options, isLater: (name) => name === 'documents/note.md' });
    expect(of(verdict, 'data')).toEqual([{ of: 'data', entries: 6, bytes: unpacked, later: 1 }]);
    expect(of(verdict, 'references')).toEqual([{ of: 'references', matched: 2, compared: 2, later: 1 }]);
  });

  it('say which version follows which, and nothing of a series where there is none', async () => {
    const edition = { ...sampleManifest(), kind: 'content', series: 'core', version: 3, clearance: undefined } as const;
    const { clearance: _, ...manifest } = edition;
    const pack = await buildSample(cast.drafter, manifest);
    const known = { series: { core: { version: 2, digest: '00' } }, ids: {} };
    expect(of(await judge(pack, known), 'history')).toEqual([{ of: 'history', version: 3, before: 2 }]);
    expect(of(await judge(pack, { series: {}, ids: {} }), 'history')).toEqual([{ of: 'history', version: 3 }]);
    expect(of(await judge(sample, known), 'history')).toEqual([]);
  });
});
