import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import { buildPackage } from '#shared/package/build';
import { packageLimits } from '#shared/package/limits';
import type { Manifest } from '#shared/package/manifest';
import { readZip } from '#shared/package/zip-read';
import { now } from '../../fakes/authority';
import { sampleManifest } from '../../fakes/manifest';
import { createCast, sampleFiles } from '../../fakes/package';

const { drafter } = await createCast();
const input = {
  files: sampleFiles,
  manifest: sampleManifest(),
  signer: drafter,
  signingTime: now,
  commitment: 'creation',
} as const;
const file = (path: string, role: Manifest['files'][number]['role']) => ({
  path,
  role,
  title: path,
  type: 'text/plain',
});

describe('buildPackage', () => {
  it('writes the entries in the order of the format, whatever the order given', async () => {
    const paths = [
      'provenance.json',
      'case/case.json',
      'content/pack-2.json',
      'annexes/a.txt',
      'documents/b.txt',
      'documents/a.txt',
    ];
    const manifest = sampleManifest({ files: paths.map((path) => file(path, 'data')) });
    const files = paths.map((path) => ({ path, bytes: utf8(path) }));
    const { entries } = readZip(await buildPackage({ ...input, manifest, files }));
    expect(entries.map(({ name }) => name)).toEqual([
      'mimetype',
      'manifest.json',
      ...paths.toReversed(),
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ]);
  });

  it('writes the same bytes for the same input, but for the signature', async () => {
    const [one, two] = [await buildPackage(input), await buildPackage({ ...input, files: sampleFiles.toReversed() })];
    const unsigned = (bytes: typeof one) =>
      readZip(bytes)
        .entries.slice(0, -1)
        .map(({ name, bytes }) => [name, [...bytes]]);
    expect(unsigned(two)).toEqual(unsigned(one));
  });

  it('puts the type at a fixed place, uncompressed', async () => {
    const bytes = await buildPackage(input);
    expect(fromUtf8(bytes.subarray(30, 69))).toBe('mimetypeapplication/vnd.etsi.asic-e+zip');
  });

  it('marks the description as root and gives every file its type', async () => {
    const { entries } = readZip(await buildPackage(input));
    const xml = fromUtf8(entries.at(-2)?.bytes ?? new Uint8Array());
    expect(xml).toContain('URI="manifest.json" MimeType="application/json" Rootfile="true"');
    expect(xml).toContain('URI="documents/note.md" MimeType="text/markdown"');
  });

  it.each<[string, Partial<Parameters<typeof buildPackage>[0]>, string]>([
    [
      'a file the list does not name',
      { files: [...sampleFiles, { path: 'annexes/x.txt', bytes: utf8('') }] },
      'package/manifest-files',
    ],
    ['a listed file that is missing', { files: sampleFiles.slice(1) }, 'package/manifest-files'],
    ['a file given twice', { files: [...sampleFiles, ...sampleFiles.slice(1)] }, 'package/zip-duplicate'],
    ['a broken description', { manifest: { ...sampleManifest(), id: 'x' } }, 'package/manifest-schema'],
    [
      'a classified marking',
      { manifest: sampleManifest({ marking: { scheme: 'none', value: 'SECRET UE/EU SECRET' } }) },
      'draft/marking',
    ],
    [
      'a name readers refuse',
      {
        manifest: sampleManifest({ files: [file('documents/../x', 'main')] }),
        files: [{ path: 'documents/../x', bytes: utf8('') }],
      },
      'package/name-traversal',
    ],
    [
      'a file above the limit',
      {
        files: [
          { path: 'documents/note.md', bytes: new Uint8Array(packageLimits.maxEntryBytes + 1) },
          ...sampleFiles.slice(1),
        ],
      },
      'package/too-large',
    ],
  ])('refuses %s', async (_, change, code) => {
    await expect(buildPackage({ ...input, ...change })).rejects.toMatchObject({ code });
  });

  it('lets what the signer throws rise', async () => {
    const refusing = { ...drafter, sign: () => Promise.reject(new Error('card removed')) };
    await expect(buildPackage({ ...input, signer: refusing })).rejects.toThrow('card removed');
  });
});
