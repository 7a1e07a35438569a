import type { Block, Document, Inline, TrackedEnd } from '../document/model';
import { numberedReferences } from '../document/references';
import { eachInline, inlinesOf, lineBlocks } from '../document/walk';
import type { WordInput } from './input';
import { cellName, groundName, lineName, slotName, slotTag } from './names';
import { type Piece, piecesOf } from './pieces';
import type { Known } from './reading';

/** A line of the draft that a file was made from: a paragraph, a heading or a cell, under the name it has in the file. */
export interface BaseLine {
  readonly at: number;
  readonly name: string;
  readonly block: Block;
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
  readonly end?: TrackedEnd | undefined;
  readonly pieces: readonly Piece[];
}

/** The lines of a document in reading order, named as `writeBody` names them. */
export function baseLines(document: Document): readonly BaseLine[] {
  let tables = 0;
  const lines = [...lineBlocks(document.blocks)].flatMap((block): Omit<BaseLine, 'at'>[] => {
    if (block.type === 'heading' || block.type === 'paragraph') {
      const { id = '', end, children } = block;
      return [{ name: lineName(id), block, end, pieces: piecesOf(children) }];
    }
    if (block.type !== 'table') return [];
    tables += 1;
    return cellsOf(block).map(({ row, column, children }) => ({
      name: cellName(tables, row, column),
      block,
      cell: { row, column },
      pieces: piecesOf(children),
    }));
  });
  return lines.map((line, at) => ({ ...line, at }));
}

/** The cells of a table; the head is row 0. */
export function cellsOf({ head, rows }: Extract<Block, { type: 'table' }>) {
  return [head, ...rows].flatMap((row, at) =>
    row.map((children: readonly Inline[], column) => ({ row: at, column, children })),
  );
}

/** What the names in a file made from this input stand for. */
export function knownFrom({ document, slots }: WordInput): Known {
  const grounds = numberedReferences(document);
  const paragraphs = new Map(
    baseLines(document).flatMap(({ name, block }) => ('id' in block && block.id ? [[name, block.id] as const] : [])),
  );
  const controls = new Set(slots.map(({ name }) => slotTag(name)));
  const counts = new Map<string, number>();
  for (const node of inlinesOf(document.blocks)) {
    if (node.type !== 'slot') continue;
    const count = (counts.get(node.name) ?? 0) + 1;
    counts.set(node.name, count);
    controls.add(slotTag(node.name)).add(slotName(node.name, count));
  }
  return {
    isSlot: (name) => controls.has(name),
    ground(name) {
      const found = grounds.find(({ number }) => groundName(number) === name);
      if (!found) return undefined;
      const { source, locator } = found;
      return { type: 'reference', source, ...(locator === undefined ? {} : { locator }) };
    },
    paragraph: (name) => paragraphs.get(name),
  };
}

/** Whether running text says anything at all. */
export function isEmpty(nodes: readonly Inline[]): boolean {
  return ![...eachInline(nodes)].some((node) => !('children' in node) || node.type === 'footnote');
}
