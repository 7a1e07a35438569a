import { deflateRawSync } from 'node:zlib';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { crc32 } from '#shared/package/crc32';

/**
 * Writes ZIP archives field by field, honest by default and lying where told to: the enemy's pen. Nothing here is
 * shared with the writer under test but the checksum.
 */

/** One entry. Fields after `content` override what would be true. */
export interface ForgedEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly method?: number;
  /** Bytes between the headers instead of the (deflated) content. */
  readonly data?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  readonly disk?: number;
  /** Central offset instead of the true one. */
  readonly offset?: number;
  /** Writes a data descriptor and zeros in the local header. */
  readonly descriptor?: 'plain' | 'signed' | 'lying';
  /** What the local header says differently. */
  readonly local?: {
    readonly name?: string;
    readonly extra?: Uint8Array;
    readonly method?: number;
    readonly size?: number;
  };
  /** Bytes that belong to no entry, written before this one. */
  readonly gap?: Uint8Array;
  /** A local record the directory does not name. */
  readonly hidden?: boolean;
}

/** The archive around the entries. */
export interface ForgedArchive {
  readonly entries: readonly ForgedEntry[];
  readonly prefix?: Uint8Array;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  readonly count?: number;
  readonly disk?: number;
  /** Bytes between the last entry and the directory, and between the directory and the end record. */
  readonly beforeDirectory?: Uint8Array;
  readonly beforeEnd?: Uint8Array;
}

export function forgeZip(archive: ForgedArchive): Bytes {
  const parts: Uint8Array[] = [archive.prefix ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let at = archive.prefix?.length ?? 0;
  for (const entry of archive.entries) {
    at += entry.gap?.length ?? 0;
    const record = localRecord(entry);
    parts.push(entry.gap ?? new Uint8Array(), record);
    if (!entry.hidden) directory.push(centralHeader(entry, at));
    at += record.length;
  }
  const central = concat(...directory);
  const before = archive.beforeDirectory ?? new Uint8Array();
  const comment = utf8(archive.comment ?? '');
  const count = archive.count ?? directory.length;
  const end = fields(
    [4, 0x06054b50],
    [2, archive.disk ?? 0],
    [2, archive.disk ?? 0],
    [2, count],
    [2, count],
    [4, central.length],
    [4, at + before.length],
    [2, comment.length],
  );
  return concat(
    ...parts,
    before,
    central,
    archive.beforeEnd ?? new Uint8Array(),
    end,
    comment,
    archive.suffix ?? new Uint8Array(),
  );
}

/** An extra field block. */
export function extraField(id: number, data: Uint8Array = new Uint8Array()): Bytes {
  return concat(fields([2, id], [2, data.length]), data);
}

function bodyOf(entry: ForgedEntry): Uint8Array {
  return entry.data ?? (entry.method === 8 ? deflateRawSync(entry.content) : entry.content);
}

function truth(entry: ForgedEntry) {
  return {
    name: typeof entry.name === 'string' ? utf8(entry.name) : entry.name,
    flags: (entry.flags ?? 0) | (entry.descriptor ? 8 : 0),
    method: entry.method ?? 0,
    crc: entry.crc ?? crc32(entry.content),
    compressedSize: entry.compressedSize ?? bodyOf(entry).length,
    size: entry.size ?? entry.content.length,
    extra: entry.extra ?? new Uint8Array(),
  };
}

function localRecord(entry: ForgedEntry): Bytes {
  const { flags, method, crc, compressedSize, size, name, extra } = truth(entry);
  const localName = entry.local?.name === undefined ? name : utf8(entry.local.name);
  const localExtra = entry.local?.extra ?? extra;
  const isLater = entry.descriptor !== undefined;
  const header = fields(
    [4, 0x04034b50],
    [2, 20],
    [2, flags],
    [2, entry.local?.method ?? method],
    [4, 0x00210000],
    [4, isLater ? 0 : crc],
    [4, isLater ? 0 : compressedSize],
    [4, isLater ? 0 : (entry.local?.size ?? size)],
    [2, localName.length],
    [2, localExtra.length],
  );
  return concat(header, localName, localExtra, bodyOf(entry), descriptorOf(entry));
}

function descriptorOf(entry: ForgedEntry): Uint8Array {
  const { crc, compressedSize, size } = truth(entry);
  if (!entry.descriptor) return new Uint8Array();
  const values = fields([4, crc], [4, compressedSize], [4, entry.descriptor === 'lying' ? size + 1 : size]);
  return entry.descriptor === 'plain' ? values : concat(fields([4, 0x08074b50]), values);
}

function centralHeader(entry: ForgedEntry, at: number): Bytes {
  const { flags, method, crc, compressedSize, size, name, extra } = truth(entry);
  const comment = utf8(entry.comment ?? '');
  const header = fields(
    [4, 0x02014b50],
    [2, 0x0314],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0x00210000],
    [4, crc],
    [4, compressedSize],
    [4, size],
    [2, name.length],
    [2, extra.length],
    [2, comment.length],
    [2, entry.disk ?? 0],
    [2, 0],
    [4, entry.attributes ?? 0],
    [4, entry.offset ?? at],
  );
  return concat(header, name, extra, comment);
}

/** Little-endian fields: width, value. */
function fields(...list: readonly (readonly [width: 2 | 4, value: number])[]): Bytes {
  const bytes = new Uint8Array(list.reduce((size, [width]) => size + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of list) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
