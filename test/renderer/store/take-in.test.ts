import { describe, expect, it } from 'vitest';
import { equalBytes, utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { exchangeHistory } from '#shared/exchange/record';
import { addSignature } from '#shared/package/add-signature';
import { buildPackage } from '#shared/package/build';
import { packageLimits } from '#shared/package/limits';
import { verifyPackage } from '#shared/package/verify';
import { clearanceRows, inbox } from '../../../renderer/store/clearance-rows';
import { recordShared, sharedDraftsIn } from '../../../renderer/store/shared-drafts';
import { packageOf, readBrought, takeToClear } from '../../../renderer/store/take-in';
import { now } from '../../fakes/authority';
import { sampleNote } from '../../fakes/clearance';
import { sampleManifest } from '../../fakes/manifest';
import { createCast, sampleFiles } from '../../fakes/package';
import { createdVault, rawRows, restarted, sampleDraft } from './platform';

const mebibyte = 1024 * 1024;
const draft = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');

/** A signed package of a draft with an annex of that size, and its verdict. */
async function arrived(annexBytes: number) {
  const { drafter, trust, clearer } = await createCast();
  const [main, data] = sampleManifest().files;
  if (!main || !data) throw new Error('no files');
  const annex = { path: 'annexes/log.txt', role: 'annex' as const, title: 'Log', type: 'text/plain' as const };
  const bytes = await buildPackage({
    files: [
      sampleFiles[0],
      { path: data.path, bytes: utf8(canonicalJson(draft as unknown as Json)) }, // plain data
      { path: annex.path, bytes: new Uint8Array(annexBytes).fill(97) },
    ],
    manifest: sampleManifest({ files: [main, data, annex] }),
    signer: drafter,
    signingTime: now,
    commitment: 'creation',
  });
  const verdict = await verifyPackage(bytes.slice(), { trust, at: now, clearing: true });
  return { bytes, verdict, clearer, trust };
}

describe('a package that came to be cleared', () => {
  it('may be larger than a row: it rests in chunks, and is signed as it came', async () => {
    const { bytes, verdict, clearer, trust } = await arrived(9 * mebibyte);
    expect(verdict.level).toBe('valid');
    const { session, laptop } = await createdVault();
    const store = session.store();
    expect(await readBrought(store, verdict)).toMatchObject({ found: { kind: 'to-clear' } });
    const id = await takeToClear(store, verdict, { bytes, draft, isSealed: false });
    expect((await rawRows(laptop.home, 'blobs')).length).toBe(10);
    await session.lock();
    const again = (await restarted(laptop)).store();
    await again.attachments.sweep();
    const { value } = (await clearanceRows(again).incoming.get(id)) ?? {};
    if (!value) throw new Error('no row');
    const kept = await packageOf(again, value);
    expect(equalBytes(kept, bytes)).toBe(true);
    const version = await crypto.subtle.digest('SHA-256', utf8(canonicalJson(draft as unknown as Json))); // plain data
    const answers = {
      package: sampleManifest().id,
      draft: draft.id,
      round: 1,
      version: Buffer.from(version).toString('hex'),
    };
    const signed = await addSignature({
      bytes: kept,
      note: await sampleNote({ answers }),
      signer: clearer,
      signingTime: now,
    });
    expect(signed.length).toBeGreaterThan(9 * mebibyte);
    expect((await verifyPackage(signed, { trust, at: now })).level).toBe('valid');
  });

  it('is known when it comes again, as one that left to be shared is; with other bytes under its number it is a fork', async () => {
    const { bytes, verdict, trust } = await arrived(10);
    const other = await arrived(20);
    const store = (await createdVault()).session.store();
    const judge = async (container: typeof bytes) => {
      const history = exchangeHistory(await sharedDraftsIn(store));
      return (await verifyPackage(container.slice(), { trust, at: now, clearing: true, history })).codes;
    };
    expect(await judge(bytes)).toEqual([]);
    await takeToClear(store, verdict, { bytes, draft, isSealed: false });
    expect(await judge(bytes)).toEqual(['package/replay']);
    const forked = verifyPackage(other.bytes, {
      trust: other.trust,
      at: now,
      history: exchangeHistory(await sharedDraftsIn(store)),
    });
    expect((await forked).codes).toEqual(['package/fork']);
    const sender = (await createdVault()).session.store();
    await recordShared(sender, draft.id, verdict);
    const [row] = await sharedDraftsIn(sender);
    expect(row).toMatchObject({ way: 'sent', package: { id: verdict.manifest?.id, digest: verdict.digest } });
  });

  it('is kept once, however often it is opened', async () => {
    const { bytes, verdict } = await arrived(10);
    const { session, laptop } = await createdVault();
    const store = session.store();
    const first = await takeToClear(store, verdict, { bytes, draft, isSealed: false });
    expect(await takeToClear(store, verdict, { bytes, draft, isSealed: false })).toBe(first);
    expect((await clearanceRows(store).incoming.list(inbox)).items.length).toBe(1);
    expect((await rawRows(laptop.home, 'blobs')).length).toBe(1);
  });

  it('above the limit of the format is refused, and nothing of it is kept', async () => {
    const { verdict } = await arrived(10);
    const { session, laptop } = await createdVault();
    const store = session.store();
    const bytes = new Uint8Array(packageLimits.maxFileBytes + 1);
    await expect(takeToClear(store, verdict, { bytes, draft, isSealed: false })).rejects.toMatchObject({
      code: 'file/too-large',
    });
    expect(await rawRows(laptop.home, 'notes')).toEqual([]);
    expect(await rawRows(laptop.home, 'blobs')).toEqual([]);
  });
});
