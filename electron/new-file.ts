import { randomUUID, webcrypto } from 'node:crypto';
import path from 'node:path';
import type { Bytes } from '#shared/base/bytes';
import { AppError, toErrorData } from '#shared/base/errors';
import { createAtomicFile, type FileSystem } from './atomic-write';
import { holdsPieces, type WrittenPiece } from './read-file';

const { subtle } = webcrypto;

/** Where a file is to stand. */
export interface NewPlace {
  readonly folder: string;
  /** In that folder; asked once everything is written, so that the name is free then and not only when it was begun. */
  readonly target: () => string | Promise<string>;
}

export interface NewFilePorts {
  /** Whether the medium gives back just what was written; throws as `readRegularFile` does. */
  readonly holds?: (file: string, pieces: readonly WrittenPiece[]) => Promise<boolean>;
  readonly fs?: FileSystem;
}

/** A file that the person has made room for, and that is not there before it is whole. All throw `file/full`, `file/write`. */
export interface NewFile {
  /** Behind those before; the bytes must not change any more. */
  append(bytes: Bytes): Promise<void>;
  /** Puts it in its place and reads it back; answers its name. */
  finish(): Promise<string>;
  discard(): Promise<void>;
}

export function createNewFile({ folder, target }: NewPlace, { holds = holdsPieces, fs }: NewFilePorts): NewFile {
  const file = createAtomicFile(path.join(folder, `.valise-${randomUUID()}.tmp`), 0o666, fs);
  const pieces: Promise<WrittenPiece>[] = [];
  return {
    append: (bytes) => {
      // beside the writing: what is compared afterwards is what came, without keeping it
      pieces.push(digested(bytes));
      return file.append(bytes);
    },
    finish: async () => {
      const place = await file.replace(target);
      await assertWritten(place, await Promise.all(pieces), holds);
      // names on a disk need not be text; what is no text becomes the replacement mark
      return path.basename(place).toWellFormed();
    },
    discard: file.discard,
  };
}

async function digested(bytes: Bytes): Promise<WrittenPiece> {
  return { length: bytes.length, digest: new Uint8Array(await subtle.digest('SHA-256', bytes)) };
}

/** What stands on the medium is what we meant to write, byte by byte; only then is it said to be saved. */
async function assertWritten(
  target: string,
  pieces: readonly WrittenPiece[],
  holds: NonNullable<NewFilePorts['holds']>,
): Promise<void> {
  const isThere = await holds(target, pieces).catch((cause: unknown) => {
    // pulled out between writing and reading: to the person who saved, it is not saved
    throw new AppError('file/write', toErrorData(cause).details, { cause });
  });
  if (!isThere) throw new AppError('file/write', { errno: 'differs' });
}
