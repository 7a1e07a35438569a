import type { Mark, Node } from 'prosemirror-model';
import type { Block, Inline, TrackedEnd } from '#shared/document/model';
import { schema } from './schema';

type Table = Extract<Block, { type: 'table' }>;
type Cells = readonly (readonly Inline[])[];

/** A table as the editor holds it, cell by cell; one without any row is none. */
export function editorTable(
  { head, rows, end }: Table,
  line: (cell: readonly Inline[], marks?: readonly Mark[]) => readonly Node[],
): Node | undefined {
  const { table, table_row, table_cell, table_header } = schema.nodes;
  const row = (cells: Cells, type: typeof table_cell) =>
    table_row.create(
      null,
      cells.map((cell) => type.create(null, line(cell))),
    );
  const all = [...(head.length > 0 ? [row(head, table_header)] : []), ...rows.map((cells) => row(cells, table_cell))];
  return all.length > 0 ? table.create({ end: end ?? null }, all) : undefined;
}

/** Cells that did not change are the same objects as before: a key in one costs what that one costs. */
const known = new WeakMap<Node, readonly Inline[]>();

/** The table that the editor holds; its first row is the head where its cells are heads. */
export function documentTable(node: Node, line: (cell: Node) => readonly Inline[]): Table {
  const cells = (row: Node): Cells =>
    row.children.map((cell) => {
      const made = known.get(cell) ?? line(cell);
      known.set(cell, made);
      return made;
    });
  const [first, ...rest] = node.children;
  const isHead = first?.firstChild?.type === schema.nodes.table_header;
  const end = node.attrs['end'] as TrackedEnd | null; // set by `editorTable` and the tracking of changes alone
  return {
    type: 'table',
    ...(end ? { end } : {}),
    head: first && isHead ? cells(first) : [],
    rows: (isHead ? rest : node.children).map(cells),
  };
}
