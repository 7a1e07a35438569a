import type { Measure, Tree } from '../decision/model';
import type { CaseFile, FactKey } from './model';
import type { OpenPoint } from './parts';
import { type CaseSummary, summariseCase } from './summary';
import { standings } from './validity';

/** What a successor needs to know of a case. Ids only; the screen has the words. */
export interface Handover {
  readonly summary: CaseSummary;
  /** Facts that are not known, or not looked at. */
  readonly unknownFacts: readonly FactKey[];
  /** Judgements that something before them has overtaken. */
  readonly checkAgain: readonly string[];
  readonly points: readonly OpenPoint[];
}

/** Derives it from the case; nothing of it is stored. */
export function handoverOf(file: CaseFile, trees: readonly Tree[], measures: readonly Measure[]): Handover {
  const summary = summariseCase(file, trees, measures);
  return {
    summary,
    unknownFacts: [...summary.facts.unknown, ...summary.facts.open],
    checkAgain: standings(file, trees).flatMap(({ node, validity }) => (validity === 'check-again' ? [node.id] : [])),
    points: openPoints(file),
  };
}

/** Points that somebody still has to settle, those with a date first and the earliest of them on top. */
export function openPoints({ points }: Pick<CaseFile, 'points'>): readonly OpenPoint[] {
  return Object.values(points)
    .filter(({ status }) => status === 'open' || status === 'asked')
    .sort((a, b) => order(a).localeCompare(order(b)));
}

function order({ due, createdAt }: OpenPoint): string {
  return `${due || '9'} ${createdAt}`;
}

/** Open points by whoever is asked: an actor of the matrix by its id, or a name; the empty string for nobody. */
export function pointsByOwner(points: readonly OpenPoint[]): ReadonlyMap<string, readonly OpenPoint[]> {
  const owners = new Map<string, OpenPoint[]>();
  for (const point of points) {
    const owner = point.owner.trim() || (point.actor ?? '');
    owners.set(owner, [...(owners.get(owner) ?? []), point]);
  }
  return owners;
}
