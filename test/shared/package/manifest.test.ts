import { describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { assertFilesListed, manifestBytes, parseManifest } from '#shared/package/manifest';
import { assertExportable } from '#shared/package/marking';
import { sampleManifest, samplePack } from '../../fakes/manifest';

const json = (value: unknown): Bytes => utf8(JSON.stringify(value));
const sample = sampleManifest();

describe('parseManifest', () => {
  it('reads what was written, for drafts and packs', () => {
    const numbered = sampleManifest({ sequence: { to: 'x'.repeat(200), number: 12 } });
    for (const manifest of [sample, numbered, samplePack({ requires: { trust: 2 }, expires: '2027-01-01T00:00:00Z' })])
      expect(parseManifest(manifestBytes(manifest))).toEqual(manifest);
  });

  it('writes equal manifests as equal bytes', () => {
    const reversed = Object.fromEntries(Object.entries(sample).reverse()) as typeof sample; // same fields, other order
    expect(manifestBytes(reversed)).toEqual(manifestBytes(sample));
  });

  it('refuses another format by name, before it looks at fields it may not know', () => {
    const bytes = json({ ...sample, format: 'valise-package/2', new: true });
    expect(() => parseManifest(bytes)).toThrow(expect.objectContaining({ code: 'package/version-unsupported' }));
  });

  it.each<[string, unknown]>([
    ['no format', { ...sample, format: undefined }],
    ['an unknown field', { ...sample, extra: 1 }],
    ['an unknown field inside', { ...sample, app: { ...sample.app, extra: 1 } }],
    ['an unknown kind', { ...sample, kind: 'letter' }],
    ['an id that is no UUID v4', { ...sample, id: '7f8a2f7e-54d8-1f0a-9b5a-2b1a3c4d5e6f' }],
    ['an empty title', { ...sample, title: '' }],
    ['a title of 2001 characters', { ...sample, title: 'x'.repeat(2001) }],
    ['a title that turns direction', { ...sample, title: 'note \u202egpj' }],
    ['a title with a control character', { ...sample, title: 'note\u0007' }],
    ['a title with half a character', { ...sample, title: 'note \ud800' }],
    ['a time without zone', { ...sample, created: '2026-11-20T09:00:00' }],
    ['an unknown marking', { ...sample, marking: { scheme: 'EUCI', value: 'x' } }],
    ['a file outside the folders', { ...sample, files: [{ ...sample.files[0], path: 'other/x.md' }] }],
    ['a file of META-INF', { ...sample, files: [{ ...sample.files[0], path: 'META-INF/x' }] }],
    ['a clearance note as file', { ...sample, files: [{ ...sample.files[0], path: 'clearance/002.json' }] }],
    ['a type that is none', { ...sample, files: [{ ...sample.files[0], type: 'text"/x' }] }],
    ['no files', { ...sample, files: [] }],
    ['501 files', { ...sample, files: Array.from({ length: 501 }, () => sample.files[0]) }],
    ['a draft with a number', { ...sample, series: 'core', version: 1 }],
    ['a draft that expires', { ...sample, expires: '2027-01-01T00:00:00Z' }],
    ['a pack without number', { ...samplePack(), version: undefined }],
    ['version 0', samplePack({ version: 0 })],
    ['a number without a receiver', { ...sample, sequence: { number: 1 } }],
    ['a receiver of no letters', { ...sample, sequence: { to: '', number: 1 } }],
    ['a receiver of 201 characters', { ...sample, sequence: { to: 'x'.repeat(201), number: 1 } }],
    ['a receiver that turns direction', { ...sample, sequence: { to: 'HQ \u202e', number: 1 } }],
    ['number 0', { ...sample, sequence: { to: 'HQ Legal', number: 0 } }],
    ['half a number', { ...sample, sequence: { to: 'HQ Legal', number: 1.5 } }],
    ['a number beyond what can be counted', { ...sample, sequence: { to: 'HQ Legal', number: 2 ** 53 } }],
    ['an unknown field beside a number', { ...sample, sequence: { to: 'HQ Legal', number: 1, of: 3 } }],
    ['a pack numbered for a receiver', samplePack({ sequence: { to: 'HQ Legal', number: 1 } })],
    ['half a version', samplePack({ version: 1.5 })],
    ['a pack that supersedes', samplePack({ supersedes: { id: sample.id } })],
    ['a list', []],
  ])('refuses %s', (_, value) => {
    expect(() => parseManifest(json(value))).toThrow(expect.objectContaining({ code: 'package/manifest-schema' }));
  });

  it('refuses text that is not plain JSON in UTF-8', () => {
    const good = manifestBytes(sample);
    const doubled = utf8('{"format":"valise-package/1","format":"valise-package/1"}');
    for (const bytes of [concat(Uint8Array.of(0xef, 0xbb, 0xbf), good), doubled, utf8('{'), new Uint8Array()])
      expect(() => parseManifest(bytes)).toThrow(expect.objectContaining({ code: 'package/manifest-schema' }));
  });
});

describe('assertFilesListed', () => {
  const paths = sample.files.map(({ path }) => path);

  it('takes exactly the listed files in any order', () => {
    expect(() => assertFilesListed(sample, paths.toReversed())).not.toThrow();
  });

  it.each([
    ['a file that is not listed', sample, [...paths, 'annexes/x.md']],
    ['a listed file that is not there', sample, paths.slice(1)],
    ['a file listed twice', { ...sample, files: [...sample.files, ...sample.files.slice(0, 1)] }, paths],
  ])('refuses %s', (_, manifest, present) => {
    expect(() => assertFilesListed(manifest, present)).toThrow(
      expect.objectContaining({ code: 'package/manifest-files' }),
    );
  });
});

describe('assertExportable', () => {
  it.each(['LIMITE', 'TLP:AMBER+STRICT', 'PUBLIC', 'not classified'])('takes %s', (value) => {
    expect(() => assertExportable({ scheme: 'LIMITE', value })).not.toThrow();
  });

  it.each([
    'RESTREINT UE/EU RESTRICTED',
    'eu restricted',
    'CONFIDENTIEL UE',
    'EU CONFIDENTIAL',
    'SECRET UE/EU SECRET',
    'TRÈS SECRET UE/EU TOP SECRET',
    'R-UE/EU-R',
  ])('refuses %s, in the value and in the note', (value) => {
    for (const marking of [{ scheme: 'none', value } as const, { scheme: 'none', value: 'none', note: value } as const])
      expect(() => assertExportable(marking)).toThrow(expect.objectContaining({ code: 'draft/marking' }));
  });
});
