import { z } from '../base/zod';
import type { Calendar, Period } from '../calendar/model';
import { factKeys } from '../case/model';
import { attributionKinds } from '../case/parts';
import type { Measure, Tree } from '../decision/model';

/** Where in the case, or in what the content says of the case, a slot is filled from. */
export type CaseSource = string;

const question = 't\\d{1,2}\\.\\d{1,2}';

const shapes = {
  case: /^case\.title$/,
  facts: new RegExp(`^facts\\.(${factKeys.join('|')})\\.(text|state|sector|at|source|sourceDate)$`),
  /** Every piece that may be quoted outside; or the first piece tied to a question. */
  evidence: new RegExp(`^evidence\\.(?:list|(${question})\\.(title|originator|date))$`),
  attribution: new RegExp(`^attribution\\.(${attributionKinds.join('|')})\\.(names|owner|basis|date)$`),
  affected: /^affected\.states$/,
  /** Acts and treaties that the measure rests on which the paper serves, once the case opens it. */
  outcome: /^outcome\.grounds$/,
  /** When the first deadline of the case under this rule falls due: the day by its own clock, or the moment. */
  deadlines: /^deadlines\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(day|moment)$/,
} as const;
export type SourceArea = keyof typeof shapes;

export interface SourceParts {
  readonly area: SourceArea;
  readonly parts: readonly string[];
}

/** What a source names; nothing where there is no such part of a case. */
export function sourceParts(from: CaseSource): SourceParts | undefined {
  for (const [area, shape] of Object.entries(shapes) as [SourceArea, RegExp][]) {
    // Object.entries forgets the keys
    const found = shape.exec(from);
    if (found) return { area, parts: found.slice(1).filter((part) => part !== undefined) };
  }
  return undefined;
}

export const caseSourceSchema = z
  .string()
  .max(120)
  .refine((from) => sourceParts(from) !== undefined);

/** What a draft needs of the content to say what follows for the case; a content pack has this shape. */
export interface KnownContent {
  readonly measures: readonly Measure[];
  readonly sources: readonly KnownSource[];
  readonly trees: readonly Tree[];
  readonly calendars: readonly Calendar[];
  readonly periods: readonly Period[];
}

export interface KnownSource {
  readonly id: string;
  readonly title: string;
  readonly short?: string | undefined;
  readonly confidence: string;
}

/** Sources whose entries are told apart: on lines of their own, or by semicolons where a field is one line. */
export function isEnumeration(from: CaseSource): boolean {
  return ['evidence.list', 'affected.states', 'outcome.grounds'].includes(from);
}

/** Whether a source can only be read with the content at hand. */
export function needsContent(from: CaseSource): boolean {
  const area = sourceParts(from)?.area;
  return area === 'outcome' || area === 'deadlines';
}
