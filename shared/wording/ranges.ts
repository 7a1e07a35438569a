import { groupBy } from '../base/group-by';
import type { DraftLine, Stretch } from './draft-lines';
import type { WordingFinding } from './model';

/** A finding as a stretch of its block, to underline there. Every character counts one, every atom (a field, a badge) one. */
export interface FindingRange {
  readonly finding: WordingFinding;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the findings stand, by block. Findings in cells of tables and in footnotes have no range: those are atoms. A finding
 * that lies in a field covers the field.
 */
export function rangesByBlock(
  findings: readonly WordingFinding[],
  lines: readonly DraftLine[],
): ReadonlyMap<string, readonly FindingRange[]> {
  const byPath = new Map(lines.filter(({ kind }) => kind !== 'footnote').map((line) => [line.path.join('.'), line]));
  const ranges = findings.flatMap((finding) => {
    const line = finding.block === undefined ? undefined : byPath.get(finding.path.join('.'));
    if (!line || line.kind === 'cell' || line.text.slice(finding.from, finding.to) !== finding.words) return [];
    const range = rangeIn(line, finding);
    return range && finding.block !== undefined ? [{ block: finding.block, range: { finding, ...range } }] : [];
  });
  return new Map(
    [...groupBy(ranges, ({ block }) => block)].map(([block, all]) => [block, all.map(({ range }) => range)]),
  );
}

/** A stretch of the line's text as places in its block; nothing where the text is not there. */
export function rangeIn(
  { stretches }: Pick<DraftLine, 'stretches'>,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | undefined {
  const first = stretches.find((one) => one.to > from);
  const last = stretches.findLast((one) => one.from < to);
  if (!first || !last) return undefined;
  return { from: placeOf(first, from), to: lastPlaceOf(last, to) };
}

function placeOf({ isField, at, from }: Stretch, place: number): number {
  return isField ? at : at + Math.max(0, place - from);
}

function lastPlaceOf({ isField, at, from, to }: Stretch, place: number): number {
  return isField ? at + 1 : at + Math.min(to, place) - from;
}

/**
 * The places of a block that an offer would replace; nothing where more than its words would go: words taken out by a
 * change, a badge, or a part of a field.
 */
export function offerRange(
  line: DraftLine,
  offer: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } | undefined {
  const range =
    line.block === undefined || line.kind === 'cell' || line.kind === 'footnote' ? undefined : rangeIn(line, offer);
  if (!range) return undefined;
  const touched = line.stretches.filter(({ from, to }) => from < offer.to && offer.from < to);
  const isCut = touched.some(({ isField, from, to }) => isField && (from < offer.from || offer.to < to));
  const places = touched.reduce(
    (sum, { isField, from, to }) => sum + (isField ? 1 : Math.min(to, offer.to) - Math.max(from, offer.from)),
    0,
  );
  return isCut || places !== range.to - range.from ? undefined : range;
}
