import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '#shared/package/cms';
import { levelOf } from '#shared/package/levels';
import { verifyPackage } from '#shared/package/verify';
import { readZip } from '#shared/package/zip-read';

/**
 * Containers of other tools, kept beside the checkout where there are any and never in it. They were signed by a test
 * authority that is long over, so each is judged at its own signing time, with the certificate it brings as anchor.
 */
const folder = path.resolve(import.meta.dirname, '../../../../shared/interop');
const table = path.join(folder, 'expected.tsv');
const rows = existsSync(table) ? readFileSync(table, 'utf8').trim().split('\n').slice(1) : [];
const samples = rows.map((row) => row.split('\t')).map(([file = '', expected = '']) => ({ file, expected }));

it.skipIf(samples.length === 0)('every container of the folder stands in its table, and the other way round', () => {
  const containers = readdirSync(folder).filter((name) => !/\.(?:md|tsv|txt)$/.test(name));
  expect(samples.map(({ file }) => file).toSorted()).toEqual(containers.toSorted());
});

describe.skipIf(samples.length === 0)('containers of other tools', () => {
  it.each(samples)('judges $file as $expected', async ({ file, expected }) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
    const verdict = await judgeAtSigningTime(bytes);
    console.log(
      `interop: ${file.padEnd(30)} expected ${expected.padEnd(16)} got ${verdict.level} (${verdict.codes.join(' ')}), ${verdict.signatures.length} signatures, ${verdict.files.length} files`,
    );
    expect(verdict.foreign).toBe(true);
    expect(verdict.manifest).toBeUndefined();
    if (expected !== 'intact') {
      expect(verdict.codes).toContain(`package/${expected}`);
      expect(verdict.level).toBe(expected === 'form-not-checked' ? 'unknown' : 'invalid');
      return;
    }
    // what is said against it is a habit of the tool or a missing list, never the content
    expect(verdict.codes.filter((code) => levelOf(code, 'foreign') === 'invalid')).toEqual([]);
    expect(verdict.signatures.length).toBeGreaterThan(0);
    expect(verdict.payload?.size).toBe(verdict.files.length);
  });
});

async function judgeAtSigningTime(bytes: Uint8Array<ArrayBuffer>) {
  const files = new Map(readZip(bytes).entries.map((entry) => [entry.name, entry.bytes]));
  const [name] = [...files.keys()].filter((each) => each.endsWith('.p7s'));
  const manifest = [...files.keys()].find((each) => /ASiCManifest(001)?\.xml$/.test(each));
  const [cms, covers] = [files.get(name ?? ''), files.get(manifest ?? '')];
  const evidence = cms && covers && (await verifySignature(cms, covers, 'foreign'));
  const trust = { anchors: evidence?.certificates ?? [], crls: [] };
  return verifyPackage(bytes, { trust, at: evidence?.signingTime ?? 0 });
}
