import init from '@sqlite.org/sqlite-wasm';
import type { ContentPack } from '#shared/content/model';
import { openEngine, type SearchEngine } from '#shared/search/engine';
import { fillIndex } from '#shared/search/schema';
import { type Sql, toSql } from '#shared/search/sql';

/** A database in memory, as the build and the worker have it. */
export async function emptyDatabase(): Promise<Sql> {
  const sqlite3 = await init();
  return toSql(new sqlite3.oo1.DB(':memory:'));
}

/** The index of a pack, open. */
export async function engineOf(pack: ContentPack): Promise<SearchEngine> {
  const sql = await emptyDatabase();
  fillIndex(sql, pack);
  return openEngine(sql);
}
