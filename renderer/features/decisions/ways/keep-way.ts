import { answersOf } from '#shared/case/answer';
import { changedAnswers } from '#shared/case/compare';
import { keepFork } from '#shared/case/fork';
import type { CaseFile } from '#shared/case/model';
import { withPointsSettled } from '#shared/case/points';

/** The case with the answers of a way as its own. Points on questions that these answer are settled, as if answered now. */
export function keepWay(file: CaseFile, id: string): CaseFile {
  const kept = keepFork(file, id);
  const isKnown = (node: string) =>
    Object.keys(kept.trees).some((tree) => {
      const answer = answersOf(kept, tree)[node];
      return answer !== undefined && answer.choice !== 'unknown';
    });
  return changedAnswers(file, kept).filter(isKnown).reduce(withPointsSettled, kept);
}

/** What Keep would do to the answers of the case: how many say something else, and how many of these go. */
export function keepCount(file: CaseFile, id: string): { readonly changed: number; readonly gone: number } {
  const fork = Object.hasOwn(file.forks, id) ? file.forks[id] : undefined;
  if (!fork) return { changed: 0, gone: 0 };
  const given = new Set(Object.values(fork.trees).flatMap(({ answers }) => Object.keys(answers)));
  const changed = changedAnswers(file, fork);
  return { changed: changed.length, gone: changed.filter((node) => !given.has(node)).length };
}
