import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { compressedValue, log, snap, table } from './disk/forge';
import { readLog } from './disk/leveldb-log';
import { readTable } from './disk/leveldb-table';
import { unsnap } from './disk/snappy';
import { searchFolder } from './disk-search';

const sentence = 'Two servers in Vardania steer the attack – switch them off.';
/** Compressed after this, the sentence is all copies: no reader of raw bytes meets it. */
const scrambled =
  sentence
    .match(/.{1,6}/g)
    ?.reverse()
    .join(' | ') ?? '';
const whole = `${scrambled} ${sentence}`;

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'valise-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const search = (files: Readonly<Record<string, string | Uint8Array>>) => searchFolder(folderOf(files), [sentence]);
const layersOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  search(files).found.map(({ layer }) => layer);

it.each([
  ['utf-8', Buffer.from(sentence)],
  ['utf-16le', Buffer.from(sentence, 'utf16le')],
  ['utf-16be', Buffer.from(sentence, 'utf16le').swap16()],
] as const)('finds the sentence raw as %s, at any place in any file', (encoding, bytes) => {
  const file = Buffer.concat([Buffer.alloc(4097, 1), bytes, Buffer.alloc(3)]);
  expect(search({ 'a/b/some.bin': file }).found).toEqual([
    { file: 'a/b/some.bin', layer: 'raw', encoding, words: sentence },
  ]);
});

it('finds an accent that was written in one byte', () => {
  const { found } = searchFolder(folderOf({ x: Buffer.from('la démarche', 'latin1') }), ['démarche']);
  expect(found).toMatchObject([{ encoding: 'latin1' }]);
});

it('finds it in the name of a file', () => {
  expect(layersOf({ [sentence]: '' })).toEqual(['name']);
});

it('does not take a part of it, or other letters, for it', () => {
  expect(layersOf({ a: sentence.slice(1), b: sentence.toUpperCase(), 'c.ldb': table([['k', scrambled]]) })).toEqual([]);
});

it('finds it in a compressed table, where nothing that reads raw bytes would', () => {
  expect(layersOf({ '000005.ldb': table([['key', whole]]) })).toEqual(['entry']);
  expect(layersOf({ '000005.bin': table([['key', whole]]) })).toEqual([]);
});

it('finds it in a table that is not compressed, in a later entry, and in a key that shares its beginning', () => {
  expect(layersOf({ '000005.ldb': table([['key', sentence]], 0) })).toEqual(['raw', 'entry']);
  const shared = Buffer.from(sentence, 'utf16le').swap16();
  const keys = table(
    [
      [shared.subarray(0, 40), 'a'],
      [shared, 'b'],
    ],
    0,
  );
  expect(search({ '000005.ldb': keys }).found).toMatchObject([{ layer: 'entry', encoding: 'utf-16be' }]);
});

it('finds it across the fragments of a log, also in one that was cut off', () => {
  const record = Buffer.concat([Buffer.alloc(32_740), Buffer.from(sentence), Buffer.alloc(40_000)]);
  const file = log([Buffer.from('first'), record, Buffer.from('last')]);
  expect(layersOf({ 'db/000003.log': file })).toEqual(['entry']);
  expect(layersOf({ 'db/000003.log': file.subarray(0, 50_000) })).toEqual(['entry']);
});

it('finds it in a value that Blink compressed: in a table, in a log, and in a file of its own', () => {
  const value = compressedValue(Buffer.from(whole, 'utf16le'));
  expect(layersOf({ '000005.ldb': table([['key', Buffer.concat([Buffer.from([7]), value])]]) })).toEqual(['value']);
  expect(layersOf({ '000003.log': log([Buffer.concat([Buffer.alloc(9), value])]) })).toEqual(['value']);
  expect(layersOf({ 'indexeddb.blob/1/00/5': value })).toEqual(['value']);
});

it('is not led astray by random bytes that look like a compressed value', () => {
  expect(layersOf({ x: Buffer.from([1, 0xff, 0x11, 0x02, 0xff, 0x11, 0x02, 9, 9]) })).toEqual([]);
});

it('names what it could not take apart', () => {
  const good = table([['k', 'v']]);
  const cut = good.subarray(0, good.length - 1);
  const unknown = table([['k', 'v']], 2);
  const result = search({ '000001.ldb': good, '000002.ldb': cut, '000003.ldb': unknown, '000004.log': log([]) });
  expect(result).toMatchObject({ found: [], files: 4, databases: 2 });
  expect(result.unread).toEqual(['000002.ldb: not a table', '000003.ldb: a block of unknown compression 2']);
});

it('reads back every table and log', () => {
  const bytes = () => fc.uint8Array({ maxLength: 60 }).map((one) => Buffer.from(one));
  fc.assert(
    fc.property(fc.array(fc.tuple(bytes(), bytes()), { minLength: 1, maxLength: 8 }), (entries) => {
      const read = readTable(table(entries)).map((one) => Buffer.from(one).toString('hex'));
      for (const [key, value] of entries)
        expect(read).toEqual(expect.arrayContaining([key.toString('hex'), value.toString('hex')]));
    }),
  );
  const lengths = fc.array(fc.oneof(fc.nat(100), fc.integer({ min: 32_700, max: 100_000 })), { maxLength: 4 });
  fc.assert(
    fc.property(lengths, (sizes) => {
      const records = sizes.map((size, index) => Buffer.alloc(size, index + 1));
      const read = readLog(log(records));
      expect(read.map(({ length }) => length)).toEqual(sizes);
      expect(read.every((one, index) => records[index]?.equals(one))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('undoes every compression, and refuses what is none', () => {
  const words = fc.array(fc.constantFrom('server', 'attack', ' ', 'ab', 'aaaaaaaa', 'é'), { maxLength: 200 });
  fc.assert(
    fc.property(words, (list) => {
      const text = Buffer.from(list.join(''));
      expect(Buffer.from(unsnap(snap(text)))).toEqual(text);
    }),
  );
  // the three kinds of copy, and a literal whose length stands in a byte of its own
  const start = [10, 0x04, 97, 98];
  for (const copied of [
    [0x11, 2],
    [0x1e, 2, 0],
    [0x1f, 2, 0, 0, 0],
  ])
    expect(Buffer.from(unsnap(Uint8Array.from([...start, ...copied]))).toString()).toBe('ababababab');
  expect(Buffer.from(unsnap(Uint8Array.of(2, 60 << 2, 1, 97, 98))).toString()).toBe('ab');
  for (const bad of [
    [],
    [0x80],
    [5, 0x04, 97],
    [4, 0x04, 97, 98, 0x11, 3],
    [4, 0x04, 97, 98, 0x11, 0],
    [3, 0x04, 97, 98, 0x11, 2],
  ])
    expect(() => unsnap(Uint8Array.from(bad))).toThrow();
});
