import type { Bytes } from '../base/bytes';
import { AppError, type ErrorCode } from '../base/errors';
import { findEnd } from '../package/zip-end';
import { readDirectory, readEntries, type ZipDirectory } from '../package/zip-read';
import type { Losses } from './losses';
import { elementsIn, readXml, type XmlElement } from './xml-read';

/**
 * Opens the container of a Word file. Promise: only parts of text are unpacked, within the limits of packages; whatever
 * could run, or be fetched, stays packed and is told.
 */

export const wordLimits = { maxFileBytes: 64 * 1024 * 1024 } as const;

export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `hyperlink`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

export interface WordFile {
  readonly text: XmlElement;
  /** Relations of the text, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** The part of a kind, if the text has one and it can be read. */
  readonly part: (kind: string) => XmlElement | undefined;
  /** Whether the part says where it came from in our words. */
  readonly origin: string | undefined;
}

/** @throws `docx/too-large`, `docx/old-format`, `docx/zip`, `docx/zip-bomb`, `docx/missing`, and what `readXml` throws */
export function openWord(bytes: Bytes, losses: Losses): WordFile {
  if (bytes.length > wordLimits.maxFileBytes) throw new AppError('docx/too-large', { size: bytes.length });
  // the compound files of Word 97, and of documents under a password
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) throw new AppError('docx/old-format');
  const parts = unpack(bytes, losses);
  const root = relationsOf(parts, '');
  const path = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target;
  const text = path === undefined ? undefined : parts.get(path);
  if (path === undefined || text === undefined) throw new AppError('docx/missing');
  const relations = relationsOf(parts, path);
  tellOutside(parts, losses);
  const read = new Map<string, XmlElement | undefined>();
  return {
    text: readXml(text, path),
    relations,
    part(kind) {
      const target = [...relations.values()].find((relation) => relation.kind === kind && !relation.external)?.target;
      if (target === undefined) return undefined;
      if (!read.has(target)) {
        const source = parts.get(target);
        read.set(target, source === undefined ? undefined : readXml(source, target));
      }
      return read.get(target);
    },
    origin: originOf(parts),
  };
}

function unpack(bytes: Bytes, losses: Losses): ReadonlyMap<string, string> {
  try {
    const directory = readDirectory(bytes, findEnd(bytes));
    const names = directory.entries.map(({ name }) => name);
    if (names.some((name) => /vbaProject|vbaData|\.bin$/i.test(name) && !/printerSettings|oleObject/i.test(name)))
      losses.tell('macro');
    for (const name of names) if (/\/(embeddings|activeX)\//i.test(`/${name}`)) losses.tell('object', name);
    return readTexts(bytes, directory);
  } catch (thrown) {
    throw asWordError(thrown);
  }
}

function readTexts(bytes: Bytes, directory: ZipDirectory): ReadonlyMap<string, string> {
  const entries = directory.entries.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  return new Map(readEntries(bytes, { ...directory, entries }).map((entry) => [entry.name, decode(entry.bytes)]));
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.2). */
function decode(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

const bombs: readonly ErrorCode[] = ['package/zip-bomb', 'package/too-many', 'package/too-large'];

function asWordError(thrown: unknown): AppError {
  if (!(thrown instanceof AppError)) return new AppError('docx/xml', {}, { cause: thrown });
  const code = bombs.includes(thrown.code) ? 'docx/zip-bomb' : 'docx/zip';
  return new AppError(code, { cause: thrown.code }, { cause: thrown });
}

function relationsOf(parts: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const place = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const source = parts.get(place);
  const all = source === undefined ? [] : elementsIn(readXml(source, place));
  return new Map(
    all.map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      const id = attributes['Id'] ?? '';
      return [id, { id, kind, target: external ? target : resolved(folder, target), external }];
    }),
  );
}

/** Inside the container only: `..` never leaves it, for what it reaches is looked up by name. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** What the file would have another program fetch or start. */
function tellOutside(parts: ReadonlyMap<string, string>, losses: Losses): void {
  for (const place of parts.keys()) {
    if (!place.endsWith('.rels')) continue;
    const owner = place.replace(/_rels\/([^/]+)\.rels$/, '$1');
    for (const { kind, external } of relationsOf(parts, owner === place ? '' : owner).values()) {
      if (kind === 'attachedTemplate') losses.tell('template');
      else if (kind === 'aFChunk' || kind === 'subDocument') losses.tell('alt-chunk');
      else if (external && ['oleObject', 'package', 'control', 'frame', 'video'].includes(kind)) losses.tell('object');
    }
  }
}

function originOf(parts: ReadonlyMap<string, string>): string | undefined {
  const source = [...parts].find(
    ([path, text]) => path.startsWith('customXml/') && text.includes('urn:valise:origin:1'),
  );
  if (!source) return undefined;
  const root = readXml(source[1], source[0]);
  return root.children.filter((child) => typeof child === 'string').join('');
}
