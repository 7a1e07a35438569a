import { cellEnd, type Numbered } from '../document/compare/lines';
import { type Row, runsOf } from '../document/compare/pieces';
import { inlinesOfTokens } from '../document/compare/tokens';
import type { Edit } from './edit';
import { unitsOf } from './read-line';

/** An edit with the line of the return it was found in, and where there, in units. */
export interface Found {
  readonly edit: Edit;
  readonly line?: number | undefined;
  readonly units?: readonly [number, number] | undefined;
}

/** What changed in the words of one line, each stretch by itself; no stretch goes over the end of a cell. */
export function wordEdits(
  from: Numbered,
  to: Numbered,
  at: { readonly left: number; readonly right: number },
): readonly Found[] {
  if (from.text === to.text) return [];
  const cells = cellsOf(to);
  const units = unitsOf(to.tokens);
  return cellsOf(from).flatMap((cell, nth) => {
    const other = cells[nth];
    return other ? stretches(cell, other).map((stretch) => found(stretch, { to, units, at })) : [];
  });
}

/** All words of a line for others: where hardly one is left, what two share by chance is no place to cut. */
export function rewording(
  from: Numbered,
  to: Numbered,
  at: { readonly left: number; readonly right: number },
): readonly Found[] {
  const whole: Stretch = { left: [0, from.tokens.length], right: [0, to.tokens.length] };
  return [found(whole, { to, units: unitsOf(to.tokens), at })];
}

interface Stretch {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

function found(
  { left: [start, end], right: [first, last] }: Stretch,
  {
    to,
    units,
    at,
  }: { readonly to: Numbered; readonly units: readonly number[]; readonly at: { left: number; right: number } },
): Found {
  const put = inlinesOfTokens(to.tokens.slice(first, last));
  return {
    line: at.right,
    units: [units[first] ?? 0, units[last] ?? 0],
    edit: { kind: 'words', line: at.left, start, end, put },
  };
}

interface Cell extends Row {
  /** The place of its first token in the line. */
  readonly start: number;
}

function cellsOf({ tokens, numbers }: Numbered): readonly Cell[] {
  const ends = [...tokens.keys()].filter((at) => tokens[at]?.key === cellEnd.key);
  return [...ends, tokens.length].map((end, nth) => {
    const start = nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1;
    return { start, tokens: tokens.slice(start, end), numbers: numbers.slice(start, end) };
  });
}

function stretches(from: Cell, to: Cell): readonly Stretch[] {
  const list: Stretch[] = [];
  let [left, right] = [from.start, to.start];
  let open = { left, right };
  const close = () => {
    if (left > open.left || right > open.right) list.push({ left: [open.left, left], right: [open.right, right] });
  };
  for (const { kind, count } of runsOf(from, to)) {
    if (kind === 'same') close();
    if (kind !== 'inserted') left += count;
    if (kind !== 'deleted') right += count;
    if (kind === 'same') open = { left, right };
  }
  close();
  return list;
}
