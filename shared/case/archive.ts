import type { CaseFile } from './model';

/** Whether the case can only be read. */
export function isArchived({ closure }: Pick<CaseFile, 'closure'>): boolean {
  return closure.status === 'archived';
}

/** A change to a case; an archived one stays as it is until it is opened again. The place one reads at is no change. */
export function unlessArchived(was: CaseFile, next: CaseFile): CaseFile {
  return isArchived(was) && isArchived(next) ? { ...was, place: next.place } : next;
}
