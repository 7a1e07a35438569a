import { expect } from 'vitest';
import { type Bytes, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { createSignature } from '#shared/package/cms';
import type { Verdict } from '#shared/package/model';
import { verifyPackage } from '#shared/package/verify';
import { now } from './authority';
import { type Files, toEntries, zipOf } from './container';
import { buildSample, type Cast, contentOf, createCast, filesOf, replaced, signOver } from './package';
import { type ForgedEntry, forgeZip } from './zip-forge';

/** Names of the entries that attacks aim at. */
export const cover = 'META-INF/ASiCManifest001.xml';
export const signature = 'META-INF/signature001.p7s';
export const cover2 = 'META-INF/ASiCManifest002.xml';
export const signature2 = 'META-INF/signature002.p7s';
export const note = 'documents/note.md';

/** Good packages with one and two signatures, and a judge who trusts the signers: attacks start from here. */
export interface Bench extends Cast {
  readonly good: Files;
  readonly cleared: Files;
  judge(bytes: Bytes): Promise<Verdict>;
  judgeFiles(files: Files): Promise<Verdict>;
  /** The good package with an entry of its archive forged. */
  forged(name: string, change: Partial<ForgedEntry>): Bytes;
  /** The good package with its ASiC manifest rewritten as text and signed again. */
  resigned(rewrite: (xml: string) => string): Promise<Files>;
}

export async function createBench(): Promise<Bench> {
  const cast = await createCast();
  const good = filesOf(await buildSample(cast.drafter));
  const judge = (bytes: Bytes) => verifyPackage(bytes, { trust: cast.trust, at: now });
  return {
    ...cast,
    good,
    cleared: await signOver(good, { signer: cast.clearer, number: '002' }),
    judge,
    judgeFiles: (files) => judge(zipOf(files)),
    forged: (name, change) =>
      forgeZip({ entries: toEntries(good).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)) }),
    resigned: async (rewrite) => {
      const xml = utf8(rewrite(new TextDecoder().decode(contentOf(good, cover))));
      const options = { signingTime: now, commitment: 'creation' } as const;
      return replaced(replaced(good, cover, xml), signature, await createSignature(xml, cast.drafter, options));
    },
  };
}

/** Invalid by exactly this code, at the step that stopped, with nothing handed out. */
export async function expectRefusal(verdict: Promise<Verdict>, code: ErrorCode): Promise<void> {
  const { level, codes, payload, checks } = await verdict;
  expect({ level, codes, payload }).toEqual({ level: 'invalid', codes: [code], payload: undefined });
  expect(checks.at(-1)).toMatchObject({ ok: false, code });
}
