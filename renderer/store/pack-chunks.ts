import Dexie from 'dexie';
import { type Bytes, release } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { isSealedRow, type SealedRow } from '#shared/vault/guard';
import type { Put } from '../workers/vault-api';
import { limited } from './fault';
import type { StoreAccess } from './repository';

/*
 * The parts of content packs, sealed in chunks that are read one by one. Chunks of an owner are there for good once a register
 * names the owner; what it does not name is erased.
 */

/** A page of the search index is read at once: small enough to be quick, large enough to be few. */
export const packChunkBytes = 256 * 1024;

/** Written in one transaction: each chunk is in memory four times until it is on the disk. */
const batch = 8;
export const packBatchBytes = batch * packChunkBytes;
const erasedAtOnce = 256;
const table = 'blobs';
const schema = z.strictObject({ format: z.literal('valise-pack-chunk/1'), owner: z.uuid(), seq: z.int().min(0) });

export interface PackChunks {
  /** Seals bytes as chunks from this number on; answers how many. @throws `store/full`, `store/write`, `store/timeout` */
  write(at: { readonly owner: string; readonly first: number }, bytes: Bytes): Promise<number>;
  /** One chunk. @throws `store/attachment-gone`, `vault/row` */
  read(owner: string, seq: number): Promise<Bytes>;
  /** Removes all chunks of an owner; what was begun is ended by the next call. */
  erase(owner: string): Promise<void>;
}

export function createPackChunks(access: StoreAccess): PackChunks {
  return {
    write: async ({ owner, first }, bytes) => {
      const count = Math.ceil(bytes.length / packChunkBytes);
      for (let at = 0; at < count; at += batch) {
        const slice = bytes.subarray(at * packChunkBytes, at * packChunkBytes + packBatchBytes);
        await writeBatch(access, { owner, first: first + at }, slice);
      }
      return count;
    },
    read: (owner, seq) => limited(access.db, () => readChunk(access, owner, seq), access.limitMs),
    erase: async (owner) => {
      const keys = await limited(access.db, () => keysOf(access, owner), access.limitMs);
      for (let at = 0; at < keys.length; at += erasedAtOnce) {
        const removes = keys.slice(at, at + erasedAtOnce).map((id) => ({ table, id, previous: 1 }) as const);
        await access.writer.commit({ removes });
      }
    },
  };
}

async function writeBatch(
  { writer }: StoreAccess,
  { owner, first }: { readonly owner: string; readonly first: number },
  bytes: Bytes,
): Promise<void> {
  const puts: Put[] = [];
  for (let at = 0; at < bytes.length; at += packChunkBytes) {
    const seq = first + puts.length;
    const value = { format: 'valise-pack-chunk/1', owner, seq };
    const index = { ownerId: owner, seq };
    puts.push({
      table,
      id: crypto.randomUUID(),
      previous: 0,
      index,
      value,
      bytes: bytes.slice(at, at + packChunkBytes),
    });
  }
  const { puts: sealed } = await writer.commit({ puts, bytes: bytes.length });
  // they are on the disk
  for (const { row } of sealed) release(row.box as Bytes); // made by the vault, each in a buffer of its own
}

async function readChunk({ db, vault }: StoreAccess, owner: string, seq: number): Promise<Bytes> {
  const row: unknown = await db.table(table).where('[ownerId+seq]').equals([owner, seq]).first();
  if (row === undefined) throw new AppError('store/attachment-gone', { id: owner });
  if (!isSealedRow(table, row)) throw new AppError('store/plaintext', { table });
  const box = row.box as Bytes; // a row that was read from the disk for this alone
  const opening = vault.call('openChunks', { table, rows: [row satisfies SealedRow] }, [box.buffer]);
  const [chunk] = await Dexie.waitFor(opening);
  const head = schema.safeParse(chunk?.value);
  if (!chunk || !head.success || head.data.owner !== owner || head.data.seq !== seq)
    throw new AppError('vault/row', { table, id: owner });
  return chunk.bytes;
}

async function keysOf({ db }: StoreAccess, owner: string): Promise<readonly string[]> {
  const range = db
    .table(table)
    .where('[ownerId+seq]')
    .between([owner, Dexie.minKey], [owner, Dexie.maxKey], true, true);
  return (await range.primaryKeys()).map(String);
}
