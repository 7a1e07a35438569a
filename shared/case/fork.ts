import { AppError } from '../base/errors';
import type { CaseFile, Fork } from './model';

export interface NewFork {
  readonly id: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
  readonly kind: Fork['kind'];
  readonly title: string;
}

/** The case with its answers forked: a copy to go another way with. The case itself stays as it is. */
export function withFork(file: CaseFile, { id, now, kind, title }: NewFork): CaseFile {
  const { trees, taken, pending } = file;
  const createdAt = new Date(now).toISOString();
  const fork: Fork = { id, kind, title, note: '', createdAt, status: 'open', trees, taken, pending };
  return { ...file, forks: { ...file.forks, [id]: fork } };
}

/** The case as it would be on the answers of a fork: everything that is derived from a case works on it. @throws `case/fork` */
export function asFork(file: CaseFile, id: string): CaseFile {
  const { trees, taken, pending } = forkOf(file, id);
  return { ...file, trees, taken, pending };
}

/** A change made to that view, written back into the fork; the answers of the case stay. @throws `case/fork` */
export function intoFork(file: CaseFile, id: string, view: CaseFile): CaseFile {
  const { trees, taken, pending, forks: _forks, ...others } = view;
  const fork = { ...forkOf(file, id), trees, taken, pending };
  const own = { trees: file.trees, taken: file.taken, pending: file.pending };
  return { ...others, ...own, forks: { ...file.forks, [id]: fork } };
}

/** The case with the answers of a fork as its own. What it replaces stands in the journal. @throws `case/fork` */
export function keepFork(file: CaseFile, id: string): CaseFile {
  const fork = forkOf(file, id);
  const forks = { ...file.forks, [id]: { ...fork, status: 'kept' as const } };
  return { ...file, trees: fork.trees, taken: fork.taken, pending: { ...file.pending, ...fork.pending }, forks };
}

/** The case with a fork put aside, or taken up again. It is kept on file either way. @throws `case/fork` */
export function withForkStatus(file: CaseFile, id: string, status: Fork['status']): CaseFile {
  return { ...file, forks: { ...file.forks, [id]: { ...forkOf(file, id), status } } };
}

function forkOf(file: CaseFile, id: string): Fork {
  const fork = Object.hasOwn(file.forks, id) ? file.forks[id] : undefined;
  if (!fork) throw new AppError('case/fork', { fork: id });
  return fork;
}
