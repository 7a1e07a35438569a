import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { packageLimits } from '#shared/package/limits';
import { readZip } from '#shared/package/zip-read';
import { writeZip } from '#shared/package/zip-write';
import { extraField, type ForgedArchive, type ForgedEntry, forgeZip } from '../../fakes/zip-forge';

const text = utf8('a note of some length, a note of some length, a note of some length');
const note: ForgedEntry = { name: 'documents/note.md', content: text };
// `manifest.json` makes it a package of our own, held to every rule
const own: ForgedEntry = { name: 'manifest.json', content: utf8('{}') };
const unix = (mode: number) => (mode << 16) >>> 0;

function read(archive: ForgedArchive) {
  return readZip(forgeZip(archive));
}

/** The first entry replaced or extended, beside an honest one. */
function withNote(change: Partial<ForgedEntry>): ForgedArchive {
  return { entries: [own, { ...note, ...change }] };
}

describe('readZip', () => {
  it('reads back what was stored, as views of the same bytes', () => {
    const bytes = forgeZip({ entries: [own, note] });
    const { mode, entries } = readZip(bytes);
    expect(mode).toBe('strict');
    expect(entries.map(({ name }) => name)).toEqual(['manifest.json', 'documents/note.md']);
    expect(entries[1]?.bytes).toEqual(text);
    expect(entries[1]?.bytes.buffer).toBe(bytes.buffer);
  });

  it.each(['plain', 'signed'] as const)('reads deflated entries with a %s data descriptor', (descriptor) => {
    const { entries } = read(withNote({ method: 8, descriptor, flags: 0x800 }));
    expect(entries[1]?.bytes).toEqual(text);
  });

  it('reads an empty file, stored and deflated', () => {
    for (const method of [0, 8])
      expect(read(withNote({ content: new Uint8Array(), method })).entries[1]?.bytes).toHaveLength(0);
  });

  it('reads what the writer wrote, for any files', () => {
    const file = fc.record({
      name: fc.stringMatching(/^[b-z][a-z0-9]{0,10}$/),
      bytes: fc.uint8Array({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ name }) => name, minLength: 1, maxLength: 6 }), (files) => {
        fc.pre(files.every(({ name }) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(name)));
        const given = files.map(({ name, bytes }) => ({ name: `documents/${name}`, bytes: new Uint8Array(bytes) }));
        const { entries } = readZip(writeZip(given));
        expect(entries.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))).toEqual(given);
      }),
    );
  });
});

describe('the frame of the file', () => {
  const good = forgeZip({ entries: [own, note] });
  const end = good.length - 22;
  const patched = (at: number, value: number, width: 2 | 4): Bytes => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    return bytes;
  };

  it.each<[string, Bytes, string]>([
    ['bytes before', concat(utf8('%PDF-1.7 '), good), 'package/zip-prepended'],
    ['an empty file', new Uint8Array(), 'package/zip-prepended'],
    ['a file of another type', utf8('not a package at all, but long enough'), 'package/zip-prepended'],
    ['an archive without entries', good.slice(end), 'package/zip-prepended'],
    ['bytes after', concat(good, utf8('x')), 'package/zip-trailing'],
    ['a second archive behind', concat(good, good), 'package/zip-gap'],
    ['a truncated file', good.slice(0, -1), 'package/zip-trailing'],
    ['half a file', good.slice(0, good.length >> 1), 'package/zip-trailing'],
    ['a comment', forgeZip({ entries: [own, note], comment: 'hello' }), 'package/zip-trailing'],
    ['the comment of other tools', forgeZip({ entries: [own, note], comment: 'mimetype=a/b' }), 'package/zip-trailing'],
    ['a second disk', forgeZip({ entries: [own, note], disk: 1 }), 'package/zip-multidisk'],
    ['a count that differs per disk', patched(end + 8, 1, 2), 'package/zip-multidisk'],
    ['a ZIP64 marker for the count', patched(end + 8, 0xffff, 2), 'package/zip-zip64'],
    ['a ZIP64 marker for the directory', patched(end + 16, 0xffffffff, 4), 'package/zip-zip64'],
    ['a directory before its place', patched(end + 16, 4, 4), 'package/zip-gap'],
    ['a directory behind its place', patched(end + 12, 100_000, 4), 'package/zip-overlap'],
    ['fewer entries than counted', patched(end + 8, 3, 2), 'package/zip-multidisk'],
  ])('refuses %s', (_, bytes, code) => {
    expect(() => readZip(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a ZIP64 locator', () => {
    const locator = new Uint8Array(20);
    new DataView(locator.buffer).setUint32(0, 0x07064b50, true);
    expect(() => read({ entries: [own, note], beforeEnd: locator })).toThrow(
      expect.objectContaining({ code: 'package/zip-zip64' }),
    );
  });

  it('refuses a file above the limit before it looks inside', () => {
    const big = new Uint8Array(packageLimits.maxFileBytes + 1);
    expect(() => readZip(big)).toThrow(expect.objectContaining({ code: 'package/too-large' }));
  });

  it('refuses 501 entries and takes 500', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `documents/n${n}.md`, content: new Uint8Array() }));
    expect(read({ entries: [own, ...many(499)] }).entries).toHaveLength(500);
    expect(() => read({ entries: [own, ...many(500)] })).toThrow(expect.objectContaining({ code: 'package/too-many' }));
  });

  it('refuses a count that is not what the directory holds', () => {
    for (const count of [1, 3])
      expect(() => read({ entries: [own, note], count })).toThrow(
        expect.objectContaining({ code: 'package/malformed' }),
      );
  });
});

describe('entries', () => {
  const bomb = new Uint8Array(2 * 1024 * 1024);

  it.each<[string, ForgedArchive, string]>([
    ['method 99', withNote({ method: 99 }), 'package/zip-method'],
    ['method 12', withNote({ method: 12 }), 'package/zip-method'],
    ['the encryption flag', withNote({ flags: 1 }), 'package/zip-encrypted'],
    ['strong encryption', withNote({ flags: 0x40 }), 'package/zip-encrypted'],
    ['masked headers', withNote({ flags: 0x2000 }), 'package/zip-encrypted'],
    ['an AES field', withNote({ extra: extraField(0x9901, new Uint8Array(7)) }), 'package/zip-encrypted'],
    ['an AES field in the local header', withNote({ local: { extra: extraField(0x9901) } }), 'package/zip-encrypted'],
    ['an unknown flag', withNote({ flags: 0x20 }), 'package/zip-flags'],
    ['a ZIP64 size marker', withNote({ size: 0xffffffff }), 'package/zip-zip64'],
    ['a ZIP64 field', withNote({ extra: extraField(1, new Uint8Array(8)) }), 'package/zip-zip64'],
    ['a ZIP64 field in the local header', withNote({ local: { extra: extraField(1) } }), 'package/zip-zip64'],
    ['an entry on another disk', withNote({ disk: 2 }), 'package/zip-multidisk'],
    ['a symbolic link', withNote({ attributes: unix(0o120777) }), 'package/zip-symlink'],
    ['a device', withNote({ attributes: unix(0o020666) }), 'package/zip-special'],
    ['a pipe', withNote({ attributes: unix(0o010666) }), 'package/zip-special'],
    ['a socket', withNote({ attributes: unix(0o140666) }), 'package/zip-special'],
    ['a volume label', withNote({ attributes: 0x08 }), 'package/zip-special'],
    ['a folder by its mode', withNote({ attributes: unix(0o040755) }), 'package/zip-directory'],
    ['a folder by its attribute', withNote({ attributes: 0x10 }), 'package/zip-directory'],
    ['a folder by its name', withNote({ name: 'documents/', content: new Uint8Array() }), 'package/zip-directory'],
    ['a comment on an entry', withNote({ comment: 'hidden' }), 'package/zip-gap'],
    [
      'a name in a Unicode field of the directory',
      withNote({ extra: extraField(0x7075, text), local: { extra: new Uint8Array() } }),
      'package/name-invalid',
    ],
    ['a local name in a Unicode field', withNote({ local: { extra: extraField(0x7075) } }), 'package/name-invalid'],
    ['an extra field that does not fill its room', withNote({ extra: Uint8Array.of(1, 2, 3) }), 'package/malformed'],
    ['a name that is not UTF-8', withNote({ name: Uint8Array.of(0x61, 0xff) }), 'package/name-invalid'],
    ['a duplicate at the end', { entries: [own, note, { ...note, content: utf8('b') }] }, 'package/zip-duplicate'],
    ['a duplicate at the start', { entries: [{ ...own, content: utf8('[]') }, own, note] }, 'package/zip-duplicate'],
    [
      'a file where a folder must be',
      { entries: [own, note, { ...note, name: 'documents' }] },
      'package/zip-duplicate',
    ],
    ['hidden bytes between entries', withNote({ gap: utf8('hidden') }), 'package/zip-gap'],
    ['hidden bytes before the directory', { entries: [own, note], beforeDirectory: utf8('x') }, 'package/zip-gap'],
    ['a record the directory does not name', { entries: [own, { ...note, hidden: true }] }, 'package/zip-gap'],
    ['two entries on one record', { entries: [own, { ...note, offset: 0 }] }, 'package/zip-overlap'],
    [
      'an entry that reaches into the next',
      { entries: [{ ...own, compressedSize: 20, size: 20 }, note] },
      'package/zip-overlap',
    ],
    ['an entry behind the directory', withNote({ offset: 100_000 }), 'package/zip-gap'],
    ['a local name that differs', withNote({ local: { name: 'documents/evil.md' } }), 'package/zip-header-mismatch'],
    ['a local method that differs', withNote({ local: { method: 8 } }), 'package/zip-header-mismatch'],
    ['a local size that differs', withNote({ local: { size: 1 } }), 'package/zip-header-mismatch'],
    ['a lying data descriptor', withNote({ descriptor: 'lying' }), 'package/zip-header-mismatch'],
    ['a bomb by ratio', withNote({ content: bomb, method: 8 }), 'package/zip-bomb'],
    ['a bomb by size', withNote({ size: packageLimits.maxEntryBytes + 1, method: 8 }), 'package/zip-bomb'],
    ['a bomb that lies about its size', withNote({ content: bomb, method: 8, size: 1000 }), 'package/zip-bomb'],
    ['less than declared', withNote({ method: 8, size: text.length + 1 }), 'package/zip-data'],
    ['a broken stream', withNote({ method: 8, data: Uint8Array.of(0xff, 0xff, 0xff) }), 'package/zip-data'],
    ['a cut stream', withNote({ method: 8, data: deflateRawSync(text).subarray(0, -1) }), 'package/zip-data'],
    [
      'bytes behind the stream',
      withNote({ method: 8, data: concat(deflateRawSync(text), utf8('x')) }),
      'package/zip-data',
    ],
    ['a stored entry of two sizes', withNote({ size: text.length - 1 }), 'package/zip-data'],
    ['a wrong checksum', withNote({ crc: 1 }), 'package/zip-crc'],
    ['a wrong checksum of deflated data', withNote({ crc: 1, method: 8 }), 'package/zip-crc'],
  ])('refuses %s', (_, archive, code) => {
    expect(() => read(archive)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a duplicate in other letters, which Windows and macOS would overwrite', () => {
    const entries = [
      { name: 'x/note.md', content: text },
      { name: 'x/NOTE.md', content: text },
    ];
    expect(() => read({ entries })).toThrow(expect.objectContaining({ code: 'package/zip-duplicate' }));
  });

  it('counts all entries together', () => {
    const size = packageLimits.maxEntryBytes;
    const data = new Uint8Array(400 * 1024); // passes the ratio; nothing is inflated before the sum is known
    const entries = Array.from({ length: 9 }, (_, n) => ({
      name: `documents/n${n}.md`,
      content: data,
      data,
      method: 8,
      size,
    }));
    expect(() => read({ entries: [own, ...entries] })).toThrow(expect.objectContaining({ code: 'package/zip-bomb' }));
  });
});

describe('containers of other tools', () => {
  it('takes folders and their comment and says so', () => {
    const entries = [
      { name: 'x/', content: new Uint8Array() },
      { name: 'x/A note.txt', content: text },
    ];
    const { mode, entries: found } = read({ entries, comment: 'mimetype=application/vnd.etsi.asic-e+zip\n' });
    expect(mode).toBe('foreign');
    expect(found.map(({ name }) => name)).toEqual(['x/A note.txt']);
  });

  it.each<[string, ForgedArchive, string]>([
    ['another comment', { entries: [note], comment: 'PK' }, 'package/zip-trailing'],
    ['a folder with content', { entries: [{ name: 'x/', content: text }] }, 'package/zip-directory'],
    [
      'a folder that is a link',
      { entries: [{ name: 'x/', content: new Uint8Array(), attributes: unix(0o120777) }] },
      'package/zip-symlink',
    ],
    ['a folder outside', { entries: [{ name: '../', content: new Uint8Array() }] }, 'package/name-traversal'],
  ])('still refuses %s', (_, archive, code) => {
    expect(() => read(archive)).toThrow(expect.objectContaining({ code }));
  });
});
