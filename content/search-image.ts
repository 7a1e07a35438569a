// Imported by the build's own settings, which do not resolve `#shared`: relative imports only.
import type { ContentPack } from '../shared/content/model';
import { fillIndex } from '../shared/search/schema';
import { toSql } from '../shared/search/sql';

/** The search index of a pack, as the file that the search worker opens: the same content gives the same bytes. */
export async function buildImage(pack: ContentPack): Promise<Uint8Array> {
  // most who read the content want no index
  const { default: initSqlite } = await import('@sqlite.org/sqlite-wasm');
  const { oo1, capi } = await initSqlite();
  const database = new oo1.DB(':memory:');
  try {
    fillIndex(toSql(database), pack);
    return capi.sqlite3_js_db_export(database);
  } finally {
    database.close();
  }
}
