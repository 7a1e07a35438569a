import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { buildPackage } from '#shared/package/build';
import { createSignature } from '#shared/package/cms';
import type { Trust } from '#shared/package/grounds';
import type { Manifest } from '#shared/package/manifest';
import type { Commitment, Signer } from '#shared/package/signer';
import { readZip } from '#shared/package/zip-read';
import { createAuthority, now } from './authority';
import { asicMimetype, coverOf, type Files, zipOf } from './container';
import { sampleManifest } from './manifest';

/** One authority, three people, and what they sign: shared by the tests of the whole package, all keys real. */
export interface Cast {
  readonly drafter: Signer;
  readonly clearer: Signer;
  readonly second: Signer;
  readonly trust: Trust;
}

export async function createCast(): Promise<Cast> {
  const authority = await createAuthority();
  const crl = await authority.crl();
  const person = async (name: string) => (await authority.issue({ name })).signer([crl]);
  return {
    drafter: await person('Ana Drafter'),
    clearer: await person('Bo Clearer'),
    second: await person('Cy Second'),
    trust: { anchors: [authority.certificate], crls: [] },
  };
}

export const sampleFiles = [
  { path: 'documents/note.md', bytes: utf8('# Note\n\nThe text of the note.\n') },
  { path: 'documents/note.json', bytes: utf8('{"blocks":[]}') },
] as const;

/** A good package with one signature. */
export function buildSample(
  signer: Signer,
  manifest: Manifest = sampleManifest(),
  signingTime: number = now,
): Promise<Bytes> {
  return buildPackage({
    files: sampleFiles,
    manifest,
    signer,
    signingTime,
    commitment: 'creation',
    role: 'Drafter',
  });
}

/** Name and content of every entry, in order. */
export function filesOf(container: Bytes): Files {
  return readZip(container).entries.map(({ name, bytes }) => [name, bytes] as const);
}

/** What the next signature signs and how. */
export interface NextSignature {
  readonly signer: Signer;
  readonly number: string;
  readonly commitment?: Commitment;
  /** What it covers instead of everything before it. */
  readonly covers?: Files;
  readonly signingTime?: number;
}

/** The files with one more signature over them. */
export async function signOver(files: Files, next: NextSignature): Promise<Files> {
  const covers = next.covers ?? files.filter(([name]) => name !== 'mimetype');
  const manifest = await coverOf(next.number, covers);
  const signature = await createSignature(manifest, next.signer, {
    signingTime: next.signingTime ?? now,
    commitment: next.commitment ?? 'approval',
  });
  return [
    ...files,
    [`META-INF/ASiCManifest${next.number}.xml`, manifest],
    [`META-INF/signature${next.number}.p7s`, signature],
  ];
}

/** A container signed once over these payload files, whatever they say. */
export async function signedOnce(payload: Files, signer: Signer): Promise<Files> {
  return signOver([['mimetype', asicMimetype], ...payload], { signer, number: '001', commitment: 'creation' });
}

/** The archive with one file's content changed or, with `undefined`, taken out. */
export function without(files: Files, name: string): Files {
  return files.filter(([each]) => each !== name);
}

export function replaced(files: Files, name: string, content: Bytes | string): Files {
  return files.map(([each, old]) => [each, each === name ? content : old] as const);
}

/** One bit of the content turned. */
export function flipped(content: Bytes | string, bit: number): Bytes {
  const bytes = concat(typeof content === 'string' ? utf8(content) : content);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
}

export function contentOf(files: Files, name: string): Bytes {
  const content = files.find(([each]) => each === name)?.[1];
  if (content === undefined) throw new Error(`no ${name}`);
  return typeof content === 'string' ? utf8(content) : content;
}

export { zipOf };
