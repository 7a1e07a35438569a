import { lstatSync, type Stats } from 'node:fs';
import path from 'node:path';

/*
 * Whether nobody but an administrator can have written a file: it and every folder above it belong to root, and no group and no
 * others may write there. Who can write to a folder can put another file of that name into it, but for folders with the sticky
 * bit, whose entries only their owner can rename. A link is refused: what it leads to was not looked at.
 */

export type Owned = Pick<Stats, 'uid' | 'mode' | 'isFile' | 'isDirectory'>;

const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;
const ROOT = 0;

/**
 * Windows tells no owner this way: there it stands on the folder of programs, which the installer puts under the rights of the
 * administrator.
 */
export function isAdministratorsAlone(
  file: string,
  { platform = process.platform, look = lstatSync as (place: string) => Owned } = {},
): boolean {
  if (platform === 'win32') return true;
  const stats = look(file);
  return stats.isFile() && isRootsAlone(stats) && foldersAbove(file).every((folder) => isRootsFolder(look(folder)));
}

function isRootsFolder(stats: Owned): boolean {
  const isSticky = stats.uid === ROOT && (stats.mode & STICKY) !== 0;
  return stats.isDirectory() && (isSticky || isRootsAlone(stats));
}

function isRootsAlone({ uid, mode }: Owned): boolean {
  return uid === ROOT && (mode & OTHERS_WRITE) === 0;
}

function foldersAbove(file: string): readonly string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [folder, ...foldersAbove(folder)];
}
