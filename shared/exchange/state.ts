import type { Json } from '../base/canonical';
import { digestOf } from '../base/sha256';
import type { CaseFile, Fork } from '../case/model';
import type { Draft } from '../drafting/model';

/** A case with its drafts, at one moment. */
export interface CaseState {
  readonly file: CaseFile;
  readonly drafts: readonly Draft[];
}

/** What of a case another person may have: not where one reads, nor what is typed and not given. */
export function outgoingCase(file: CaseFile): CaseFile {
  const forks = Object.entries(file.forks).map(([id, fork]): [string, Fork] => [id, { ...fork, pending: {} }]);
  return { ...file, place: '', pending: {}, forks: Object.fromEntries(forks) };
}

/** By which two laptops know that they speak of one state. The journal is each side's own. */
export function stateDigest({ file, drafts }: CaseState): string {
  const { journal: _journal, ...rest } = outgoingCase(file);
  const sorted = drafts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return digestOf({ file: rest, drafts: sorted } as unknown as Json); // both came through their schema
}
