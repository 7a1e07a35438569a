import { factKeys } from '#shared/case/model';
import { type LeftOut, leftOutKinds } from '#shared/exchange/contents';
import type { CaseState } from '#shared/exchange/state';
import type { useWords } from '../../i18n';

type Words = ReturnType<typeof useWords>;

/** What a case holds, in lines; parts that hold nothing are left out. */
export function caseCounts(t: Words, { file, drafts }: CaseState): readonly string[] {
  const files = Object.values(file.evidence).flatMap((piece) => piece.files);
  const counts = {
    facts: factKeys.filter((key) => file.facts[key].status === 'known').length + countOf(file.observations),
    answers: Object.values(file.trees).reduce((sum, { answers }) => sum + countOf(answers), 0),
    evidence: countOf(file.evidence),
    files: files.length,
    listings: countOf(file.listings),
    drafts: drafts.length,
    journal: file.journal.length,
  } as const;
  const names = Object.keys(counts) as (keyof typeof counts)[]; // keys of a literal object
  return names.flatMap((name) =>
    counts[name] === 0 ? [] : [t(`packages.caseCounts.${name}`, { count: counts[name] })],
  );
}

/** What was left out for being above the ceiling, in lines. */
export function leftOutCounts(t: Words, leftOut: readonly LeftOut[]): readonly string[] {
  return leftOutKinds.flatMap((kind) => {
    const count = leftOut.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [t(`packages.leftOut.${kind}`, { count })];
  });
}

function countOf(values: object): number {
  return Object.keys(values).length;
}
