/**
 * Looks for words at rest. Promises to read every byte that a profile holds: each file as it is, LevelDB tables and logs
 * taken apart and decompressed, and in all of them values that Blink compressed. What it cannot take apart it names, so
 * that a format it does not know is a failed search and never a clean one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unwrapValues } from './disk/blink-value';
import { readLog } from './disk/leveldb-log';
import { readTable } from './disk/leveldb-table';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';
/** Where words were met: in the name of a file, in its bytes, in its entries, or in a value that was compressed on its own. */
export type Layer = 'name' | 'raw' | 'entry' | 'value';

export interface Found {
  readonly file: string;
  readonly layer: Layer;
  readonly encoding: Encoding;
  readonly words: string;
}

export interface DiskSearch {
  readonly found: readonly Found[];
  /** How many files were read, and how many of them were LevelDB's and taken apart. */
  readonly files: number;
  readonly databases: number;
  /** Files that should have been taken apart and could not be. Gone while being read counts too, unless it is gone by now. */
  readonly unread: readonly string[];
}

/** Searches a folder and all below it for each of these words. */
export function searchFolder(folder: string, words: readonly string[]): DiskSearch {
  const needles = words.flatMap(spellings);
  const found: Found[] = [];
  const unread: string[] = [];
  let databases = 0;
  const files = filesUnder(folder);
  for (const file of files) {
    const look = (layer: Layer, bytes: Uint8Array) => {
      for (const hit of needles) if (holds(bytes, hit.bytes)) found.push({ file, layer, ...hit.told });
    };
    look('name', Buffer.from(file));
    try {
      const bytes = readFileSync(path.join(folder, file));
      look('raw', bytes);
      const entries = entriesOf(file, bytes);
      if (entries) databases += 1;
      for (const entry of entries ?? []) look('entry', entry);
      for (const layer of [bytes, ...(entries ?? [])]) for (const value of unwrapValues(layer)) look('value', value);
    } catch (error) {
      if (!isGone(error)) unread.push(`${file}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
  return { found: withoutRepeats(found), files: files.length, databases, unread };
}

/** The parts of a LevelDB file; nothing for any other. */
function entriesOf(file: string, bytes: Uint8Array): Uint8Array[] | undefined {
  if (/\.(ldb|sst)$/.test(file)) return readTable(bytes);
  const isLog = /(^|\/)(\d{6}\.log|MANIFEST-\d{6})$/.test(file);
  return isLog ? readLog(bytes) : undefined;
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

interface Needle {
  readonly bytes: Buffer;
  readonly told: { readonly encoding: Encoding; readonly words: string };
}

function spellings(words: string): Needle[] {
  const little = Buffer.from(words, 'utf16le');
  const all: [Encoding, Buffer][] = [
    ['utf-8', Buffer.from(words)],
    ['utf-16le', little],
    ['utf-16be', Buffer.from(little).swap16()],
    ['latin1', Buffer.from(words, 'latin1')],
  ];
  const differ = all.filter(([, bytes], index) => all.findIndex(([, other]) => other.equals(bytes)) === index);
  return differ.map(([encoding, bytes]) => ({ bytes, told: { encoding, words } }));
}

function holds(bytes: Uint8Array, needle: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(needle);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function withoutRepeats(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
