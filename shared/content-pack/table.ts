import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';
import { contentIdSchema } from '../content/dated';
import { packFileSchema } from '../content/files';
import { contentPackLimits as limits } from './limits';

/**
 * The table of contents of a signed content pack, read before anything else: which parts there are, how large each is once
 * unpacked, and the digest of every part and every brief. The signature covers it and the packed parts; the digests let a
 * single brief be held to it later, when the package is long closed.
 */
export const tablePath = 'content/table.json';
export const tableFormat = 'valise-content-table/1';

/** `base`: everything but the briefs. `index`: the search index, an SQLite image cut into slices. */
export const partKinds = ['base', 'briefs', 'index'] as const;
export type PartKind = (typeof partKinds)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const partSchema = z.strictObject({
  path: z.string().regex(/^content\/(?:base|briefs|index)-\d{3}\.gz$/),
  /** Unpacked. */
  bytes: z.int().min(1).max(limits.maxPartBytes),
  /** Of the unpacked bytes. */
  sha256,
});
export type ContentPart = z.infer<typeof partSchema>;

const briefPlaceSchema = z.strictObject({ id: contentIdSchema, part: z.string(), sha256 });
type BriefPlace = z.infer<typeof briefPlaceSchema>;

export const tableSchema = z
  .strictObject({
    format: z.literal(tableFormat),
    content: z.literal('valise-content/1'),
    ...packFileSchema.shape,
    /** The setting of the search that built the index. */
    indexVersion: z.int().min(1),
    parts: z.array(partSchema).min(1).max(limits.maxParts),
    /** In the order of the library, each with the part it stands in and the SHA-256 of its line there. */
    briefs: z.array(briefPlaceSchema).max(limits.maxBriefs),
  })
  .refine(isConsistent);
export type ContentTable = z.infer<typeof tableSchema>;

/** The bytes of the table: equal tables are equal bytes. @throws `pack/table`, `pack/too-large` */
export function tableBytes(table: ContentTable): Bytes {
  const parsed = tableSchema.safeParse(table);
  if (!parsed.success) throw new AppError('pack/table');
  const bytes = utf8(canonicalJson(parsed.data as unknown as Json)); // its schema: plain data only
  if (bytes.length > limits.maxTableBytes) throw new AppError('pack/too-large', { size: bytes.length });
  return bytes;
}

/** @throws `pack/too-large`, `pack/table` */
export function parseTable(bytes: Uint8Array): ContentTable {
  if (bytes.length > limits.maxTableBytes) throw new AppError('pack/too-large', { size: bytes.length });
  try {
    return tableSchema.parse(parseJson(bytes, { maxBytes: limits.maxTableBytes, maxDepth: 8, maxValues: 1_000_000 }));
  } catch (cause) {
    throw new AppError('pack/table', {}, { cause });
  }
}

/** `base`, `briefs` or `index`, by the name of the part. */
export function kindOf({ path }: Pick<ContentPart, 'path'>): PartKind | undefined {
  return partKinds.find((kind) => path.startsWith(`content/${kind}-`));
}

/** A slice of the search index. */
export function isIndexPart(path: string): boolean {
  return kindOf({ path }) === 'index';
}

/** The series as `manifest.json` writes it: two that differ in capitals alone are one. */
export function seriesName(series: string): string {
  return series.toLowerCase();
}

/** No part and no brief twice, and every brief in a part that holds briefs. */
function isConsistent({ parts, briefs }: { readonly parts: ContentPart[]; readonly briefs: BriefPlace[] }): boolean {
  const paths = new Set(parts.map(({ path }) => path));
  const places = new Set(parts.filter((part) => kindOf(part) === 'briefs').map(({ path }) => path));
  const ids = new Set(briefs.map(({ id }) => id));
  return paths.size === parts.length && ids.size === briefs.length && briefs.every(({ part }) => places.has(part));
}
