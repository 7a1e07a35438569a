import type { Json } from '../base/canonical';
import { nextNumber } from './evidence';
import { withAllNamed } from './merge-named';
import { caseShape } from './merge-shape';
import { type Choices, mergeValues, type Pair } from './merge-values';
import type { CaseFile } from './model';
import { parseCase } from './parse';

/** The state both sides knew, if there is one; the case as it stands here; the case as it came. */
export interface CaseStates {
  readonly base: CaseFile | undefined;
  readonly ours: CaseFile;
  readonly theirs: CaseFile;
}

/** A piece of evidence that has another number now: both sides had given the same to different pieces. */
export interface Renumbered {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface MergedCase {
  /** With the journal of ours: whoever takes it in enters the differences there. Undecided pairs stand as they stand here. */
  readonly file: CaseFile;
  readonly pairs: readonly Pair[];
  readonly renumbered: readonly Renumbered[];
  /** Records that one side removed and the other names: they stay. */
  readonly kept: readonly string[];
}

/**
 * Lays what came over what stands here. What one side alone changed since the state both knew is taken; what both changed
 * differently is a pair. Without such a state every difference is a pair, and nothing counts as removed.
 * @throws `input/schema` where the two together are more than a case may hold
 */
export function mergeCases({ base, ours, theirs }: CaseStates, choices: Choices = {}): MergedCase {
  const stateOf = (file: CaseFile) => asJson({ ...file, ...ownOf(ours) });
  const three = { base: base && stateOf(base), ours: stateOf(ours), theirs: stateOf(theirs) };
  const { value, pairs } = mergeValues(three, caseShape, choices);
  const merged = { ...(value as unknown as CaseFile), journal: ours.journal }; // made of parts of cases
  const named = withAllNamed(merged, { ours, theirs });
  const { file, renumbered } = withOwnNumbers(named.file, { base, ours, theirs });
  // two lists laid together may be longer than a case may hold; an old journal passed when it was read
  const { journal, ...checked } = parseCase({ ...file, journal: [] });
  return { file: { ...checked, journal: [...journal, ...ours.journal] }, pairs, renumbered, kept: named.kept };
}

/** What is never taken from elsewhere: what the case is here, where a person is, and what they typed and did not give. */
function ownOf({ format, id, createdAt, sample, template, pending, place }: CaseFile) {
  return { format, id, createdAt, sample, template, pending, place };
}

/** E5 is one piece: of two that both bear a number, the one that is known to both or was entered first keeps it. */
function withOwnNumbers(
  file: CaseFile,
  { base, ours, theirs }: CaseStates,
): Pick<MergedCase, 'renumbered'> & { readonly file: CaseFile } {
  const isKnown = (id: string) => base !== undefined && Object.hasOwn(base.evidence, id);
  const order = Object.values(file.evidence).toSorted(
    (a, b) =>
      Number(isKnown(b.id)) - Number(isKnown(a.id)) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id),
  );
  const given = new Set<number>();
  const renumbered: Renumbered[] = [];
  let next = Math.max(nextNumber(ours), nextNumber(theirs));
  for (const { id, number } of order) {
    if (given.has(number)) renumbered.push({ id, from: number, to: next++ });
    given.add(number);
  }
  if (renumbered.length === 0) return { file, renumbered };
  const evidence = { ...file.evidence };
  for (const { id, to } of renumbered) {
    const piece = evidence[id];
    if (piece) evidence[id] = { ...piece, number: to };
  }
  return { file: { ...file, evidence }, renumbered };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A case came through its schema: strings, numbers, booleans, lists and records only. */
function asJson(file: CaseFile): Json {
  const { journal: _journal, ...state } = file;
  return state as unknown as Json; // see above
}
