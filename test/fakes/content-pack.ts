import sqlite from '@sqlite.org/sqlite-wasm';
import { concat } from '#shared/base/bytes';
import type { Brief, ContentPack } from '#shared/content/model';
import { type ContentPackFile, contentPackFiles, type OpenedPack, openContentPack } from '#shared/content-pack/index';
import { type Sql, toSql } from '#shared/search/sql';
import { buildImage } from '../../content/search-image';

/** The payload of a pack, by path, with the index the build makes of it unless another is given. */
export async function payloadOf(pack: ContentPack, index?: Uint8Array): Promise<Map<string, ContentPackFile['bytes']>> {
  const files = new Map<string, ContentPackFile['bytes']>();
  const input = { pack, index: index ?? (await buildImage(pack)) };
  for await (const { path, bytes } of contentPackFiles(input)) files.set(path, bytes);
  return files;
}

/** Opens a payload under the numbers its manifest would have. */
export function openPayload(
  files: ReadonlyMap<string, Uint8Array>,
  numbers: { readonly series?: string; readonly version?: number },
): Promise<OpenedPack> {
  const paths = [...files.keys()];
  return openContentPack({ paths, read: async (path) => files.get(path) ?? new Uint8Array() }, numbers);
}

/** The whole pack, read part by part. */
export async function readWhole(opened: OpenedPack): Promise<ContentPack> {
  const briefs: Brief[] = [];
  for await (const brief of opened.briefs()) briefs.push(brief);
  return { ...(await opened.base()), briefs };
}

/** The search index of a pack, put together and open. */
export async function openIndex(opened: OpenedPack): Promise<Sql> {
  const slices: Uint8Array[] = [];
  for await (const slice of opened.index()) slices.push(slice);
  const image = concat(...slices);
  const { oo1, capi, wasm } = await sqlite();
  const database = new oo1.DB(':memory:');
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const place = wasm.allocFromTypedArray(image);
  const code = capi.sqlite3_deserialize(database, 'main', place, image.length, image.length, flags);
  if (code !== capi.SQLITE_OK) throw new Error(`not opened: ${code}`);
  return toSql(database);
}
