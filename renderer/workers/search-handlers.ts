import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { type Bytes, toHex } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { checkBriefs } from '#shared/content-pack/sample';
import type { Served } from '#shared/ipc/rpc';
import { openEngine, type SearchEngine } from '#shared/search/engine';
import { createPagedFile, type PagedFile } from '#shared/search/paged-file';
import { type Sql, toSql } from '#shared/search/sql';
import { openPagedDatabase } from './paged-database';
import { maxRangeBytes, readRanges } from './range-channel';
import type { IndexImage, IndexPages, SearchApi } from './search-api';

/*
 * Holds the index of the content in memory, or of an imported pack what was read of it lately, and answers queries. It promises to open
 * only the file that this edition was built with, or what the page reads out of the vault, and to change nothing in it; queries and
 * answers are kept nowhere. It ends with its worker.
 */

export interface SearchTools {
  /** Reads a file of this app. */
  readonly read: (address: string) => Promise<Bytes>;
  readonly startSqlite: () => Promise<Sqlite3Static>;
}

export function createSearchHandlers(tools: SearchTools): Served<SearchApi> {
  let engine: SearchEngine | undefined;
  return {
    open: async (image) => {
      engine = openEngine(await openIndex(tools, image).catch(refuse));
      return { items: engine.items, passages: engine.passages };
    },
    check: async ({ image, ...input }) => checkBriefs(await openIndex(tools, image).catch(refuse), input),
    search: (request) => {
      if (!engine) throw new AppError('search/index');
      return engine.search(request);
    },
  };
}

async function openIndex(tools: SearchTools, image: IndexImage | IndexPages): Promise<Sql> {
  if ('channel' in image) return toSql(openPagedDatabase(await tools.startSqlite(), pagedFile(image)));
  const [bytes, sqlite3] = await Promise.all([readImage(tools, image), tools.startSqlite()]);
  return toSql(openImage(sqlite3, bytes));
}

/** As the store cuts it: one block is one chunk there. */
const blockBytes = 256 * 1024;
/** 32 MiB in memory: what a person asks for in an hour stands in less. */
const mostBlocks = 128;

function pagedFile({ channel, size }: IndexPages): PagedFile {
  const mostAtOnce = maxRangeBytes / blockBytes;
  return createPagedFile({ size, blockBytes, mostBlocks, mostAtOnce, read: readRanges(channel) });
}

/** What is missing, damaged or does not start: the same to whoever searches. */
function refuse(cause: unknown): never {
  throw cause instanceof AppError ? cause : new AppError('search/index', {}, { cause });
}

async function readImage({ read }: SearchTools, { address, digest }: IndexImage): Promise<Bytes> {
  const bytes = await read(address);
  const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (found !== digest) throw new Error('another file than the one built');
  return bytes;
}

/** Opens a database file in memory, to be read only. */
export function openImage({ wasm, capi, oo1 }: Sqlite3Static, bytes: Bytes) {
  const database = new oo1.DB(':memory:');
  // SQLite takes the copy, and frees it with the database
  const copy = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const { length } = bytes;
  database.checkRc(capi.sqlite3_deserialize(database, 'main', copy, length, length, flags));
  return database;
}
