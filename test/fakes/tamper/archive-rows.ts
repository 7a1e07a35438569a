import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { packageLimits } from '#shared/package/limits';
import { type Bench, cover, note, signature } from '../bench';
import { toEntries, zipOf } from '../container';
import { contentOf, flipped, replaced } from '../package';
import { extraField, type ForgedArchive, type ForgedEntry, forgeZip } from '../zip-forge';
import type { Attack } from './attacks';
import type { Code, Row } from './row';

/** Attacks on the archive itself: what is read before any signature. */
const unix = (mode: number) => (mode << 16) >>> 0;
const big = new Uint8Array(2 ** 21);

/** The good package with the note's entry forged. */
function entry(attack: Attack, altered: string, code: Code, change: Partial<ForgedEntry>): Row {
  return [attack, altered, code, ({ forged }) => forged(note, change)];
}

function archive(attack: Attack, altered: string, code: Code, change: Partial<ForgedArchive>): Row {
  return [attack, altered, code, ({ good }) => forgeZip({ entries: toEntries(good), ...change })];
}

/** The good package with fields of its end record written over. */
function endRecord(altered: string, code: Code, field: number, value: number, attack: Attack): Row {
  return [
    attack,
    altered,
    code,
    ({ good }) => {
      const bytes = zipOf(good);
      new DataView(bytes.buffer).setUint16(bytes.length - 22 + field, value, true);
      return bytes;
    },
  ];
}

const changed = 'byte changed, zipped again or in the raw archive';
const outside = 'ZIP64, link, encryption, method';
const other = 'other things an archive can hold';
const hidden = 'overlapping entries or hidden bytes';
const around = 'bytes before, after, or cut off';
const differs = 'local header unlike the central one';
const limits = 'limits of size and number';

/** A bit at the start of an entry's content, turned in the raw archive. */
function flippedRaw({ good }: Bench, name: string): Bytes {
  const bytes = zipOf(good);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return flipped(bytes, text.indexOf(contentOf(good, name)) * 8);
}

export const archiveRows: readonly Row[] = [
  ...['mimetype', 'manifest.json', note, cover, signature].map(
    (name): Row => [changed, `a bit of ${name} in the archive`, 'zip-crc', (bench) => flippedRaw(bench, name)],
  ),
  ...(['manifest.json', note] as const).map(
    (name): Row => [
      changed,
      `a bit of ${name}, zipped again`,
      'file-digest',
      ({ good }) => zipOf(replaced(good, name, flipped(contentOf(good, name), 3))),
    ],
  ),
  [
    changed,
    'a bit of mimetype, zipped again',
    'mimetype',
    ({ good }) => zipOf(replaced(good, 'mimetype', flipped(contentOf(good, 'mimetype'), 3))),
  ],
  entry('bomb', 'by ratio', 'zip-bomb', { content: big, method: 8 }),
  entry('bomb', 'by a lying size', 'zip-bomb', { content: big, method: 8, size: 9 }),
  entry('bomb', 'above 64 MiB an entry', 'zip-bomb', { size: packageLimits.maxEntryBytes + 1, method: 8 }),
  entry(hidden, 'two entries on one record', 'zip-overlap', { offset: 0 }),
  entry(hidden, 'an entry that reaches into the next', 'zip-overlap', { size: 5000, compressedSize: 5000 }),
  entry(hidden, 'bytes between entries', 'zip-gap', { gap: utf8('hidden') }),
  entry(hidden, 'a comment on an entry', 'zip-gap', { comment: 'hidden' }),
  entry(hidden, 'a record the directory does not name', 'zip-gap', { hidden: true }),
  archive(hidden, 'bytes before the directory', 'zip-gap', { beforeDirectory: utf8('x') }),
  archive(around, 'bytes before (polyglot)', 'zip-prepended', { prefix: utf8('#!/bin/sh\n') }),
  [around, 'nothing but an end record', 'zip-prepended', ({ good }) => zipOf(good).slice(-22)],
  [around, 'an empty file', 'zip-prepended', () => new Uint8Array()],
  archive(around, 'bytes after', 'zip-trailing', { suffix: utf8('x') }),
  archive(around, 'a comment', 'zip-trailing', { comment: 'mimetype=x' }),
  [around, 'truncated', 'zip-trailing', ({ good }) => zipOf(good).slice(0, -5)],
  [around, 'half a file', 'zip-trailing', ({ good }) => zipOf(good).slice(0, 700)],
  entry(outside, 'a ZIP64 field', 'zip-zip64', { extra: extraField(1, new Uint8Array(16)) }),
  entry(outside, 'a ZIP64 size', 'zip-zip64', { size: 0xffffffff }),
  endRecord('a ZIP64 count', 'zip-zip64', 10, 0xffff, outside),
  entry(outside, 'a symbolic link', 'zip-symlink', { attributes: unix(0o120777) }),
  entry(outside, 'the encryption flag', 'zip-encrypted', { flags: 1 }),
  entry(outside, 'an AES field', 'zip-encrypted', { extra: extraField(0x9901, new Uint8Array(7)) }),
  entry(outside, 'method 99', 'zip-method', { method: 99 }),
  entry(outside, 'method 12', 'zip-method', { method: 12 }),
  entry(differs, 'the name', 'zip-header-mismatch', { local: { name: 'documents/n0te.md' } }),
  entry(differs, 'the method', 'zip-header-mismatch', { local: { method: 8 } }),
  entry(differs, 'the size', 'zip-header-mismatch', { local: { size: 1 } }),
  entry(differs, 'a data descriptor', 'zip-header-mismatch', { descriptor: 'lying' }),
  archive(other, 'a second disk', 'zip-multidisk', { disk: 1 }),
  entry(other, 'an entry on another disk', 'zip-multidisk', { disk: 2 }),
  entry(other, 'an unknown flag', 'zip-flags', { flags: 0x20 }),
  entry(other, 'a device', 'zip-special', { attributes: unix(0o020666) }),
  entry(other, 'a pipe', 'zip-special', { attributes: unix(0o010666) }),
  entry(other, 'a folder', 'zip-directory', { attributes: unix(0o040755) }),
  entry(other, 'a broken stream', 'zip-data', { method: 8, data: Uint8Array.of(0xff, 0xff, 0xff) }),
  entry(other, 'a stored entry of two sizes', 'zip-data', { size: 3 }),
  [limits, 'a file above 256 MiB', 'too-large', () => new Uint8Array(packageLimits.maxFileBytes + 1)],
  [
    limits,
    '501 entries',
    'too-many',
    ({ good }) => zipOf([...good, ...Array.from({ length: 496 }, (_, n) => [`annexes/n${n}.md`, 'x'] as const)]),
  ],
  archive(limits, 'another count than the directory holds', 'malformed', { count: 4 }),
  entry(limits, 'an extra field that does not fill its room', 'malformed', { extra: Uint8Array.of(1, 2, 3) }),
  [around, 'nought behind a good start', 'zip-trailing', ({ good }) => concat(zipOf(good).slice(0, 40), big)],
];
