import type { CaseFile } from './model';

/** Whether the case can only be read. */
export function isArchived({ closure }: Pick<CaseFile, 'closure'>): boolean {
  return closure.status === 'archived';
}

/** The case opened again, to be worked on. `now`: milliseconds since 1970, from the caller's clock. */
export function reopened(file: CaseFile, now: number): CaseFile {
  return { ...file, closure: { ...file.closure, status: 'open', at: new Date(now).toISOString() } };
}

/** A change to a case; an archived one stays as it is until it is opened again. The place one reads at is no change. */
export function unlessArchived(was: CaseFile, next: CaseFile): CaseFile {
  return isArchived(was) && isArchived(next) ? { ...was, place: next.place } : next;
}
