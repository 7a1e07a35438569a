import { type Bytes, release } from '../base/bytes';
import { AppError } from '../base/errors';
import type { Brief, ContentPack } from '../content/model';
import { emptyPack } from '../content/pack';
import { indexVersion } from '../search/schema';
import { isList, linesOf, readLine } from './lines';
import { openPart, sha256Of } from './part';
import type { PackKey } from './schemas';
import { type ContentPart, type ContentTable, kindOf, type PartKind, parseTable, seriesName, tablePath } from './table';

/** Where the packed parts are: a verified package, or the rows they were stored in. */
export interface PartSource {
  /** Of everything below `content/`. */
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  /** Gives up what `read` handed out, once it is unpacked: hundreds of megabytes pass through. */
  readonly release?: (packed: Uint8Array) => void;
}

/** What the signed manifest of the package says. */
export interface PackNumbers {
  readonly series?: string | undefined;
  readonly version?: number | undefined;
}

/** A content pack whose table was read. Each part is opened when it is asked for, and none is kept. */
export interface OpenedPack {
  readonly table: ContentTable;
  /** Everything but the briefs. @throws `pack/part`, `pack/digest`, `pack/too-large` */
  base(): Promise<ContentPack>;
  /** In the order of the library, one part after the other. @throws as `base` */
  briefs(): AsyncGenerator<Brief>;
  /** Unpacks the one part it stands in; nothing for an unknown id. @throws as `base` */
  brief(id: string): Promise<Brief | undefined>;
  /** A part, packed and unpacked. @throws as `base`, and `pack/parts` for a path that is none */
  part(path: string): Promise<{ readonly packed: Uint8Array; readonly unpacked: Bytes }>;
  /** The slices of the search index, in order. @throws as `base` */
  index(): AsyncGenerator<Bytes>;
}

/**
 * Opens the payload of a package that was verified as `content`.
 * @throws `pack/table`; `pack/parts` when a part is missing or one too many; `pack/number` when the table is of another series
 * or version than the manifest; `pack/index` when the index is of another setting of the search
 */
export async function openContentPack(source: PartSource, numbers: PackNumbers): Promise<OpenedPack> {
  if (!source.paths.includes(tablePath)) throw new AppError('pack/table');
  const table = parseTable(await source.read(tablePath));
  assertParts(table, source.paths);
  if (seriesName(table.series) !== numbers.series || table.version !== numbers.version)
    throw new AppError('pack/number', { version: table.version });
  if (table.indexVersion !== indexVersion) throw new AppError('pack/index', { version: table.indexVersion });
  const open = async (part: ContentPart) => {
    const packed = await source.read(part.path);
    const unpacked = await openPart(part, packed);
    source.release?.(packed);
    return unpacked;
  };
  return {
    table,
    base: () => readBase(table, open),
    briefs: () => readBriefs(table, open),
    brief: (id) => readBrief(table, open, id),
    part: async (path) => {
      const part = table.parts.find((one) => one.path === path);
      if (!part) throw new AppError('pack/parts', { place: path });
      const packed = await source.read(path);
      return { packed, unpacked: await openPart(part, packed) };
    },
    index: async function* () {
      for (const part of ofKind(table, 'index')) yield open(part);
    },
  };
}

type Open = (part: ContentPart) => Promise<Bytes>;

function assertParts({ parts }: ContentTable, paths: readonly string[]): void {
  const listed = new Set([tablePath, ...parts.map(({ path }) => path)]);
  const stray = paths.find((path) => !listed.has(path)) ?? [...listed].find((path) => !paths.includes(path));
  if (stray !== undefined) throw new AppError('pack/parts', { place: stray });
}

function ofKind({ parts }: ContentTable, kind: PartKind): readonly ContentPart[] {
  return parts.filter((part) => kindOf(part) === kind);
}

async function readBase(table: ContentTable, open: Open): Promise<ContentPack> {
  const found = new Map<PackKey, unknown[]>();
  for (const part of ofKind(table, 'base'))
    for (const line of linesOf(await open(part), part.path)) {
      const { key, value } = readLine(line, part.path);
      const values = found.get(key) ?? [];
      if (key === 'briefs' || (!isList(key) && values.length > 0))
        throw new AppError('pack/part', { place: part.path });
      values.push(value);
      found.set(key, values);
    }
  const { series, version, label, lawDate, notes } = table;
  const head = { series, version, label, lawDate, ...(notes !== undefined && { notes }) };
  const values = [...found].map(([key, all]) => [key, isList(key) ? all : all[0]] as const);
  return { ...emptyPack, ...head, ...Object.fromEntries(values) };
}

async function* readBriefs(table: ContentTable, open: Open): AsyncGenerator<Brief> {
  for (const part of ofKind(table, 'briefs')) {
    const listed = table.briefs.filter((brief) => brief.part === part.path);
    const lines = [...linesOf(await open(part), part.path)];
    if (lines.length !== listed.length) throw new AppError('pack/part', { place: part.path });
    for (const [at, { id, sha256 }] of listed.entries()) yield toBrief(lines[at], { id, sha256, place: part.path });
  }
}

async function readBrief(table: ContentTable, open: Open, id: string): Promise<Brief | undefined> {
  const listed = table.briefs.find((brief) => brief.id === id);
  const part = table.parts.find(({ path }) => path === listed?.part);
  if (!listed || !part) return undefined;
  const at = table.briefs.filter((brief) => brief.part === part.path).indexOf(listed);
  const unpacked = await open(part);
  const brief = await toBrief([...linesOf(unpacked, part.path)][at], { id, sha256: listed.sha256, place: part.path });
  release(unpacked);
  return brief;
}

interface Listed {
  readonly id: string;
  readonly sha256: string;
  readonly place: string;
}

/** Held to its own digest, schema and id. */
async function toBrief(line: Bytes | undefined, { id, sha256, place }: Listed): Promise<Brief> {
  if (!line || (await sha256Of(line)) !== sha256) throw new AppError('pack/digest', { place, id });
  const { key, value } = readLine(line, place);
  const brief = value as Brief; // what the schema of its key gives
  if (key !== 'briefs' || brief.id !== id) throw new AppError('pack/part', { place, id });
  return brief;
}
