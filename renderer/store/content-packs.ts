import { type Bytes, release } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import {
  beginStaging,
  cleared,
  emptyRegister,
  installed,
  type KeptPack,
  type KeptPart,
  type Register,
  registerSchema,
  wentBack,
} from '#shared/content-pack/register';
import type { JournalEvent } from '#shared/vault/journal';
import { createPackChunks, type PackChunks, packBatchBytes, packChunkBytes } from './pack-chunks';
import { createRepository, type Definition, type StoreAccess } from './repository';
import { createQueue } from './writer';

/*
 * Content packs on this laptop. Promise: a pack is in use as a whole or not at all. Its chunks are sealed first, under an owner
 * that the register calls left over; one write then makes it the pack in use. Whatever ends the process before, the pack of
 * before is in use, and the chunks are erased at the next start.
 */

const definition: Definition<Register> = { table: 'packs', schema: registerSchema, index: () => ({}) };
/** There is one register. */
const registerId = 'a3b86a4e-5d0f-4c5b-9d0e-6f1c5f2b7c11';

/** A verified pack, and its parts in the order in which they are to be kept. */
export interface PackToInstall {
  readonly pack: Omit<KeptPack, 'owner' | 'parts'>;
  readonly parts: readonly { readonly path: string; readonly size?: number }[];
  /** The bytes to keep of a part: exactly its size, verified. They are let go once they are sealed. */
  readonly read: (path: string) => Promise<Bytes>;
  /** Looks at what was staged, before it is in use; what it throws ends the import. */
  readonly check: (staged: StagedPack) => Promise<void>;
}

export type StagedPack = Pick<KeptPack, 'owner' | 'parts'>;

export interface InstallOptions {
  readonly signal: AbortSignal;
  /** Called with the bytes that are sealed and all that will be. */
  readonly onProgress: (done: number, all: number) => void;
}

export interface ContentPacks {
  register(): Promise<Register>;
  /**
   * Keeps a pack and makes it the one in use. Fails as a whole, with nothing left of it: `store/full`, `store/write`,
   * `store/timeout`, `package/rollback`, `pack/cancelled`, and what `read` and `check` throw.
   */
  install(pack: PackToInstall, options: InstallOptions): Promise<KeptPack>;
  /** The pack before in use again, with a reason for the log. @throws `pack/no-previous` */
  goBack(series: string, reason: string): Promise<void>;
  /** Bytes of a part that is kept. @throws `store/attachment-gone`, `vault/row` */
  readPart(pack: StagedPack, path: string): Promise<Bytes>;
  /** One chunk of a part that is kept. @throws as `readPart` */
  readChunk(pack: StagedPack, part: KeptPart, at: number): Promise<Bytes>;
  /** Erases what is left of imports that did not come to their end; answers of how many. */
  sweep(): Promise<number>;
}

export function createContentPacks(access: StoreAccess): ContentPacks {
  const room = openRoom(access);
  const { chunks, read, change } = room;
  return {
    register: read,
    install: (given, options) => install(room, given, options),
    goBack: (series, reason) => {
      const back = (register: Register) => {
        const next = wentBack(register, { series, reason, at: now() });
        if (!next) throw new AppError('pack/no-previous');
        return next;
      };
      return change(back, { kind: 'content.back', details: { series } });
    },
    readPart: (pack, path) => readPart(chunks, pack, path),
    readChunk: ({ owner }, { first }, at) => chunks.read(owner, first + at),
    sweep: async () => {
      const dead = (await read()).leftOver.filter((owner) => !room.staging.has(owner));
      for (const owner of dead) await room.erase(owner);
      return dead.length;
    },
  };
}

interface Room {
  readonly chunks: PackChunks;
  /** Owners of imports under way in this process: left over in the register, and not yet to be erased. */
  readonly staging: Set<string>;
  read(): Promise<Register>;
  /** One after the other, each upon what the one before it wrote. */
  change(next: (register: Register) => Register, event?: JournalEvent): Promise<void>;
  erase(owner: string): Promise<void>;
}

function openRoom(access: StoreAccess): Room {
  const chunks = createPackChunks(access);
  const rows = createRepository(access, definition);
  const inTurn = createQueue();
  const stored = async () => (await rows.get(registerId)) ?? { version: 0, value: emptyRegister(registerId) };
  const change: Room['change'] = (next, event) =>
    inTurn(async () => {
      const { value: before, version } = await stored();
      const value = registerSchema.parse(next(before));
      const put = { table: 'packs', id: registerId, previous: version, index: {}, value } as const;
      await access.writer.commit({ puts: [put], events: event ? [event] : [] });
    });
  const erase = async (owner: string) => {
    await chunks.erase(owner);
    await change((register) => cleared(register, owner));
  };
  return { chunks, staging: new Set(), read: async () => (await stored()).value, change, erase };
}

async function install(room: Room, given: PackToInstall, options: InstallOptions): Promise<KeptPack> {
  const { staging, chunks, change, erase } = room;
  const owner = crypto.randomUUID();
  staging.add(owner);
  try {
    await change((register) => beginStaging(register, owner));
    const parts = await stage(chunks, { owner, given }, options);
    await given.check({ owner, parts });
    stopIfAsked(options.signal);
    const pack = { ...given.pack, owner, parts };
    const { series, version, digest } = pack;
    const event = { kind: 'content.installed', details: { series, version, digest } };
    await change((register) => swapped(register, pack, now()), event);
    return pack;
  } catch (thrown) {
    // where the disk refuses this too, it is swept at the next start
    await erase(owner).catch(() => undefined);
    throw thrown;
  } finally {
    staging.delete(owner);
  }
}

const now = () => new Date().toISOString();

function swapped(register: Register, pack: KeptPack, at: string): Register {
  const next = installed(register, pack, at);
  if (!next) throw new AppError('package/rollback');
  return next;
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('pack/cancelled');
}

async function stage(
  chunks: PackChunks,
  { owner, given }: { readonly owner: string; readonly given: PackToInstall },
  { signal, onProgress }: InstallOptions,
): Promise<KeptPart[]> {
  const all = given.parts.reduce((sum, { size = 0 }) => sum + size, 0);
  const kept: KeptPart[] = [];
  let first = 0;
  let done = 0;
  onProgress(0, all);
  for await (const { path, expected, bytes } of readAhead(given)) {
    stopIfAsked(signal);
    const size = bytes.length;
    if (expected !== undefined && size !== expected) throw new AppError('pack/part', { place: path, size });
    let count = 0;
    for (let at = 0; at < size; at += packBatchBytes) {
      stopIfAsked(signal);
      const slice = bytes.subarray(at, at + packBatchBytes);
      count += await chunks.write({ owner, first: first + count }, slice);
      if (expected !== undefined) done += slice.length;
      onProgress(done, all);
    }
    release(bytes);
    kept.push({ path, first, count, size });
    first += count;
  }
  return kept;
}

/** The parts in order, each read while the one before it is written. */
async function* readAhead({ parts, read }: PackToInstall) {
  const begin = (at: number) => {
    const path = parts[at]?.path;
    const reading = path === undefined ? undefined : read(path);
    // where the writing fails first, nobody waits for it any more
    reading?.catch(() => undefined);
    return reading;
  };
  let next = begin(0);
  for (const [at, { path, size: expected }] of parts.entries()) {
    const bytes = await next;
    if (!bytes) throw new AppError('pack/part', { place: path });
    next = begin(at + 1);
    yield { path, expected, bytes };
  }
}

async function readPart(chunks: PackChunks, { owner, parts }: StagedPack, path: string): Promise<Bytes> {
  const part = parts.find((one) => one.path === path);
  if (!part) throw new AppError('store/attachment-gone', { id: owner });
  const bytes = new Uint8Array(part.size);
  for (let at = 0; at < part.count; at++) {
    const chunk = await chunks.read(owner, part.first + at);
    bytes.set(chunk, at * packChunkBytes);
    release(chunk);
  }
  return bytes;
}
