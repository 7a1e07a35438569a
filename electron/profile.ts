import { chmodSync, lstatSync, mkdirSync, type Stats } from 'node:fs';

/** What of a folder decides whether it is ours. */
type Folder = Pick<Stats, 'mode' | 'uid' | 'isDirectory'>;

/**
 * Not a profile that someone else could fill or read: a link (which `lstat` shows as no folder), a file, a folder of
 * another user, one that the group or the world may write to. `uid` is undefined where the system has none.
 */
export function isOwnFolder(folder: Folder, uid: number | undefined): boolean {
  if (!folder.isDirectory()) return false;
  return uid === undefined || (folder.uid === uid && (folder.mode & 0o022) === 0);
}

/** Makes the folder if need be and closes it to everybody else; false, and nothing changed, when it is not ours. */
export function setupProfile(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOwnFolder(lstatSync(folder), process.getuid?.())) return false;
  chmodSync(folder, 0o700);
  return true;
}
