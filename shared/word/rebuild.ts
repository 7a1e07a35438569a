import type { Block, Document, Inline, TrackedEnd } from '../document/model';
import { eachBlock, ownInlines } from '../document/walk';
import type { WordLine } from './reading';

/** A paragraph that comes to stand in the place of one of the draft, or behind it. */
export interface Grown {
  readonly block: Block;
  /** It carries a number of its own where it stands in a list. */
  readonly startsItem: boolean;
}

/** What becomes of a document: the text of each line, and what is put behind it. */
export interface Growth {
  /** By heading or paragraph: what stands in its place. */
  readonly lines: ReadonlyMap<Block, readonly Grown[]>;
  /** By table: the cells of it, row by row; rows behind a row by its number. */
  readonly cells: ReadonlyMap<Block, ReadonlyMap<string, readonly Inline[]>>;
  readonly rows: ReadonlyMap<Block, ReadonlyMap<number, readonly (readonly (readonly Inline[])[])[]>>;
  /** Tables that were taken out whole. */
  readonly ends: ReadonlyMap<Block, TrackedEnd>;
  /** Blocks behind a block of the top level; under `undefined` those before all. */
  readonly after: ReadonlyMap<Block | undefined, readonly Block[]>;
}

/** The draft's own document with every line as it came back: lists, quotations and tables stay what they are. */
export function rebuild(document: Document, growth: Growth): Document {
  const behind = (block: Block | undefined) => growth.after.get(block) ?? [];
  const blocks = document.blocks.flatMap((block) => [
    ...grow([block], growth).map((one) => one.block),
    ...behind(block),
  ]);
  return { blocks: [...behind(undefined), ...blocks] };
}

function grow(blocks: readonly Block[], growth: Growth): readonly Grown[] {
  return blocks.flatMap((block): readonly Grown[] => {
    if (block.type === 'list')
      return [whole({ ...block, items: block.items.flatMap((item) => growItem(item, growth)) })];
    if (block.type === 'table') return [whole(growTable(block, growth))];
    if (block.type === 'quote' || block.type === 'note')
      return [whole({ ...block, children: grow(block.children, growth).map((one) => one.block) })];
    return growth.lines.get(block) ?? [whole(block)];
  });
}

const whole = (block: Block): Grown => ({ block, startsItem: false });

function growItem(item: readonly Block[], growth: Growth): readonly (readonly Block[])[] {
  const items: Block[][] = [[]];
  grow(item, growth).forEach(({ block, startsItem }, at) => {
    if (startsItem && at > 0) items.push([]);
    items.at(-1)?.push(block);
  });
  return items;
}

type Table = Extract<Block, { type: 'table' }>;

function growTable(table: Table, { cells, rows, ends }: Growth): Table {
  const own = cells.get(table);
  const end = table.end ?? ends.get(table);
  const grown = (row: readonly (readonly Inline[])[], at: number) =>
    row.map((cell, column) => own?.get(`${at} ${column}`) ?? cell);
  const behind = (at: number) => rows.get(table)?.get(at) ?? [];
  return {
    ...table,
    ...(end ? { end } : {}),
    head: grown(table.head, 0),
    rows: [...behind(0), ...table.rows.flatMap((row, at) => [grown(row, at + 1), ...behind(at + 1)])],
  };
}

/** A table that came in whole. */
export function tableOf(lines: readonly (WordLine & { readonly children: readonly Inline[] })[]): Block {
  const width = Math.max(1, ...lines.map(({ cell }) => (cell?.column ?? 0) + 1));
  const height = Math.max(0, ...lines.map(({ cell }) => cell?.row ?? 0));
  const rows = Array.from({ length: height + 1 }, (_, row) =>
    Array.from(
      { length: width },
      (__, column) => lines.find(({ cell }) => cell?.row === row && cell.column === column)?.children ?? [],
    ),
  );
  const [head = [], ...rest] = rows;
  const end = lines[0]?.end;
  return { type: 'table', ...(end ? { end } : {}), head, rows: rest };
}

/** The block of the top level that each block stands in, and whether it is the last line there. */
export function topBlocks(document: Document): ReadonlyMap<Block, { readonly top: Block; readonly isLast: boolean }> {
  const places = new Map<Block, { top: Block; isLast: boolean }>();
  for (const top of document.blocks) {
    const lines = [...eachBlock([top])].filter((block) => ownInlines(block).length > 0 || block === top);
    for (const block of lines) places.set(block, { top, isLast: block === lines.at(-1) });
  }
  return places;
}
