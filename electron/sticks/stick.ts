import { constants } from 'node:fs';
import { access, lstat, readdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { maxFilesAtOnce } from '#shared/ipc/contract';
import { isPackageName } from '#shared/ipc/file-name';

/** A file on a medium that bears the name of a package. Nobody has looked into it. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the medium says. */
  readonly changedAt: number;
}

export interface FoundStick {
  readonly folder: string;
  readonly label: string;
  /** What it holds in all, in bytes. */
  readonly capacity: number;
  /** What it can still take, in bytes. */
  readonly room: number;
  readonly isWritable: boolean;
  /** Those at the top, the newest first. */
  readonly files: readonly FoundFile[];
  /** There are more packages than are shown. */
  readonly hasMore: boolean;
  /** Files and folders that do not bear the name of a package; hidden ones are not counted. */
  readonly others: number;
}

/** More names than these are not looked at: a stick full of files must not hold up the list. */
const maxNames = 5000;

/** What is on a medium, by names and sizes alone; undefined where it does not answer any more. */
export async function readStick(folder: string): Promise<FoundStick | undefined> {
  try {
    const [names, { bavail, blocks, bsize }] = await Promise.all([readdir(folder), statfs(folder)]);
    const found = await Promise.all(
      names
        .slice(0, maxNames)
        .filter(isPackageName)
        .map((name) => readName(folder, name)),
    );
    const files = found.flat().sort((a, b) => b.changedAt - a.changedAt || (a.name < b.name ? -1 : 1));
    return {
      folder,
      label: labelOf(folder),
      capacity: bytesIn(blocks, bsize),
      room: bytesIn(bavail, bsize),
      isWritable: await isWritable(folder),
      files: files.slice(0, maxFilesAtOnce),
      hasMore: files.length > maxFilesAtOnce || names.length > maxNames,
      others: names.filter((name) => !name.startsWith('.') && !isPackageName(name)).length,
    };
  } catch {
    return undefined; // pulled out while it was read
  }
}

/** A file system over a network may say any number. */
function bytesIn(blocks: number, blockBytes: number): number {
  return Math.min(blocks * blockBytes, Number.MAX_SAFE_INTEGER);
}

async function readName(folder: string, name: string): Promise<FoundFile[]> {
  const place = path.join(folder, name);
  const stat = await lstat(place).catch(() => undefined);
  if (!stat?.isFile()) return [];
  return [
    { path: place, name: name.toWellFormed(), size: stat.size, changedAt: Math.max(0, Math.trunc(stat.mtimeMs)) },
  ];
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Systems name the folder of a medium after the medium; a drive of Windows is named by its letter. */
function labelOf(folder: string): string {
  return (path.basename(folder) || folder.replace(/\\$/, '')).toWellFormed();
}
