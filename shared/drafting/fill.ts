import type { CaseFile } from '../case/model';
import { isEnumeration, type KnownContent } from './case-source';
import { officialDateTime } from './instant';
import { higherMarking } from './marking';
import type { Draft, Slot, Template } from './model';
import { identified } from './paragraph-ids';
import { type Known, readCase } from './read-case';
import { whyUnfit } from './slot-value';

export interface NewDraft {
  readonly template: Template;
  readonly case: CaseFile;
  readonly id: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
  readonly title: string;
  /** Without it, what follows from the outcome stays open. */
  readonly content?: KnownContent;
}

/**
 * A draft of a template with every slot filled that the case can fill. Only facts that are known are taken, and only
 * what fits the slot: the rest stays open for a person. The mark is the higher of template and case.
 * @throws `template/slot` when a slot names a part of the case that does not exist
 */
export function newDraft({ template, case: file, id, now, title, content }: NewDraft): Draft {
  const known: Known = { case: file, content, measures: template.measures };
  const values = template.slots.flatMap((slot): [string, string][] => {
    const value = valueFromCase(slot, known);
    return value === undefined ? [] : [[slot.name, value]];
  });
  return {
    format: 'valise-draft/2',
    id,
    caseId: file.id,
    title,
    template: { id: template.id, version: template.version },
    language: template.language,
    marking: higherMarking(template.marking, file.marking),
    createdAt: new Date(now).toISOString(),
    values: Object.fromEntries(values),
    declared: {},
    document: identified(template.body),
    round: 1,
    tracking: false,
    changes: {},
    comments: [],
    overrides: {},
    dismissed: [],
    basis: Object.fromEntries(values),
    clauses: {},
    followed: [],
  };
}

/** What the case says for a slot, in the form the slot keeps. Nothing where it is not known or does not fit. */
export function valueFromCase(slot: Slot, known: Known): string | undefined {
  const raw = slot.from === undefined ? undefined : readCase(slot.from, known);
  if (raw === undefined || raw.trim() === '') return undefined;
  const value = formOf(slot, raw.trim());
  return whyUnfit(slot, value) === undefined ? value : undefined;
}

function formOf(slot: Slot, raw: string): string {
  if (slot.kind === 'date') return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(raw)?.[0] ?? raw;
  if (slot.kind === 'datetime' || slot.kind === 'choice' || slot.kind === 'attribution') return raw;
  if (slot.kind !== 'list' && slot.from !== undefined && isEnumeration(slot.from)) return raw.replaceAll('\n', '; ');
  const shown = slot.from?.endsWith('.at') ? (officialDateTime(raw) ?? raw) : raw;
  return slot.kind === 'line' ? shown.replace(/\s+/g, ' ') : shown;
}
