import { randomUUID, webcrypto } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFilter } from 'electron';
import type { Bytes } from '#shared/base/bytes';
import { AppError, toErrorData } from '#shared/base/errors';
import type { Handlers, Input, Output } from '#shared/ipc/bridge';
import { maxFileBytes, maxFilesAtOnce, maxWordBytes } from '#shared/ipc/contract';
import { type FileSystem, writeAtomically } from '../atomic-write';
import type { HeldFile } from '../held-file';
import { createKnownPlaces } from '../known-places';
import { holdsExactly } from '../read-file';
import { words } from '../words';

const { subtle } = webcrypto;

export interface FilePorts {
  /** The system's dialogs. Undefined when the person closed it: the window never learns a path. */
  readonly pickToOpen: (options: { filters: FileFilter[] }) => Promise<string | undefined>;
  /** Several at once; none when the person closed it. */
  readonly pickSeveral: (options: { filters: FileFilter[] }) => Promise<readonly string[]>;
  readonly pickToSave: (options: { filters: FileFilter[]; defaultPath: string }) => Promise<string | undefined>;
  /** Ordinary files up to the size, else `file/type`, `file/too-large`, `file/read`. */
  readonly read: (file: string, maxBytes: number) => Promise<Bytes>;
  readonly held: HeldFile;
  /** Whether the medium gives back just these bytes; throws as `read` does. */
  readonly holds?: (file: string, bytes: Uint8Array) => Promise<boolean>;
  readonly fs?: FileSystem;
}

/** `pdf` is never asked for by the window: what is printed comes from main itself. */
type Kind = Input<'file.save'>['kind'] | Input<'file.open'>['purpose'] | 'pdf';

const endings: Readonly<Record<Kind, readonly string[]>> = {
  package: ['asice', 'age'],
  envelope: ['age'],
  certificate: ['pem', 'crt', 'cer', 'der', 'p7b', 'crl'],
  signature: ['p7s'],
  request: ['csr', 'p10'],
  key: ['p12', 'pfx', 'pem', 'age'],
  recipient: ['txt', 'pub'],
  document: ['md', 'json', 'txt'],
  pdf: ['pdf'],
  word: ['docx', 'docm'],
  picture: ['png', 'jpg', 'jpeg', 'pdf'],
  any: ['*'],
};

const maxBytes: Readonly<Record<Input<'file.open'>['purpose'], number>> = {
  package: maxFileBytes,
  certificate: 1024 * 1024,
  // a signature brings certificates and revocation lists along
  signature: 16 * 1024 * 1024,
  key: 1024 * 1024,
  recipient: 64 * 1024,
  word: maxWordBytes,
  // a sheet of A4 at 600 points an inch, in colour and hardly packed, or a binder of them as a PDF
  picture: 64 * 1024 * 1024,
  any: maxFileBytes,
};

type FileCalls =
  | 'file.open'
  | 'file.choose'
  | 'chosen.hold'
  | 'file.hold'
  | 'file.piece'
  | 'file.release'
  | 'file.save';

export function fileHandlers(ports: FilePorts): Pick<Handlers, FileCalls> {
  const chosen = createKnownPlaces();
  return {
    'file.open': async ({ purpose }) => {
      const file = await ports.pickToOpen({ filters: filtersOf(purpose) });
      if (file === undefined) return null;
      return { name: plainName(file), bytes: await ports.read(file, maxBytes[purpose]) };
    },
    'file.choose': async ({ purpose }) => {
      const places = await ports.pickSeveral({ filters: filtersOf(purpose) });
      if (places.length > maxFilesAtOnce) throw new AppError('file/too-many', { count: places.length });
      chosen.keepOnly(places);
      const files = places.map(async (one) => ({
        id: chosen.idOf(one),
        name: plainName(one),
        size: await sizeAt(one),
      }));
      return { files: await Promise.all(files) };
    },
    'chosen.hold': async ({ file }) => {
      const place = chosen.placeOf(file);
      return { name: plainName(place), ...(await ports.held.hold(place, maxBytes.package)) };
    },
    'file.hold': async ({ purpose }) => {
      const file = await ports.pickToOpen({ filters: filtersOf(purpose) });
      if (file === undefined) return null;
      return { name: plainName(file), ...(await ports.held.hold(file, maxBytes[purpose])) };
    },
    'file.piece': (place) => ports.held.piece(place),
    'file.release': ({ id }) => ports.held.release(id),
    'file.save': (file) => saveFile(ports, file),
  };
}

interface FileToSave {
  readonly suggestedName: string;
  readonly bytes: Bytes;
  readonly kind: Kind;
}

/** Asks where to, writes, and reads back. Null when the person closed the dialog. */
export async function saveFile(
  ports: Pick<FilePorts, 'pickToSave' | 'holds' | 'fs'>,
  { suggestedName, bytes, kind }: FileToSave,
): Promise<Output<'file.save'>> {
  const target = await ports.pickToSave({ filters: filtersOf(kind), defaultPath: suggestedName });
  if (target === undefined) return null;
  return writeInto(target, bytes, ports);
}

/** Writes and reads back. */
export async function writeInto(target: string, bytes: Bytes, ports: Pick<FilePorts, 'holds' | 'fs'>) {
  const temporaryName = `.valise-${randomUUID()}.tmp`;
  const digest = sha256(bytes);
  await writeAtomically({ target, bytes, temporaryName, mode: 0o666 }, ports.fs);
  await assertWritten(target, bytes, ports);
  return { name: plainName(target), size: bytes.length, sha256: await digest };
}

/** What stands on the medium is what we meant to write, byte by byte; only then is it said to be saved. */
async function assertWritten(
  target: string,
  bytes: Uint8Array,
  { holds = holdsExactly }: Pick<FilePorts, 'holds'>,
): Promise<void> {
  const isThere = await holds(target, bytes).catch((cause: unknown) => {
    // pulled out between writing and reading: to the person who saved, it is not saved
    throw new AppError('file/write', toErrorData(cause).details, { cause });
  });
  if (!isThere) throw new AppError('file/write', { errno: 'differs' });
}

/** Beside the writing, not before it: a large file takes a third of a second. */
async function sha256(bytes: Bytes): Promise<string> {
  return Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex');
}

/** In bytes, to be shown: what cannot be looked at says so when it is read, and holds up none of the others. */
async function sizeAt(place: string): Promise<number> {
  return lstat(place).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Names on a disk need not be text; what is no text becomes the replacement mark. */
function plainName(file: string): string {
  return path.basename(file).toWellFormed();
}

function filtersOf(kind: Kind): FileFilter[] {
  const any = { name: words.files.any, extensions: [...endings.any] };
  return kind === 'any' ? [any] : [{ name: words.files[kind], extensions: [...endings[kind]] }, any];
}
