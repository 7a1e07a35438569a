import { AppError } from '../base/errors';
import { withPiece } from './evidence';
import type { CaseFile } from './model';
import type { Attachment, Evidence } from './parts';

/** Files of one piece at most. */
export const mostFiles = 20;
/** A file may be no larger: 256 MiB. */
export const mostFileBytes = 268_435_456;
/** Files are kept in chunks of this size: 1 MiB. */
export const chunkBytes = 1_048_576;

/** How many chunks a file of this size has; an empty one has one, so that it is known to be there. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkBytes));
}

/** Asked before a file is read. @throws `input/too-many` where a piece has as many files as it can */
export function assertRoom({ files }: Pick<Evidence, 'files'>): void {
  if (files.length >= mostFiles) throw new AppError('input/too-many', { most: mostFiles });
}

/** The case with a file under a piece. @throws `input/too-many` */
export function withFile(file: CaseFile, piece: string, attachment: Attachment): CaseFile {
  return withPiece(file, piece, (was) => {
    assertRoom(was);
    return { ...was, files: [...was.files, attachment] };
  });
}

/** The case without a file of a piece. */
export function withoutFile(file: CaseFile, piece: string, attachment: string): CaseFile {
  return withPiece(file, piece, (was) => ({ ...was, files: was.files.filter(({ id }) => id !== attachment) }));
}

/**
 * The files whose bytes a case needs: those in its register, and those of pieces that can still be brought back, because
 * they were removed whole or taken back. A file that was itself removed is not among them.
 */
export function filesNeeded({ evidence, journal }: Pick<CaseFile, 'evidence' | 'journal'>): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { part, from, to, reverts } of journal) {
    if (part !== 'evidence') continue;
    const canReturn = to === null || reverts !== undefined;
    const left = new Set(fileIds(to));
    for (const id of fileIds(from)) {
      if (canReturn) needed.add(id);
      else if (!left.has(id)) needed.delete(id);
    }
  }
  for (const { files } of Object.values(evidence)) for (const { id } of files) needed.add(id);
  return needed;
}

function fileIds(value: unknown): readonly string[] {
  const files = typeof value === 'object' && value !== null && 'files' in value ? value.files : [];
  return Array.isArray(files) ? files.map((file: { readonly id?: unknown }) => String(file.id)) : [];
}
