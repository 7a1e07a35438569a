import { withNewPiece, withPiece } from '../case/evidence';
import { withFile } from '../case/evidence-files';
import type { CaseFile } from '../case/model';
import type { Attachment } from '../case/parts';
import { sourceParts } from './case-source';
import { valueFromCase } from './fill';
import type { Draft, Gate, GateCondition, Slot, Template } from './model';
import type { Known } from './read-case';

/** The question that evidence speaks for where a slot is filled from it. */
function questionOf({ from }: Slot): string | undefined {
  const source = from === undefined ? undefined : sourceParts(from);
  return source?.area === 'evidence' ? source.parts[0] : undefined;
}

/** The question whose evidence a gate asks for, such as an instruction: attaching a file to it fills what the gate wants. */
export function evidenceAsked({ when }: Gate, template: Template): string | undefined {
  const names = new Set(slotsIn(when));
  return template.slots.flatMap((slot) => (names.has(slot.name) ? (questionOf(slot) ?? []) : []))[0];
}

function slotsIn(when: GateCondition): readonly string[] {
  if ('all' in when) return when.all.flatMap(slotsIn);
  if ('any' in when) return when.any.flatMap(slotsIn);
  return 'slots' in when ? when.slots : [];
}

export interface Attached {
  /** Of the piece of evidence. */
  readonly id: string;
  readonly question: string;
  readonly title: string;
  /** ISO day, or empty. */
  readonly date: string;
  readonly attachment: Attachment;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The case with a file in its register, as a new piece that speaks for the question. @throws what `withFile` throws */
export function withAttached(file: CaseFile, { id, question, title, date, attachment, now }: Attached): CaseFile {
  const made = withNewPiece(file, { id, now });
  const tied = withPiece(made, id, (piece) => ({
    ...piece,
    title,
    date,
    supports: [{ kind: 'question', id: question }],
  }));
  return withFile(tied, id, attachment);
}

/** The draft with the slots filled that take what speaks for this question: the person has just given it. */
export function filledFromEvidence(template: Template, draft: Draft, known: Known & { question: string }): Draft {
  const filled = template.slots.flatMap((slot): [string, string][] => {
    const value = questionOf(slot) === known.question ? valueFromCase(slot, known) : undefined;
    return value === undefined ? [] : [[slot.name, value]];
  });
  const given = Object.fromEntries(filled);
  return { ...draft, values: { ...draft.values, ...given }, basis: { ...draft.basis, ...given } };
}
