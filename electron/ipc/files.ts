import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFilter } from 'electron';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Handlers, Input } from '#shared/ipc/bridge';
import { maxFileBytes, maxFilesAtOnce, maxPieceBytes, maxWordBytes } from '#shared/ipc/contract';
import { assertSavable, type BegunFiles } from '../begun-files';
import type { HeldFile } from '../held-file';
import { createKnownPlaces } from '../known-places';
import { createNewFile, type NewFilePorts, type NewPlace } from '../new-file';
import { words } from '../words';

export interface FilePorts extends NewFilePorts {
  /** The system's dialogs. Undefined when the person closed it: the window never learns a path. */
  readonly pickToOpen: (options: { filters: FileFilter[] }) => Promise<string | undefined>;
  /** Several at once; none when the person closed it. */
  readonly pickSeveral: (options: { filters: FileFilter[] }) => Promise<readonly string[]>;
  readonly pickToSave: (options: { filters: FileFilter[]; defaultPath: string }) => Promise<string | undefined>;
  /** Ordinary files up to the size, else `file/type`, `file/too-large`, `file/read`. */
  readonly read: (file: string, maxBytes: number) => Promise<Bytes>;
  readonly held: HeldFile;
  readonly begun: BegunFiles;
}

/** `pdf` is never asked for by the window: what is printed comes from main itself. */
type Kind = Input<'file.begin'>['kind'] | Input<'file.open'>['purpose'] | 'pdf';

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
  | 'file.begin'
  | 'file.write'
  | 'file.finish'
  | 'file.release';

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
    'file.begin': async ({ suggestedName, kind, size }) => {
      assertSavable(size);
      const place = await pickPlace(ports, suggestedName, kind);
      return place && { id: ports.begun.begin(createNewFile(place, ports), size) };
    },
    'file.write': (piece) => ports.begun.piece(piece),
    'file.finish': ({ id }) => ports.begun.finish(id),
    'file.release': async ({ id }) => {
      await Promise.all([ports.held.release(id), ports.begun.release(id)]);
    },
  };
}

/** Where the person says. Null when the dialog was closed. */
async function pickPlace(
  { pickToSave }: Pick<FilePorts, 'pickToSave'>,
  suggestedName: string,
  kind: Kind,
): Promise<NewPlace | null> {
  const target = await pickToSave({ filters: filtersOf(kind), defaultPath: suggestedName });
  return target === undefined ? null : { folder: path.dirname(target), target: () => target };
}

interface FileToSave {
  readonly suggestedName: string;
  readonly bytes: Bytes;
  readonly kind: Kind;
}

/** What main has made itself: asks where to, writes, and reads back. Null when the person closed the dialog. */
export async function saveFile(
  ports: Pick<FilePorts, 'pickToSave'> & NewFilePorts,
  { suggestedName, bytes, kind }: FileToSave,
): Promise<{ name: string } | null> {
  const place = await pickPlace(ports, suggestedName, kind);
  return place && { name: await writeInto(place, bytes, ports) };
}

/** Writes and reads back; answers the name. Throws `file/full`, `file/write`. */
export async function writeInto(place: NewPlace, bytes: Bytes, ports: NewFilePorts): Promise<string> {
  const file = createNewFile(place, ports);
  for (let at = 0; at < bytes.length; at += maxPieceBytes) await file.append(bytes.subarray(at, at + maxPieceBytes));
  return file.finish();
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
