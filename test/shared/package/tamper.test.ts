import { describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import type { ErrorCode } from '#shared/base/errors';
import { cover, cover2, createBench, expectRefusal, note, signature, signature2 } from '../../fakes/bench';
import { clearedBy } from '../../fakes/clearance';
import { coverOf, toEntries, zipOf } from '../../fakes/container';
import { contentOf, flipped, replaced, signOver, without } from '../../fakes/package';
import { extraField, forgeZip } from '../../fakes/zip-forge';

/** The attacks on files and archive, each on a package that is good but for it. */
const { good, cleared, judge, judgeFiles, forged, clearer } = await createBench();

/** A bit at the start of an entry's content, turned in the raw archive. */
function flippedRaw(content: Bytes): Bytes {
  const archive = zipOf(good);
  const text = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  return flipped(archive, text.indexOf(content) * 8);
}

describe('the good packages', () => {
  it.each([
    ['one signature', good, 1],
    ['two signatures', cleared, 2],
  ])('with %s is valid and hands out its payload', async (_, files, count) => {
    const verdict = await judgeFiles(files);
    expect(verdict).toMatchObject({ level: 'valid', codes: [], foreign: false });
    expect(verdict.signatures).toHaveLength(count);
    expect([...(verdict.payload?.keys() ?? [])]).toEqual(['manifest.json', 'documents/note.json', note]);
    expect(verdict.payload?.get(note)).toEqual(contentOf(good, note));
    expect(verdict.checks.every((check) => check.ok)).toBe(true);
  });

  it('is valid deflated with data descriptors, as Java tools write it', async () => {
    const entries = toEntries(good).map((entry, n) =>
      n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
    );
    expect(await judge(forgeZip({ entries }))).toMatchObject({ level: 'valid' });
  });
});

describe('a byte changed', () => {
  const names = ['mimetype', 'manifest.json', note, cover, signature];

  it.each(names)('in the raw archive, in %s', (name) =>
    expectRefusal(judge(flippedRaw(contentOf(good, name))), 'package/zip-crc'),
  );

  it.each<[string, ErrorCode]>([
    ['mimetype', 'package/mimetype'],
    ['manifest.json', 'package/file-digest'],
    [note, 'package/file-digest'],
  ])('in %s, zipped again', (name, code) =>
    expectRefusal(judgeFiles(replaced(good, name, flipped(contentOf(good, name), 3))), code),
  );

  it('in a digest of the ASiC manifest, zipped again', () => {
    const xml = new TextDecoder().decode(contentOf(good, cover));
    const changed = xml.replace(/(<ds:DigestValue>)(.)/, (_, tag, first) => tag + (first === 'A' ? 'B' : 'A'));
    return expectRefusal(judgeFiles(replaced(good, cover, changed)), 'package/signature-digest');
  });

  it('in the last byte of the signature, zipped again', async () => {
    const bytes = contentOf(good, signature);
    const { level, payload } = await judgeFiles(replaced(good, signature, flipped(bytes, 8)));
    expect({ level, payload }).toEqual({ level: 'invalid', payload: undefined });
  });
});

describe('files', () => {
  it('refuses an unsigned file', () =>
    expectRefusal(judgeFiles([...good, ['documents/extra.md', 'x']]), 'package/file-unsigned'));

  it('refuses a second signature that covers less', async () => {
    const covers = without(without(good, 'mimetype'), note);
    const files = await signOver(good, { signer: clearer, number: '002', covers });
    await expectRefusal(judgeFiles(files), 'package/file-unsigned');
  });

  it('refuses a note whose signer is cut off', async () => {
    const noted = await clearedBy(good, clearer);
    expect(await judgeFiles(noted)).toMatchObject({ level: 'valid' });
    const cut = without(without(noted, cover2), signature2);
    await expectRefusal(judgeFiles(cut), 'package/file-unsigned');
  });

  it('refuses a note that its own signer does not cover', async () => {
    const covers = without(good, 'mimetype');
    const files = await signOver([...good, ['clearance/002.json', '{}']], {
      signer: clearer,
      number: '002',
      covers,
    });
    await expectRefusal(judgeFiles(files), 'package/file-unsigned');
  });

  it('refuses a removed file', () => expectRefusal(judgeFiles(without(good, note)), 'package/file-missing'));

  it('refuses a package whose first signer is cut off', () =>
    expectRefusal(judgeFiles(without(without(cleared, cover), signature)), 'package/file-missing'));

  it('refuses a manifest rewritten to fit a changed file', async () => {
    const files = replaced(good, note, 'another text');
    const rewritten = await coverOf(
      '001',
      files.filter(([name]) => !name.startsWith('META-INF/') && name !== 'mimetype'),
    );
    await expectRefusal(judgeFiles(replaced(files, cover, rewritten)), 'package/signature-digest');
  });

  it('refuses signatures swapped', async () => {
    const [first, second] = [contentOf(cleared, signature), contentOf(cleared, signature2)];
    const swapped = replaced(replaced(cleared, signature, second), signature2, first);
    await expectRefusal(judgeFiles(swapped), 'package/signature-digest');
  });
});

describe('names and the archive', () => {
  it.each<[string, string, ErrorCode]>([
    ['a path upwards', 'documents/../../evil', 'package/name-traversal'],
    ['an absolute path', '/etc/evil', 'package/name-traversal'],
    ['a drive letter', 'c:evil', 'package/name-traversal'],
    ['a backslash', 'documents\\evil', 'package/name-traversal'],
    ['a control character', 'documents/a\u0001', 'package/name-invalid'],
    ['a bidirectional mark', 'documents/a\u202egpj', 'package/name-invalid'],
    ['a device name', 'documents/con.md', 'package/name-invalid'],
    ['a decomposed letter', 'documents/e\u0301', 'package/name-invalid'],
    ['a letter beyond ASCII', 'documents/é', 'package/name-invalid'],
    ['a duplicate', note, 'package/zip-duplicate'],
  ])('refuses %s', (_, name, code) => expectRefusal(judgeFiles([...good, [name, 'x']]), code));

  it('refuses a duplicate in front', () =>
    expectRefusal(judgeFiles([...good.slice(0, 2), [note, 'x'], ...good.slice(2)]), 'package/zip-duplicate'));

  it('refuses a duplicate in other letters', () =>
    expectRefusal(judgeFiles([...good, ['META-INF/asicmanifest001.xml', 'x']]), 'package/zip-duplicate'));

  it.each<[string, Bytes, ErrorCode]>([
    ['bytes before', concat(utf8('#!/bin/sh\n'), zipOf(good)), 'package/zip-prepended'],
    ['bytes after', concat(zipOf(good), utf8('x')), 'package/zip-trailing'],
    ['a truncated file', zipOf(good).slice(0, -5), 'package/zip-trailing'],
    ['a comment', forgeZip({ entries: toEntries(good), comment: 'mimetype=x' }), 'package/zip-trailing'],
    ['hidden bytes', forged(note, { gap: utf8('hidden') }), 'package/zip-gap'],
    ['overlapping entries', forged(note, { offset: 0 }), 'package/zip-overlap'],
    ['a bomb by ratio', forged(note, { content: new Uint8Array(2 ** 21), method: 8 }), 'package/zip-bomb'],
    [
      'a bomb by lying size',
      forged(note, { content: new Uint8Array(2 ** 21), method: 8, size: 9 }),
      'package/zip-bomb',
    ],
    ['ZIP64', forged(note, { extra: extraField(1, new Uint8Array(16)) }), 'package/zip-zip64'],
    ['a symbolic link', forged(note, { attributes: 0xa1ff0000 }), 'package/zip-symlink'],
    ['the encryption flag', forged(note, { flags: 1 }), 'package/zip-encrypted'],
    ['method 99', forged(note, { method: 99 }), 'package/zip-method'],
    ['another local name', forged(note, { local: { name: 'documents/n0te.md' } }), 'package/zip-header-mismatch'],
  ])('refuses %s', (_, bytes, code) => expectRefusal(judge(bytes), code));
});
