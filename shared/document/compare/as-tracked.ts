import type { Block, Document, Inline } from '../model';
import { append } from '../normal';
import { accepted } from '../tracked';
import { numberedLines } from './lines';
import { matchLines } from './match';
import { type Piece, piecesOf, rowsOf } from './pieces';
import { longestRise } from './word-diff';

/**
 * The difference of two texts as tracked changes under one id: rejected, it is the first text; accepted, the second. Texts that
 * hold tracked changes are read as accepted. What cannot be tracked inside a block (another level, list, mark, id, or a table
 * of another shape) takes the block out and puts the new one in. Both texts must be normal: no list, item or quotation is empty.
 */
export function asTracked(from: Document, to: Document, change: string): Document {
  const [left, right] = [accepted(from), accepted(to)];
  return { blocks: merge(left.blocks, right.blocks, { partners: partnersOf(left, right), change }) };
}

interface Merging {
  /** The blocks of the second text that stand for a block of the first, each as often as lines of them are paired. */
  readonly partners: ReadonlyMap<Block, readonly Block[]>;
  readonly change: string;
}

function partnersOf(left: Document, right: Document): ReadonlyMap<Block, readonly Block[]> {
  const [froms = [], tos = []] = numberedLines([left, right]);
  const partners = new Map<Block, Block[]>();
  for (const pair of matchLines(froms, tos)) {
    const [from, to] = [froms[pair.left]?.line.block, tos[pair.right]?.line.block];
    if (from && to && !pair.isMoved) partners.set(from, [...(partners.get(from) ?? []), to]);
  }
  return partners;
}

type Unit = Block | readonly Block[];

function merge(left: readonly Block[], right: readonly Block[], merging: Merging): readonly Block[] {
  return walk({ left, right }, merging, {
    gone: (block) => [whole(block, 'deleted', merging.change)],
    come: (block) => [whole(block, 'inserted', merging.change)],
    both: (from, to) => [mergeBlock(from, to, merging)],
  });
}

function mergeItems(
  left: readonly (readonly Block[])[],
  right: readonly (readonly Block[])[],
  merging: Merging,
): readonly (readonly Block[])[] {
  return walk<readonly Block[], readonly Block[]>({ left, right }, merging, {
    gone: (item) => [item.map((block) => whole(block, 'deleted', merging.change))],
    come: (item) => [item.map((block) => whole(block, 'inserted', merging.change))],
    both: (from, to) => [merge(from, to, merging)],
  });
}

interface Beside<U> {
  readonly left: readonly U[];
  readonly right: readonly U[];
}

interface Ways<U, R> {
  readonly gone: (unit: U) => readonly R[];
  readonly come: (unit: U) => readonly R[];
  readonly both: (from: U, to: U) => readonly R[];
}

/** Two rows of blocks or items, laid into one: those that stand for each other once, the others each by itself. */
function walk<U extends Unit, R>({ left, right }: Beside<U>, merging: Merging, ways: Ways<U, R>): R[] {
  const result: R[] = [];
  let [i, j] = [0, 0];
  const until = (a: number, b: number) => {
    for (; i < a; i++) result.push(...ways.gone(left[i] as U)); // inside the row
    for (; j < b; j++) result.push(...ways.come(right[j] as U));
  };
  for (const [a, b] of align(left, right, merging)) {
    until(a, b);
    result.push(...ways.both(left[a] as U, right[b] as U));
    [i, j] = [a + 1, b + 1];
  }
  until(left.length, right.length);
  return result;
}

/** Which unit of one row stands for which of the other, rising on both sides: the one with most of its lines. */
function align(
  left: readonly Unit[],
  right: readonly Unit[],
  { partners }: Merging,
): readonly (readonly [number, number])[] {
  const home = new Map<Block, number>();
  right.forEach((unit, at) => {
    for (const block of lineBlocksOf(unit)) home.set(block, at);
  });
  const taken = new Set<number>();
  const pairs = left.flatMap((unit, at): (readonly [number, number])[] => {
    const votes = new Map<number, number>();
    for (const block of lineBlocksOf(unit))
      for (const to of partners.get(block) ?? []) {
        const there = home.get(to);
        if (there !== undefined) votes.set(there, (votes.get(there) ?? 0) + 1);
      }
    const ranked = [...votes].sort((a, b) => b[1] - a[1]);
    const found = ranked.find(([there]) => !taken.has(there) && canMerge(unit, right[there]));
    if (!found) return [];
    taken.add(found[0]);
    return [[at, found[0]]];
  });
  const rising = new Set(longestRise(pairs.map(([, there]) => there)));
  return pairs.filter((_, at) => rising.has(at));
}

function lineBlocksOf(unit: Unit): readonly Block[] {
  if (isItem(unit)) return unit.flatMap(lineBlocksOf);
  if (unit.type === 'list') return unit.items.flatMap(lineBlocksOf);
  return unit.type === 'quote' || unit.type === 'note' ? unit.children.flatMap(lineBlocksOf) : [unit];
}

function isItem(unit: Unit): unit is readonly Block[] {
  return Array.isArray(unit);
}

/** Whether one can hold the changes of both: equal but for what stands in it. */
function canMerge(from: Unit, to: Unit | undefined): boolean {
  if (to === undefined || isItem(from) || isItem(to)) return to !== undefined && isItem(from) && isItem(to);
  if (from.type === 'heading' && to.type === 'heading') return from.level === to.level && from.id === to.id;
  if (from.type === 'paragraph' && to.type === 'paragraph') return from.id === to.id && from.marking === to.marking;
  if (from.type === 'list' && to.type === 'list') return from.ordered === to.ordered;
  if (from.type === 'table' && to.type === 'table') return shapeOf(from) === shapeOf(to);
  return from.type === to.type;
}

function shapeOf({ head, rows }: Extract<Block, { type: 'table' }>): string {
  return [head, ...rows].map((row) => row.length).join(' ');
}

function mergeBlock(from: Block, to: Block, merging: Merging): Block {
  if (from.type === 'list' && to.type === 'list') return { ...to, items: mergeItems(from.items, to.items, merging) };
  if ((from.type === 'quote' || from.type === 'note') && from.type === to.type)
    return { ...to, children: merge(from.children, to.children, merging) };
  const line = (a: readonly Inline[] = [], b: readonly Inline[] = []) => trackedLine(a, b, merging.change);
  if (from.type === 'table' && to.type === 'table')
    return {
      ...to,
      head: to.head.map((cell, at) => line(from.head[at], cell)),
      rows: to.rows.map((row, at) => row.map((cell, column) => line(from.rows[at]?.[column], cell))),
    };
  return 'children' in from && isLine(to)
    ? { ...to, children: line(from.children as readonly Inline[], to.children) }
    : to;
}

function isLine(block: Block): block is Extract<Block, { type: 'heading' | 'paragraph' }> {
  return block.type === 'heading' || block.type === 'paragraph';
}

/** One line of running text with what changed in it tracked. */
export function trackedLine(from: readonly Inline[], to: readonly Inline[], change: string): readonly Inline[] {
  const line: Inline[] = [];
  for (const piece of piecesOf(...rowsOf(from, to))) for (const node of trackedPiece(piece, change)) append(line, node);
  return line;
}

function trackedPiece({ kind, nodes }: Piece, change: string): readonly Inline[] {
  return kind === 'same' ? nodes : [{ type: kind, change, children: nodes }];
}

/** A block that was put in, or is taken out, as a whole. */
export function whole(block: Block, kind: 'inserted' | 'deleted', change: string): Block {
  const end = { kind, change };
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return {
        ...block,
        end,
        children: block.children.length > 0 ? [{ type: kind, change, children: block.children }] : [],
      };
    case 'table':
      return { ...block, end };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => whole(child, kind, change))) };
    default:
      return { ...block, children: block.children.map((child) => whole(child, kind, change)) };
  }
}
