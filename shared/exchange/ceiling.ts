import { withoutPiece } from '../case/evidence';
import type { CaseFile } from '../case/model';
import { type Marking, markings, tlps } from '../case/parts';
import { eachBlock } from '../document/walk';
import { higherMarking, isAtMost } from '../drafting/marking';
import type { Draft } from '../drafting/model';
import type { Ceiling, LeftOut } from './contents';
import type { CaseState } from './state';

/** What is left of a case under a ceiling, and what is not in it: nothing goes unsaid. */
export interface UnderCeiling extends CaseState {
  readonly leftOut: readonly LeftOut[];
}

/**
 * The case without what is marked above the ceiling: evidence and what quotes it, observations, drafts. What named them names
 * them no more. The journal says what stood before, so it stays too as soon as anything does.
 */
export function underCeiling({ file, drafts }: CaseState, ceiling: Ceiling): UnderCeiling {
  const evidence = Object.values(file.evidence).filter((one) => !mayLeave(one, ceiling));
  const observations = Object.values(file.observations).filter(({ marking }) => !isAtMost(marking, ceiling.marking));
  const above = drafts.filter((draft) => !isAtMost(markOfDraft(draft), ceiling.marking));
  const gone = new Set([...evidence, ...observations].map(({ id }) => id));
  const quotations = Object.values(file.quotations).filter(({ from }) => gone.has(from.id));
  const leftOut: readonly LeftOut[] = [
    ...evidence.map(({ id }) => ({ kind: 'evidence' as const, id })),
    ...observations.map(({ id }) => ({ kind: 'observation' as const, id })),
    ...quotations.map(({ id }) => ({ kind: 'quotation' as const, id })),
    ...above.map(({ id }) => ({ kind: 'draft' as const, id })),
  ];
  if (leftOut.length === 0) return { file, drafts, leftOut };
  return {
    file: { ...withoutLeftOut(file, leftOut), journal: [] },
    drafts: drafts.filter((draft) => !above.includes(draft)),
    leftOut: [...leftOut, { kind: 'journal', id: '' }],
  };
}

/** A case without records that were left out, and without their names: how a state looked to who did not get them. */
export function withoutLeftOut(file: CaseFile, leftOut: readonly LeftOut[]): CaseFile {
  const idsOf = (kind: LeftOut['kind']) => leftOut.filter((one) => one.kind === kind).map(({ id }) => id);
  let without = file;
  for (const id of idsOf('evidence')) without = withoutNamed(withoutPiece(without, id), id);
  for (const id of idsOf('observation')) without = withoutObservation(without, id);
  const quotations = omit(without.quotations, idsOf('quotation'));
  return { ...without, quotations };
}

/** In the identifiers of listings, which `withoutPiece` leaves as they are. */
function withoutNamed(file: CaseFile, piece: string): CaseFile {
  const listings = mapValues(file.listings, (listing) =>
    listing.identifiers.some(({ evidence }) => evidence === piece)
      ? {
          ...listing,
          identifiers: listing.identifiers.map((one) => (one.evidence === piece ? { ...one, evidence: '' } : one)),
        }
      : listing,
  );
  return { ...file, listings };
}

function withoutObservation(file: CaseFile, id: string): CaseFile {
  const observations = mapValues(omit(file.observations, [id]), (one) =>
    one.contradicts.includes(id) ? { ...one, contradicts: one.contradicts.filter((other) => other !== id) } : one,
  );
  const evidence = mapValues(file.evidence, (piece) =>
    piece.supports.some((to) => to.kind === 'observation' && to.id === id)
      ? { ...piece, supports: piece.supports.filter((to) => to.kind !== 'observation' || to.id !== id) }
      : piece,
  );
  return { ...file, observations, evidence };
}

function mayLeave(one: { readonly marking: Marking; readonly tlp: (typeof tlps)[number] }, ceiling: Ceiling): boolean {
  return isAtMost(one.marking, ceiling.marking) && tlps.indexOf(one.tlp) <= tlps.indexOf(ceiling.tlp);
}

/** The strictest mark in a case and its drafts. */
export function highestMark({ file, drafts }: CaseState): Marking {
  const marks = [
    file.marking,
    ...Object.values(file.evidence).map(({ marking }) => marking),
    ...Object.values(file.observations).map(({ marking }) => marking),
    ...drafts.map(markOfDraft),
  ];
  return marks.reduce(higherMarking, markings[0]);
}

/** The strictest traffic light in its register. */
export function highestTlp({ file }: Pick<CaseState, 'file'>): (typeof tlps)[number] {
  const all = Object.values(file.evidence).map(({ tlp }) => tlps.indexOf(tlp));
  return tlps[Math.max(0, ...all)] ?? 'none';
}

/** A paragraph may be marked above its draft. */
function markOfDraft({ marking, document }: Draft): Marking {
  const own = [...eachBlock(document.blocks)].flatMap((block) =>
    block.type === 'paragraph' && block.marking ? [block.marking] : [],
  );
  return own.reduce(higherMarking, marking);
}

function omit<T>(values: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));
}

function mapValues<T>(values: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
}
