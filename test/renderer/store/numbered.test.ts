import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson, type Json } from '#shared/base/canonical';
import { buildPackage } from '#shared/package/build';
import type { Manifest } from '#shared/package/manifest';
import type { Verdict } from '#shared/package/model';
import { verifyPackage } from '#shared/package/verify';
import { nextInSequence, numbering, receiversOf, recordNumbered, sequencesIn } from '../../../renderer/store/numbered';
import { takeToClear } from '../../../renderer/store/take-in';
import { takeReceipt } from '../../../renderer/store/take-receipt';
import { readTrustState } from '../../../renderer/store/trust';
import { now } from '../../fakes/authority';
import { sampleManifest } from '../../fakes/manifest';
import { type Cast, createCast, sampleFiles } from '../../fakes/package';
import { sampleReceipt } from '../../fakes/receipt';
import { createdVault, sampleDraft } from './platform';

const cast = createCast();
const draft = sampleDraft('5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12');
const freshStore = async () => (await createdVault()).session.store();
type Desk = Awaited<ReturnType<typeof freshStore>>;

/** A package of the drafter under that number, as a desk that keeps this judges it. */
async function arrived(
  desk: Desk,
  sequence: { readonly to: string; readonly number: number },
  change: Partial<Manifest> = {},
) {
  const { drafter, trust }: Cast = await cast;
  const manifest = sampleManifest({ id: crypto.randomUUID(), sequence, ...change });
  const [, data] = manifest.files;
  const bytes = await buildPackage({
    files: [sampleFiles[0], { path: data?.path ?? '', bytes: utf8(canonicalJson(draft as unknown as Json)) }], // plain data
    manifest,
    signer: drafter,
    signingTime: now,
    commitment: 'creation',
  });
  const history = { series: {}, ids: {}, sequences: await sequencesIn(desk) };
  const verdict = await verifyPackage(bytes.slice(), { trust, at: now, clearing: true, history });
  return { bytes, verdict };
}

const signerOf = ({ signatures }: Verdict) => signatures[0]?.fingerprint ?? '';
const to = 'HQ Legal';

describe('who sends', () => {
  /** An export that ends as it says. */
  async function send(store: Desk, signer: string, ends: 'written' | 'cancelled' | 'failed', given: number[]) {
    return numbering(store, { signer, to }, async (sequence) => {
      given.push(sequence?.number ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (ends === 'failed') throw new Error('the stick is full');
      if (ends === 'written' && sequence) await recordNumbered(store, (await arrived(store, sequence)).verdict);
      return ends;
    });
  }

  it('gives each number to one package, and one that was not written to the next', async () => {
    const store = await freshStore();
    const signer = signerOf((await arrived(store, { to, number: 1 })).verdict);
    const given: number[] = [];
    const ends = (['written', 'cancelled', 'failed', 'written', 'written'] as const).map((end) =>
      send(store, signer, end, given),
    );
    const settled = await Promise.allSettled(ends); // all at once
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(given).toEqual([1, 2, 2, 2, 3]);
    expect(await nextInSequence(store, { signer, to: ' hq  legal ' })).toEqual({ to, number: 4 });
    expect(await receiversOf(store, signer)).toEqual([to]);
  });

  it('numbers each receiver and each certificate by itself, and nobody who is not named', async () => {
    const store = await freshStore();
    const { verdict } = await arrived(store, { to, number: 8 });
    await recordNumbered(store, verdict);
    const signer = signerOf(verdict);
    expect(await nextInSequence(store, { signer, to })).toEqual({ to, number: 9 });
    expect(await nextInSequence(store, { signer, to: 'HQ Press' })).toEqual({ to: 'HQ Press', number: 1 });
    expect(await nextInSequence(store, { signer: '00000 11111', to })).toEqual({ to, number: 1 });
    expect(await nextInSequence(store, { signer, to: ' \u200f ' })).toBeUndefined();
  });
});

describe('who receives', () => {
  const take = async (store: Desk, { bytes, verdict }: Awaited<ReturnType<typeof arrived>>) =>
    takeToClear(store, verdict, { bytes, draft, isSealed: false });

  it('is told once a number below has not been taken in, until it is', async () => {
    const store = await freshStore();
    const fifth = await arrived(store, { to, number: 5 });
    expect(fifth.verdict).toMatchObject({ level: 'valid', sequence: { isFirst: true, missing: [] } });
    const unseen = await arrived(store, { to, number: 7 });
    expect(unseen.verdict.sequence?.isFirst).toBe(true); // a look takes nothing in
    await take(store, fifth);
    const seventh = await arrived(store, { to, number: 7 });
    expect(seventh.verdict).toMatchObject({
      level: 'warning',
      codes: ['package/sequence-gap'],
      sequence: { isFirst: false, missing: [{ from: 6, to: 6 }] },
    });
    expect(seventh.verdict.payload?.size).toBeGreaterThan(0);
    await take(store, await arrived(store, { to, number: 6 }));
    expect((await arrived(store, { to, number: 7 })).verdict).toMatchObject({ level: 'valid', codes: [] });
  });

  it('is told of another package under a number that was taken in', async () => {
    const store = await freshStore();
    await take(store, await arrived(store, { to, number: 5 }));
    const again = await arrived(store, { to: 'hq legal', number: 5 });
    expect(again.verdict).toMatchObject({ level: 'warning', codes: ['package/sequence-reused'] });
  });

  it('counts a receipt among the packages once it was saved, and none of an unknown signer', async () => {
    const store = await freshStore();
    await take(store, await arrived(store, { to, number: 1 }));
    const kind = { kind: 'receipt', clearance: undefined } as const;
    const second = await arrived(store, { to, number: 2 }, kind);
    const third = () => arrived(store, { to, number: 3 });
    expect((await third()).verdict.codes).toEqual(['package/sequence-gap']);
    const unknown = { ...second.verdict, level: 'unknown' } as const;
    const refused = { code: 'package/certificate-untrusted' };
    await expect(takeReceipt(store, unknown, sampleReceipt())).rejects.toMatchObject(refused);
    expect((await third()).verdict.codes).toEqual(['package/sequence-gap']);
    await takeReceipt(store, second.verdict, sampleReceipt());
    expect((await third()).verdict.codes).toEqual([]);
    expect((await readTrustState(store)).crls).toHaveLength(1);
    const [event] = (await store.journal.list()).toReversed();
    expect(event).toMatchObject({
      kind: 'package.taken',
      details: { purpose: 'receipt', package: second.verdict.manifest?.id },
    });
  });

  it('says nothing of what left from here and comes back', async () => {
    const store = await freshStore();
    const { verdict, bytes } = await arrived(store, { to, number: 5 });
    await recordNumbered(store, verdict);
    await recordNumbered(store, verdict);
    const { trust } = await cast;
    const history = { series: {}, ids: {}, sequences: await sequencesIn(store) };
    expect(Object.values(history.sequences)).toEqual([[{ number: 5, id: verdict.manifest?.id }]]);
    const back = await verifyPackage(bytes, { trust, at: now, clearing: true, history });
    expect(back).toMatchObject({ level: 'valid', sequence: { isFirst: false, isReused: false, missing: [] } });
  });
});
