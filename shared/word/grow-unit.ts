import { canonicalJson, type Json } from '../base/canonical';
import type { Block, Inline, TrackedEnd } from '../document/model';
import type { BaseLine } from './base';
import { type Cell, cellsOfPieces, endCell } from './cells';
import type { Page } from './growing';
import { layCells, layLine } from './lay';
import { inlineOf, piecesOf } from './pieces';
import type { WordLine } from './reading';
import type { Grown } from './rebuild';
import { cellsSince } from './since';
import { slotsWhole } from './slots-whole';
import type { Unit } from './units';

/** A stretch of a unit up to an end, with the line of the draft and of the file it is in. */
interface Segment {
  readonly cells: readonly Cell[];
  readonly base: BaseLine;
  readonly line: WordLine | undefined;
  readonly end: TrackedEnd | undefined;
}

/** Lays a unit of the file over its lines of the draft, and puts what results in their place. */
export function growUnit({ bases, lines }: Unit, page: Page): void {
  const [base] = bases;
  const [line] = lines;
  if (!base || !line) return;
  page.at(base.at);
  if (base.cell) {
    const children = inlineOf(layLine(baseCells(base, page), line.pieces, page.laying));
    page.growCell(base.block, `${base.cell.row} ${base.cell.column}`, children);
    if (line.end) page.endTable(base.block, line.end);
    tellRow(page, base, { after: [children] });
    return;
  }
  const { slots } = page.laying;
  const outgoing = bases.flatMap((one, at) => [...ends('base', at), ...baseCells(one, page)]);
  const incoming = lines.flatMap((one, at) => [...ends('file', at), ...cellsOfPieces(one.pieces, slots)]);
  const segments = cut(layCells(outgoing, incoming, page.laying), { bases, lines }, page);
  for (const one of bases)
    growBase(
      one,
      segments.filter((segment) => segment.base === one),
      page,
    );
}

const baseCells = (base: BaseLine, { laying }: Page) => cellsSince(base, laying.slots, laying.sent);

/** The end before a line is that of the line before it. */
const ends = (of: 'base' | 'file', at: number) => (at === 0 ? [] : [endCell(of, at - 1)]);

function cut(cells: readonly Cell[], { bases, lines }: Unit, page: Page): readonly Segment[] {
  const segments: Segment[] = [];
  let [start, base, line] = [0, 0, 0];
  const close = (at: number, end: TrackedEnd | undefined) => {
    const [of, to] = [bases[base], lines[line]];
    if (of) segments.push({ cells: cells.slice(start, at), base: of, line: to, end });
    start = at + 1;
  };
  cells.forEach((cell, at) => {
    if (cell.end?.of === 'file') {
      close(at, lines[line]?.end);
      line += 1;
    } else if (cell.end) {
      close(at, joined(bases[base], page));
      base += 1;
    }
  });
  close(cells.length, lastEnd(bases[base]?.end, lines[line]?.end, page));
  return segments;
}

/** Two paragraphs of the draft are one in the file. */
function joined(base: BaseLine | undefined, { laying }: Page): TrackedEnd {
  laying.tell(base?.end ? 'settled' : 'text', '\u00b6');
  return base?.end ?? { kind: 'deleted', change: laying.untracked() };
}

function lastEnd(was: TrackedEnd | undefined, is: TrackedEnd | undefined, { laying }: Page): TrackedEnd | undefined {
  if (was && (is?.kind !== was.kind || is.change !== was.change)) laying.tell('settled', '\u00b6');
  return was ?? is;
}

/** The paragraph that keeps id and form is the one that carries the name; else the first that has words of the draft. */
function growBase(base: BaseLine, segments: readonly Segment[], page: Page): void {
  const named = segments.find(({ line }) => line?.names.includes(base.name));
  const worded = segments.find(({ cells }) => cells.some(({ piece }) => piece.inserted === undefined));
  const keeper = named ?? worded ?? segments.at(-1);
  const grown = segments.map((segment, at): Grown => {
    const children = inlineOf(slotsWhole(segment.cells, page.laying));
    const block = segment === keeper ? { ...base.block, children } : blockFor(segment.line, children, page);
    return { block: withEnd(block as Block, segment.end), startsItem: at > 0 && segment.line?.list !== undefined };
  });
  page.grow(base.block, grown);
  const after = grown.map(({ block }) => ('children' in block ? (block.children as readonly Inline[]) : []));
  tellRow(page, base, { after, always: grown.length > 1 || !sameEnd(base.end, segments.at(-1)?.end) });
}

const sameEnd = (a: TrackedEnd | undefined, b: TrackedEnd | undefined) =>
  a?.kind === b?.kind && a?.change === b?.change;

/** A paragraph that the draft has not, in the form it has in the file. */
export function blockFor(line: WordLine | undefined, children: readonly Inline[], page: Page): Block {
  const id = page.freshId();
  if (line?.form === 'heading') return { type: 'heading', level: line.level ?? 3, id, children };
  const marking = line?.marking === undefined ? {} : { marking: line.marking };
  return { type: 'paragraph', id, ...marking, children };
}

export function withEnd(block: Block, end: TrackedEnd | undefined): Block {
  if (block.type !== 'heading' && block.type !== 'paragraph') return block;
  const { end: _, ...rest } = block;
  return end ? { ...rest, end } : rest;
}

interface Told {
  readonly after: readonly (readonly Inline[])[];
  /** Even where its words are what they were. */
  readonly always?: boolean;
}

/** Remembers a line that is not as it was. */
export function tellRow(page: Page, base: BaseLine, { after, always }: Told): void {
  const before = inlineOf(base.pieces);
  const text = (nodes: readonly Inline[]) => canonicalJson(nodes as unknown as Json); // strings and lists only
  const isSame = after.length === 1 && text(inlineOf(piecesOf(after[0] ?? []))) === text(before);
  if (always || !isSame) page.rows.push({ line: base.at, isNew: false, before, after });
}
