import Dexie from 'dexie';
import { type Bytes, fromBase64, toBase64, toHex } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { chunkBytes, chunkCount, filesNeeded, mostFileBytes } from '#shared/case/evidence-files';
import type { CaseFile } from '#shared/case/model';
import type { Attachment } from '#shared/case/parts';
import type { IncomingDraft } from '#shared/clearance/incoming';
import { inbox } from './clearance-rows';
import { limited } from './fault';
import { openAll } from './open-rows';
import type { Repository, StoreAccess } from './repository';

/*
 * The bytes of files in the evidence register, and of packages that came to be cleared, sealed in chunks. A file is there
 * once a row names it: its chunks are written before, and chunks that nothing names, left by a process that ended in
 * between, are swept away.
 */

export interface Attachments {
  /** Seals a file. Fails as a whole: `file/too-large`, `store/full`, `store/write`, `store/timeout`. */
  add(file: NewFile, onProgress?: (share: number) => void): Promise<Attachment>;
  /** The bytes, held against size and digest. Throws `store/attachment-gone`, `store/attachment`. */
  read(file: Attachment): Promise<Bytes>;
  /** Of these files the ids of those whose bytes are here. May stand inside a live query. */
  held(files: readonly Attachment[]): Promise<ReadonlySet<string>>;
  /** Removes the bytes of a file, once the case that named it is written. */
  erase(id: string): Promise<void>;
  /** Removes what no row names; answers how many files. Nothing while a row does not open: it may name some. */
  sweep(): Promise<number>;
}

export interface NewFile {
  /** Where it is known under one already: it came with a case. */
  readonly id?: string;
  readonly name: string;
  readonly bytes: Bytes;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const table = 'blobs';
const chunkSchema = z.strictObject({
  format: z.literal('valise-attachment/1'),
  id: z.uuid(),
  ownerId: z.uuid(),
  seq: z.int().min(0),
  data: z.string().max(Math.ceil(chunkBytes / 3) * 4),
});

/** The rows that may name a file. */
interface Holders {
  readonly cases: Repository<CaseFile>;
  readonly incoming: Repository<IncomingDraft>;
}

export function createAttachments(access: StoreAccess, holders: Holders): Attachments {
  // taken in by this process: a row may name it that is not written yet
  const fresh = new Set<string>();
  return {
    add: async (file, onProgress) => {
      if (file.bytes.length > mostFileBytes) throw new AppError('file/too-large', { size: file.bytes.length });
      const { id = crypto.randomUUID() } = file;
      if (file.id !== undefined) await makeWay(access, file.id, holders);
      fresh.add(id);
      try {
        const sha256 = await digestOf(file.bytes);
        await writeChunks(access, { id, bytes: file.bytes }, onProgress);
        const addedAt = new Date(file.now).toISOString();
        return { id, name: file.name, size: file.bytes.length, sha256, addedAt };
      } catch (thrown) {
        fresh.delete(id);
        // where the disk refuses this too, it is swept later
        await erase(access, id).catch(() => undefined);
        throw thrown;
      }
    },
    read: (file) => readChunks(access, file),
    held: (files) => limited(access.db, () => heldOf(access, files), access.limitMs),
    erase: (id) => erase(access, id),
    sweep: () => sweep(access, { ...holders, fresh }),
  };
}

/** What an import left that did not come to its end goes; what a row names is never written over. @throws `store/attachment` */
async function makeWay(access: StoreAccess, id: string, holders: Holders): Promise<void> {
  if ((await limited(access.db, () => chunksOf(access, id), access.limitMs)).length === 0) return;
  const named = await namedBy(holders);
  if (!named || named.has(id)) throw new AppError('store/attachment', { id });
  await erase(access, id);
}

async function digestOf(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

async function writeChunks(
  { writer }: StoreAccess,
  { id: ownerId, bytes }: { readonly id: string; readonly bytes: Bytes },
  onProgress: ((share: number) => void) | undefined,
): Promise<void> {
  const count = chunkCount(bytes.length);
  for (let seq = 0; seq < count; seq++) {
    const id = crypto.randomUUID();
    const data = toBase64(bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes));
    const value = { format: 'valise-attachment/1', id, ownerId, seq, data };
    await writer.commit({ puts: [{ table, id, previous: 0, index: { ownerId, seq }, value }] });
    onProgress?.((seq + 1) / count);
  }
}

/** The keys of a file's chunks in their order, read from the index alone. */
async function chunksOf({ db }: StoreAccess, ownerId: string): Promise<readonly string[]> {
  const range = db
    .table(table)
    .where('[ownerId+seq]')
    .between([ownerId, Dexie.minKey], [ownerId, Dexie.maxKey], true, true);
  return (await range.primaryKeys()).map(String);
}

async function heldOf(access: StoreAccess, files: readonly Attachment[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const { id, size } of files) if ((await chunksOf(access, id)).length === chunkCount(size)) held.add(id);
  return held;
}

async function readChunks(access: StoreAccess, { id, size, sha256 }: Attachment): Promise<Bytes> {
  const { db, limitMs } = access;
  const keys = await limited(db, () => chunksOf(access, id), limitMs);
  if (keys.length !== chunkCount(size)) throw new AppError('store/attachment-gone', { id });
  const bytes = new Uint8Array(size);
  for (const [seq, key] of keys.entries()) {
    const chunk = await limited(db, () => readChunk(access, key), limitMs);
    const at = seq * chunkBytes;
    if (chunk.ownerId !== id || chunk.seq !== seq || at + chunk.bytes.length > size)
      throw new AppError('store/attachment', { id });
    bytes.set(chunk.bytes, at);
  }
  if ((await digestOf(bytes)) !== sha256) throw new AppError('store/attachment', { id });
  return bytes;
}

async function readChunk({ db, vault }: StoreAccess, key: string) {
  const [row] = await openAll(vault, table, [await db.table(table).get(key)]);
  if (!row || 'code' in row) throw new AppError(row?.code ?? 'vault/row', { table, id: key });
  const chunk = chunkSchema.safeParse(row.value);
  if (!chunk.success) throw new AppError('input/schema');
  return { ...chunk.data, bytes: fromBase64(chunk.data.data) };
}

/** In one transaction: all of it goes, or nothing. Chunks are written once, so each stands at its first version. */
async function erase(access: StoreAccess, ownerId: string): Promise<void> {
  const keys = await limited(access.db, () => chunksOf(access, ownerId), access.limitMs);
  if (keys.length > 0) await access.writer.commit({ removes: keys.map((id) => ({ table, id, previous: 1 })) });
}

async function sweep(
  access: StoreAccess,
  { fresh, ...holders }: Holders & { readonly fresh: ReadonlySet<string> },
): Promise<number> {
  const owners = [...(await limited(access.db, () => firstChunks(access), access.limitMs))];
  const candidates = owners.filter(([owner]) => !fresh.has(owner));
  if (candidates.length === 0) return 0;
  const needed = await namedBy(holders);
  if (!needed) return 0;
  let swept = 0;
  for (const [owner, key] of candidates) {
    // what is no chunk of ours, or does not open, is left for a person to see
    if (needed.has(owner) || !(await isOurs(access, key))) continue;
    await erase(access, owner);
    swept += 1;
  }
  return swept;
}

/** The ids of files that rows name; nothing where a row does not open. */
async function namedBy({ cases, incoming }: Holders): Promise<ReadonlySet<string> | undefined> {
  const files = await cases.list();
  const texts = await incoming.list(inbox);
  if (files.damaged.length + texts.damaged.length > 0) return undefined;
  const packages = texts.items.flatMap(({ value: { file } }) => (typeof file === 'string' ? [] : [file.id]));
  return new Set([...files.items.flatMap(({ value }) => [...filesNeeded(value)]), ...packages]);
}

async function firstChunks({ db }: StoreAccess): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, string>();
  await db
    .table(table)
    .orderBy('[ownerId+seq]')
    .eachKey((key, { primaryKey }) => {
      const owner = Array.isArray(key) ? String(key[0]) : '';
      if (!first.has(owner)) first.set(owner, String(primaryKey));
    });
  return first;
}

async function isOurs(access: StoreAccess, key: string): Promise<boolean> {
  try {
    await limited(access.db, () => readChunk(access, key), access.limitMs);
    return true;
  } catch {
    return false;
  }
}
