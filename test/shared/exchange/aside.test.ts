import { describe, expect, it } from 'vitest';
import { asideOf, asideSchema } from '#shared/exchange/aside';
import { verifyPackage } from '#shared/package/index';
import { now } from '../../fakes/authority';
import { zipOf } from '../../fakes/container';
import { buildSample, createCast, filesOf, replaced } from '../../fakes/package';

const cast = await createCast();
const sample = await buildSample(cast.drafter);
const nobody = { anchors: [], crls: [] };
const looked = { id: '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b', name: 'note.asice', size: sample.length, checkedAt: now };
const judge = (bytes = sample, trust = cast.trust) => verifyPackage(bytes, { trust, at: now });

describe('what is kept of a package that is put aside', () => {
  it('is its digest, its file by name and size, and the verdict of that day', async () => {
    const verdict = await judge();
    const aside = asideOf(verdict, looked);
    expect(asideSchema.parse(aside)).toEqual({
      format: 'valise-aside/1',
      id: looked.id,
      digest: verdict.digest,
      file: { name: 'note.asice', size: sample.length },
      title: verdict.manifest?.title,
      mark: 'LIMITE',
      kind: 'draft',
      level: 'valid',
      codes: [],
      checkedAt: now,
    });
  });

  it('has no title where nobody believed vouches for it', async () => {
    const aside = asideOf(await judge(sample, nobody), looked);
    expect(aside).toMatchObject({ level: 'unknown', title: '', codes: ['package/certificate-untrusted'] });
  });

  it('bears the mark of the package', async () => {
    const verdict = await judge();
    const marking = { scheme: 'none', value: 'PUBLIC' } as const;
    const manifest = verdict.manifest && { ...verdict.manifest, marking };
    expect(asideOf({ ...verdict, ...(manifest && { manifest }) }, looked)?.mark).toBe('PUBLIC');
  });

  it('is nothing where the package was altered', async () => {
    const altered = zipOf(replaced(filesOf(sample), 'documents/note.md', new Uint8Array(3)));
    expect(asideOf(await judge(altered), looked)).toBeUndefined();
  });

  it('passes its schema however long the names are that come with it', async () => {
    const verdict = await judge();
    const manifest = verdict.manifest && { ...verdict.manifest, title: 't'.repeat(900) };
    const long = asideOf({ ...verdict, ...(manifest && { manifest }) }, { ...looked, name: 'n'.repeat(900) });
    expect(asideSchema.safeParse(long).success).toBe(true);
  });

  it('is refused with a level that no package may be kept at', async () => {
    const aside = asideOf(await judge(), looked);
    expect(asideSchema.safeParse(aside).success).toBe(true);
    expect(asideSchema.safeParse({ ...aside, level: 'invalid' }).success).toBe(false);
  });
});
