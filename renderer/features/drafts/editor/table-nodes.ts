import { Fragment, type Node, type NodeSpec, type Schema, Slice } from 'prosemirror-model';
import { foreignLine } from './foreign-line';

/*
 * Tables as they are written in: rows of cells, each cell one line of words that may hold line feeds. The model knows one row of
 * heads, the first, and no cell that spans others.
 */

/** @param own the token of this window: what it copied itself comes back sign by sign. */
export function tableNodes(own: string) {
  return {
    table: {
      group: 'block',
      content: 'table_row+',
      tableRole: 'table',
      isolating: true,
      attrs: { end: { default: null } },
      parseDOM: [{ tag: 'table' }],
      toDOM: ({ attrs: { end } }) => [
        'div',
        { 'data-table': '' },
        ['table', end ? { 'data-whole': end.kind, 'aria-describedby': `change-${end.change}` } : {}, ['tbody', 0]],
      ],
    },
    table_row: {
      content: '(table_cell | table_header)*',
      tableRole: 'row',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    table_cell: cell('td', own),
    table_header: cell('th', own),
  } satisfies Record<string, NodeSpec>;
}

function cell(tag: 'td' | 'th', own: string): NodeSpec {
  return {
    content: 'inline*',
    tableRole: tag === 'td' ? 'cell' : 'header_cell',
    isolating: true,
    // a line feed is a sign like any other: without this it would be read back from the page as a space
    whitespace: 'pre',
    // the library asks for these; a cell of a draft never spans others
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    parseDOM: [
      { tag: `${tag}[data-own="${own}"]`, preserveWhitespace: 'full' },
      { tag, getContent: foreignLine },
    ],
    toDOM: () => [tag, tag === 'th' ? { 'data-own': own, scope: 'col' } : { 'data-own': own }, 0],
  };
}

/** What comes from outside as one line: paragraphs, items and cells follow each other on lines of their own. */
export function lineOf(slice: Slice, schema: Schema): Fragment {
  const lines: Fragment[] = [];
  let loose = Fragment.empty;
  const walk = (nodes: Fragment) => {
    nodes.forEach((node) => {
      if (node.isInline) loose = loose.addToEnd(node);
      else if (node.isTextblock) lines.push(node.content);
      else walk(node.content);
    });
  };
  walk(slice.content);
  const all = (loose.size > 0 ? [loose, ...lines] : lines).filter(({ size }) => size > 0);
  return all.reduce(
    (whole, line, at) => (at === 0 ? line : whole.addToEnd(schema.text('\n')).append(line)),
    Fragment.empty,
  );
}

/** A table that came from outside in the form that drafts hold: heads in the first row alone, and there in every cell. */
export function tidyTables(slice: Slice): Slice {
  return new Slice(tidy(slice.content), slice.openStart, slice.openEnd);
}

function tidy(fragment: Fragment): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.type.name !== 'table') nodes.push(node.isInline ? node : node.copy(tidy(node.content)));
    else nodes.push(node.copy(Fragment.from(node.children.map((row, at) => tidyRow(row, at === 0)))));
  });
  return Fragment.from(nodes);
}

function tidyRow(row: Node, isFirst: boolean): Node {
  const { table_cell, table_header } = row.type.schema.nodes;
  const isHead = isFirst && row.childCount > 0 && row.children.every(({ type }) => type === table_header);
  const type = isHead ? table_header : table_cell;
  return type ? row.copy(Fragment.from(row.children.map((one) => type.create(null, one.content)))) : row;
}
