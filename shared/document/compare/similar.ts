import type { Numbered } from './lines';
import type { Place } from './match';
import { similarity } from './similarity';
import { diffTokens } from './word-diff';

/** A line by its place in its document. */
export interface Placed {
  readonly at: number;
  readonly line: Numbered;
}

/** From this share of common words on, two paragraphs in the same place are one that was changed. */
const least = 0.5;
/** So many pairs are all looked at. */
const few = 10_000;
/** How far from its like place a paragraph is looked for where there are more. */
const reach = 20;

/** Pairs what lies between two anchors: equal lines first, then like ones between those. Rising on both sides. */
export function matchSimilar(left: readonly Placed[], right: readonly Placed[]): readonly Place[] {
  const pairs: Place[] = [];
  let [i, j] = [0, 0];
  let gap = { left: 0, right: 0 };
  const closeGap = () => {
    pairs.push(...matchLike(left.slice(gap.left, i), right.slice(gap.right, j)));
    gap = { left: i, right: j };
  };
  const texts = (lines: readonly Placed[]) => lines.map(({ line }) => line.text);
  for (const { kind, count } of diffTokens(texts(left), texts(right))) {
    if (kind === 'deleted') i += count;
    else if (kind === 'inserted') j += count;
    else {
      closeGap();
      for (let n = 0; n < count; n++, i++, j++) {
        const [a, b] = [left[i], right[j]];
        if (a && b) pairs.push({ left: a.at, right: b.at });
      }
      gap = { left: i, right: j };
    }
  }
  closeGap();
  return pairs;
}

/** The pairs of like lines, in order, whose likeness adds up to most; where there are many, near their like places only. */
function matchLike(left: readonly Placed[], right: readonly Placed[]): readonly Place[] {
  const [rows, columns] = [left.length, right.length];
  if (rows === 0 || columns === 0) return [];
  const slope = columns / rows;
  const far = rows * columns <= few ? columns : reach + Math.ceil(slope);
  const best: Row[] = [{ low: 0, steps: [nothing] }];
  for (let i = 1; i <= rows; i++) {
    const centre = Math.round(i * slope);
    const row: { low: number; steps: Step[] } = { low: Math.max(1, centre - far), steps: [] };
    best.push(row);
    for (let j = row.low; j <= Math.min(columns, centre + far); j++)
      row.steps.push(stepTo(i, best, { j, left: left[i - 1], right: right[j - 1] }));
  }
  return wayBack(best, left, right);
}

/** Of the pairs between the first `i` lines and the first `j`: how alike they are in sum, and whether the last two are one. */
interface Step {
  readonly score: number;
  readonly pairs: boolean;
  readonly from: readonly [number, number];
}

const nothing: Step = { score: 0, pairs: false, from: [0, 0] };

/** The steps of one line, from column `low` on. */
interface Row {
  readonly low: number;
  readonly steps: readonly Step[];
}

/** The step at a column, or at the last one before it that was looked at. */
function at(row: Row | undefined, column: number): { readonly score: number; readonly column: number } {
  const last = row ? Math.min(column, row.low + row.steps.length - 1) : -1;
  const step = row?.steps[last - row.low];
  return step ? { score: step.score, column: last } : { score: 0, column: 0 };
}

function stepTo(
  i: number,
  best: readonly Row[],
  { j, left, right }: { readonly j: number; readonly left: Placed | undefined; readonly right: Placed | undefined },
): Step {
  const up = at(best[i - 1], j);
  const aside = at(best[i], j - 1);
  const before = at(best[i - 1], j - 1);
  const alike = left && right && left.line.line.kind === right.line.line.kind ? similarity(left.line, right.line) : 0;
  const paired = alike >= least ? before.score + alike : -1;
  if (paired > up.score && paired > aside.score) return { score: paired, pairs: true, from: [i - 1, before.column] };
  if (aside.score > up.score) return { score: aside.score, pairs: false, from: [i, aside.column] };
  return { score: up.score, pairs: false, from: [i - 1, up.column] };
}

function wayBack(best: readonly Row[], left: readonly Placed[], right: readonly Placed[]): readonly Place[] {
  const pairs: Place[] = [];
  let i = best.length - 1;
  let j = at(best[i], right.length).column;
  while (i > 0 && j > 0) {
    const row = best[i];
    const step = row?.steps[j - row.low] ?? nothing;
    const [a, b] = [left[i - 1], right[j - 1]];
    if (step.pairs && a && b) pairs.push({ left: a.at, right: b.at });
    [i, j] = step.from;
  }
  return pairs.reverse();
}
