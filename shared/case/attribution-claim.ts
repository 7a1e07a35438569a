import type { CodeId } from '../decision/attribution';
import type { Answers } from '../decision/model';
import { type AttributionKind, type AttributionRecord, type Confidence, confidences } from './parts';

/** The question that asks how surely the author is known. */
const confidenceQuestion = 't2.3';

/**
 * The kinds of wording that carry a level. They are kinds and no ranks: a listing (A5) names persons and no State. A2 and
 * A4 carry a State because they pass on what a State has found.
 */
const carriers: Readonly<Record<AttributionRecord['level'], readonly CodeId[]>> = {
  'not-looked-at': [],
  'not-known': [],
  none: [],
  activity: ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'],
  actor: ['a1', 'a2', 'a3', 'a4', 'a5'],
  territory: ['a1', 'a2', 'a3', 'a4'],
  state: ['a2', 'a3', 'a4'],
};

/** One way in which a record says more than the answers on file; shown, and in the way of nothing. */
export interface Overclaim {
  readonly code: 'case/attribution';
  /** No allowed wording carries the level, or the confidence is above the one that was assessed. */
  readonly why: 'wording' | 'confidence';
  readonly needs: readonly CodeId[];
}

/** What the answers on file say. */
export interface ClaimDesk {
  /** The kinds of wording that they allow at present. */
  readonly allowed: readonly CodeId[];
  readonly answers: Answers;
}

/**
 * Where a record claims more than the answers allow. The political one is held against the wording, because it is what a
 * text says; every one is held against the confidence that was assessed.
 */
export function overclaims(
  kind: AttributionKind,
  record: Pick<AttributionRecord, 'level' | 'confidence'>,
  { allowed, answers }: ClaimDesk,
): readonly Overclaim[] {
  const needs = carriers[record.level];
  if (needs.length === 0) return [];
  const found: Overclaim[] = [];
  if (kind === 'political' && !needs.some((code) => allowed.includes(code)))
    found.push({ code: 'case/attribution', why: 'wording', needs });
  const assessed = rank(answers[confidenceQuestion]?.choice);
  if (assessed >= 0 && rank(record.confidence) > assessed)
    found.push({ code: 'case/attribution', why: 'confidence', needs: [] });
  return found;
}

function rank(confidence: string | undefined): number {
  return confidences.indexOf(confidence as Confidence); // -1 for any other word
}

/** An attribution nobody has looked at. */
export const emptyAttribution: AttributionRecord = {
  level: 'not-looked-at',
  names: '',
  owner: '',
  date: '',
  basis: '',
  evidence: [],
};
