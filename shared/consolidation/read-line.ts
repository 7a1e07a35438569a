import type { Inline } from '../document/model';

/** A stretch of a line as it reads once accepted, in units: characters, and one for each thing that is no text. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Where comments and tracked changes stand in a line; what is taken out has a place and no length. */
export interface LineMarks {
  readonly comments: readonly Stretch[];
  readonly changes: readonly Stretch[];
}

/** Finds the anchors of comments and the tracked changes of a line. */
export function marksOf(line: readonly Inline[]): LineMarks {
  const marks = { comments: [] as Stretch[], changes: [] as Stretch[] };
  walk(line, 0, { ...marks, isGone: false });
  return { comments: joined(marks.comments), changes: marks.changes };
}

interface Walk {
  readonly comments: Stretch[];
  readonly changes: Stretch[];
  readonly isGone: boolean;
}

/** Answers where the line is after these nodes. */
function walk(nodes: readonly Inline[], start: number, marks: Walk): number {
  let at = start;
  for (const node of nodes) {
    const from = at;
    if (node.type === 'text') at += marks.isGone ? 0 : node.text.length;
    else if (node.type === 'commented' || node.type === 'emphasis' || node.type === 'strong') {
      at = walk(node.children, at, marks);
      if (node.type === 'commented') marks.comments.push({ id: node.comment, from, to: at });
    } else if (node.type === 'inserted' || node.type === 'deleted') {
      at = walk(node.children, at, { ...marks, isGone: marks.isGone || node.type === 'deleted' });
      marks.changes.push({ id: node.change, from, to: at });
    } else at += marks.isGone ? 0 : 1;
  }
  return at;
}

/** One stretch for each comment, however often its anchor is cut by other marks. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const byId = new Map<string, Stretch>();
  for (const one of stretches) {
    const { id, from, to } = byId.get(one.id) ?? one;
    byId.set(one.id, { id, from: Math.min(from, one.from), to: Math.max(to, one.to) });
  }
  return [...byId.values()];
}

/** Where each token of a line begins, in the same units, and where the last ends. */
export function unitsOf(tokens: readonly { readonly leaf: Inline }[]): readonly number[] {
  const units = [0];
  for (const { leaf } of tokens) units.push((units.at(-1) ?? 0) + (leaf.type === 'text' ? leaf.text.length : 1));
  return units;
}

/** The tokens that a stretch touches, as the first and the one behind the last. */
export function tokensIn(
  units: readonly number[],
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): readonly [number, number] {
  const last = Math.max(0, units.length - 1);
  const start = units.findIndex((_, at) => (units[at + 1] ?? Number.POSITIVE_INFINITY) > from);
  const end = units.findIndex((unit) => unit >= to);
  const first = Math.min(Math.max(0, start), last);
  return [first, Math.max(first, end < 0 ? last : end)];
}
