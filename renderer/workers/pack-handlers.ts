import { type Bytes, concat, release } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Brief } from '#shared/content/model';
import { carriedPath, frameOf, framePath } from '#shared/content-pack/carried';
import { isIndexPart, type OpenedPack, openContentPack, tablePath } from '#shared/content-pack/index';
import { headsOf, headsPath } from '#shared/content-pack/kept';
import { connect, type Served, Transfer } from '#shared/ipc/rpc';
import { type PackageSource, type StreamedPackage, streamPackage, type Verdict } from '#shared/package/index';
import type { PackApi, PackOpened, PackToOpen, SourceApi } from './pack-api';

/** One read over the port: small enough for a window that has other work. */
const pieceBytes = 1024 * 1024;

interface Open {
  readonly streamed: StreamedPackage;
  readonly pack: OpenedPack;
  /** Of the parts of briefs that were asked for, in that order. */
  readonly heads: Bytes[];
  /** What goes around the parts in the file; nothing where the file cannot be put together again. */
  readonly frame: Bytes | undefined;
  /** Slices of the index as they were packed, from when they are unpacked until they are asked for. */
  readonly carried: Map<string, Bytes>;
}

/** The work on one content pack: a worker has one open at most. */
export function createPackHandlers(): Served<PackApi> {
  let open: Open | undefined;
  const opened = (): Open => {
    if (!open) throw new AppError('pack/table');
    return open;
  };
  return {
    openPack: async (input) => {
      const source = sourceOver(input);
      const streamed = await streamPackage(source, { ...input, isLater: isPart });
      const { verdict } = streamed;
      const pack = isGoodContent(verdict) ? await openTable(streamed) : undefined;
      const frame = pack && (await frameOf(source, contentOf(verdict), streamed.places));
      open = pack && { streamed, pack, heads: [], frame, carried: new Map() };
      return answer(verdict, open);
    },
    packBase: () => opened().pack.base(),
    packBriefs: ({ ids }) => briefsOf(opened().pack, ids),
    packPart: async ({ path }) => {
      const bytes = await keptPart(opened(), path);
      return new Transfer(bytes, [bytes.buffer]);
    },
  };
}

/** Everything below `content/` but the table. */
function isPart(name: string): boolean {
  return name.startsWith('content/') && name !== tablePath;
}

/** Content must be valid, or valid with old revocation lists; a pack that is here already has nothing new. */
function isGoodContent({ level, manifest, codes }: Verdict): boolean {
  const isGood = level === 'valid' || (level === 'warning' && codes.every((code) => goodEnough.includes(code)));
  return manifest?.kind === 'content' && isGood;
}

const goodEnough: readonly string[] = ['package/revocation-stale', 'package/clock-behind'];

async function openTable({ verdict, read }: StreamedPackage): Promise<OpenedPack> {
  // what was read over the port is nobody else's
  return openContentPack(
    { paths: contentOf(verdict), read, release: (packed) => release(packed as Bytes) },
    verdict.manifest ?? {},
  );
}

function contentOf({ files }: Verdict): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path.startsWith('content/'));
}

/** What reads the file for the worker: pieces put together, each asked for when the one before is there. */
function sourceOver({ source, size }: PackToOpen): PackageSource {
  const remote = connect<SourceApi>(source);
  return {
    size,
    read: async (at, length) => {
      if (length <= pieceBytes) return remote.call('read', { at, length });
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; done += pieceBytes) {
        const piece = { at: at + done, length: Math.min(pieceBytes, length - done) };
        const read = await remote.call('read', piece);
        bytes.set(read, done);
        release(read);
      }
      return bytes;
    },
  };
}

function answer(verdict: Verdict, open: Open | undefined): PackOpened {
  const { payload: _, ...rest } = verdict;
  if (!open) return { verdict: rest, parts: [] };
  const { table } = open.pack;
  const packed = new Map(verdict.files.map(({ path, size }) => [path, size]));
  const parts = table.parts.map(({ path, bytes }) => ({
    path,
    size: isIndexPart(path) ? bytes : (packed.get(path) ?? 0),
  }));
  const asPacked = ({ path }: { readonly path: string }) => ({ path: carriedPath(path), size: packed.get(path) ?? 0 });
  const first = { path: tablePath, size: packed.get(tablePath) ?? 0 };
  // heads are made of the texts, so they come behind them
  const texts = parts.filter(({ path }) => !isIndexPart(path));
  return {
    verdict: rest,
    table,
    parts: [
      first,
      ...texts,
      { path: headsPath },
      ...parts
        .filter(({ path }) => isIndexPart(path))
        .flatMap((part) => (open.frame ? [part, asPacked(part)] : [part])),
      ...(open.frame ? [{ path: framePath, size: open.frame.length }] : []),
    ],
  };
}

/** Text is kept as it came, once it was unpacked and held to its digest; the index unpacked, for it is read by page. */
async function keptPart(open: Open, path: string): Promise<Bytes> {
  const { streamed, pack, heads, frame, carried } = open;
  if (path === tablePath) return streamed.read(path);
  if (path === framePath && frame) return frame.slice();
  if (path.startsWith('carried/')) return takeCarried(carried, path);
  if (path === headsPath) return concat(...heads.splice(0));
  const { packed, unpacked } = await pack.part(path);
  if (path.startsWith('content/briefs-')) heads.push(...headsOf(unpacked, path));
  if (frame && isIndexPart(path)) carried.set(carriedPath(path), concat(packed));
  const kept = isIndexPart(path) ? unpacked : concat(packed);
  release(packed as Bytes); // read over the port for this alone
  if (kept !== unpacked) release(unpacked);
  return kept;
}

/** A slice is asked for as it was packed right after it was unpacked. */
function takeCarried(carried: Map<string, Bytes>, path: string): Bytes {
  const bytes = carried.get(path);
  if (!bytes) throw new AppError('pack/part', { place: path });
  carried.delete(path);
  return bytes;
}

async function briefsOf(pack: OpenedPack, ids: readonly string[]): Promise<readonly Brief[]> {
  const briefs: Brief[] = [];
  for (const id of ids) {
    const brief = await pack.brief(id);
    if (brief) briefs.push(brief);
  }
  return briefs;
}
