import { AppError } from '../base/errors';
import { dueOf } from '../calendar/due';
import { answersInPlay } from '../case/answer';
import { barsToQuoting, piecesFor, registerOf } from '../case/evidence';
import type { CaseFile, FactKey } from '../case/model';
import type { AttributionKind, Evidence } from '../case/parts';
import { assessMeasures } from '../decision/assess';
import type { Measure } from '../decision/model';
import { type CaseSource, type KnownContent, sourceParts } from './case-source';

/** What a draft is filled from: the case, the content where it is at hand, and the measures that the paper serves. */
export interface Known {
  readonly case: CaseFile;
  readonly content?: KnownContent | undefined;
  readonly measures?: readonly string[] | undefined;
}

/**
 * What the case says under a source, as it stands there; entries of a list on lines of their own. Nothing where it is not
 * known: facts that are open, evidence that may not be quoted, a measure that the case does not open.
 * @throws `template/slot` for a source that names no part of a case
 */
export function readCase(from: CaseSource, known: Known): string | undefined {
  const source = sourceParts(from);
  if (!source) throw new AppError('template/slot', { from });
  const { area, parts } = source;
  const { case: file } = known;
  switch (area) {
    case 'case':
      return file.title;
    case 'facts':
      return ofFact(file, parts);
    case 'evidence':
      return ofEvidence(file, parts);
    case 'attribution': {
      const [kind, part] = parts as [AttributionKind, 'names' | 'owner' | 'basis' | 'date']; // by the shape of the source
      return file.attributions[kind]?.[part];
    }
    case 'affected':
      return lines(Object.values(file.affected).flatMap(({ role, name }) => (isHit(role) ? [name] : [])));
    case 'outcome':
      return ofOutcome(known);
    case 'deadlines':
      return whenDue(known, parts);
  }
}

function ofFact({ facts }: CaseFile, parts: readonly string[]): string | undefined {
  const [key, part] = parts as [FactKey, 'text' | 'state' | 'sector' | 'at' | 'source' | 'sourceDate']; // by the shape of the source
  const fact = facts[key];
  return fact.status === 'known' ? fact[part] : undefined;
}

function ofEvidence(file: CaseFile, parts: readonly string[]): string | undefined {
  const [node, part] = parts;
  if (node !== undefined) {
    const [piece] = piecesFor(file, { kind: 'question', id: node });
    return piece?.[part as 'title' | 'originator' | 'date']; // by the shape of the source
  }
  return lines(
    registerOf(file).flatMap((piece) => (barsToQuoting(piece, file.marking).length > 0 ? [] : [entry(piece)])),
  );
}

function entry({ number, title, originator, date }: Evidence): string {
  return [`E${number}: ${title}`, originator, date].filter((part) => part !== '').join(', ');
}

function isHit(role: string): boolean {
  return role === 'victim' || role === 'spill-over';
}

function ofOutcome({ case: file, content, measures = [] }: Known): string | undefined {
  if (!content) return undefined;
  const served = measures.flatMap((id) => content.measures.find((measure) => measure.id === id) ?? []);
  const open = assessMeasures(served, answersInPlay(file, content.trees)).filter(({ status }) => status === 'open');
  const measure = served.find((one) => open.some((assessed) => assessed.measure === one));
  return measure && lines(groundsOf(measure, content));
}

/** Law by name and place; what somebody wrote about it, or judged, is no ground in a paper. */
function groundsOf({ grounds }: Measure, { sources }: KnownContent): readonly string[] {
  return grounds.flatMap(({ source, locator }) => {
    if (source === 'G*') return locator ?? [];
    const found = sources.find(({ id }) => id === source);
    if (found?.confidence !== 'primary-law') return [];
    return [found.short ?? found.title, locator].filter((part) => part !== undefined).join(', ');
  });
}

function whenDue({ case: file, content }: Known, [rule, part]: readonly string[]): string | undefined {
  if (!content) return undefined;
  const dues = Object.values(file.deadlines).flatMap((deadline) => {
    const { end, wall } = deadline.rule === rule ? dueOf(deadline, content) : {};
    return end === undefined || !wall ? [] : [{ end, day: wall.day }];
  });
  const [first] = dues.sort((a, b) => a.end - b.end);
  return part === 'day' ? first?.day : first && new Date(first.end).toISOString();
}

function lines(entries: readonly string[]): string {
  return entries.filter((one) => one.trim() !== '').join('\n');
}
