import type { Answers, Tree } from '../decision/model';
import { contradictions as unlikeAnswers } from '../decision/shared-answers';
import { setBack } from './journal';
import type { CaseFile } from './model';
import type { Evidence, Observation, OpenPoint } from './parts';
import { isUnread } from './when';

export const findingCodes = [
  'future',
  'end-first',
  'source-first',
  'still-running',
  'contradicts',
  'answers',
  'due-first',
  'unread',
  'clock',
] as const;
/** What does not go together: each has its words, and nothing is changed by itself. */
export type FindingCode = (typeof findingCodes)[number];

/** What a finding is about: a part of the case by its id. */
export interface About {
  readonly kind: 'fact' | 'observation' | 'evidence' | 'answer' | 'point' | 'journal';
  readonly id: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly about: About;
  /** What it does not go together with. */
  readonly other?: About;
}

interface Known {
  readonly trees: readonly Tree[];
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
}

/** A clock may be a little behind another. */
const slack = 5 * 60_000;

/** Everything in a case that cannot be right together, or cannot be right at all. Pure: it tells, and settles nothing. */
export function findContradictions(file: CaseFile, { trees, now }: Known): readonly Finding[] {
  const isAhead = (iso: string | undefined) => Boolean(iso) && Date.parse(iso ?? '') > now + slack;
  return [
    ...inFacts(file, isAhead),
    ...Object.values(file.observations).flatMap((one) => inObservation(one, file, isAhead)),
    ...Object.values(file.evidence).flatMap((one) => inEvidence(one, isAhead)),
    ...Object.values(file.points).flatMap(inPoint),
    ...inAnswers(file, trees),
    ...setBack(file.journal).map(({ seq }) => finding('clock', 'journal', String(seq))),
  ];
}

type IsAhead = (iso: string | undefined) => boolean;

function finding(code: FindingCode, kind: About['kind'], id: string): Finding {
  return { code, about: { kind, id } };
}

function inFacts({ facts }: CaseFile, isAhead: IsAhead): readonly Finding[] {
  const { when, running } = facts;
  const [begun, ended] = [when.status === 'known' ? when.at : '', running.status === 'known' ? running.until : ''];
  const found: Finding[] = [];
  if (isAhead(begun)) found.push(finding('future', 'fact', 'when'));
  if (isAhead(ended)) found.push(finding('future', 'fact', 'running'));
  if (begun && ended && ended < begun)
    found.push({ ...finding('end-first', 'fact', 'running'), other: { kind: 'fact', id: 'when' } });
  if (ended && running.running === 'yes') found.push(finding('still-running', 'fact', 'running'));
  for (const [key, { status, sourceDate }] of Object.entries(facts)) {
    if (status !== 'known' || !sourceDate) continue;
    if (isAhead(sourceDate)) found.push(finding('future', 'fact', key));
    else if (begun && sourceDate < begun.slice(0, 10))
      found.push({ ...finding('source-first', 'fact', key), other: { kind: 'fact', id: 'when' } });
  }
  return found;
}

function inObservation(one: Observation, { observations }: CaseFile, isAhead: IsAhead): readonly Finding[] {
  const { id, when, sourceDate, contradicts } = one;
  const found: Finding[] = [];
  if (isUnread(when)) found.push(finding('unread', 'observation', id));
  if (isAhead(when.earliest) || isAhead(sourceDate)) found.push(finding('future', 'observation', id));
  if (when.earliest && when.latest && when.latest < when.earliest) found.push(finding('end-first', 'observation', id));
  if (when.earliest && sourceDate && sourceDate < when.earliest.slice(0, 10))
    found.push(finding('source-first', 'observation', id));
  // each pair is told once, also where both say so
  for (const other of contradicts)
    if (Object.hasOwn(observations, other) && !(other < id && observations[other]?.contradicts.includes(id)))
      found.push({ ...finding('contradicts', 'observation', id), other: { kind: 'observation', id: other } });
  return found;
}

function inEvidence({ id, date }: Evidence, isAhead: IsAhead): readonly Finding[] {
  return isAhead(date) ? [finding('future', 'evidence', id)] : [];
}

function inPoint({ id, due, createdAt, status }: OpenPoint): readonly Finding[] {
  const isOpen = status === 'open' || status === 'asked';
  return isOpen && due && due < createdAt ? [finding('due-first', 'point', id)] : [];
}

function inAnswers({ trees: given }: CaseFile, trees: readonly Tree[]): readonly Finding[] {
  const answers: Answers = Object.assign({}, ...Object.values(given).map((tree) => tree.answers));
  const graphs = trees.map(({ graph }) => graph);
  return unlikeAnswers(graphs, answers).map(({ node, other }) => ({
    ...finding('answers', 'answer', node),
    other: { kind: 'answer', id: other },
  }));
}
