// @vitest-environment happy-dom
import fc from 'fast-check';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { type Block, type Document, documentSchema, type Inline } from '#shared/document/model';
import { normalInline } from '#shared/document/normal';
import { inlineText } from '#shared/document/to-text';
import { accepted, rejected } from '#shared/document/tracked';
import { blockText, textBlocks } from '../../../../../renderer/features/drafts/editor/block-text';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { findIn } from '../../../../../renderer/features/drafts/editor/find';
import * as acts from '../../../../../renderer/features/drafts/editor/pieces/table-commands';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';
import { type Tracker, tracked, trackPlugin } from '../../../../../renderer/features/drafts/editor/track';
import { changePlaces, resolveAll } from '../../../../../renderer/features/drafts/editor/track-resolve';

type Table = Extract<Block, { type: 'table' }>;
const text = (words: string): Inline => ({ type: 'text', text: words });
const line = (words: string): Block => ({ type: 'paragraph', id: `p-${words.length}`, children: [text(words)] });
const cell = (words: string): readonly Inline[] => (words === '' ? [] : [text(words)]);
const grid = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cell));
const plain: Table = {
  type: 'table',
  head: grid([['State', 'Reply']])[0] ?? [],
  rows: grid([
    ['Vardania', 'none'],
    ['', ''],
  ]),
};
const of = (...blocks: Block[]): Document => ({ blocks });
const ends: Table['end'][] = [undefined, { kind: 'inserted', change: 'a' }, { kind: 'deleted', change: 'b' }];

/** Everything a cell can hold: line feeds, changes, comments, things. */
const piece: fc.Arbitrary<Inline> = fc.oneof(
  fc.stringMatching(/^[a-z \n]{1,6}$/).map(text),
  fc.constantFrom<Inline>(
    { type: 'slot', name: 'state' },
    { type: 'cross', to: 'p' },
    { type: 'footnote', children: [text('Said.')] },
    { type: 'inserted', change: 'c', children: [text('new')] },
    { type: 'deleted', change: 'd', children: [{ type: 'slot', name: 'reply' }] },
    { type: 'commented', comment: 'k', children: [text('why')] },
    { type: 'strong', children: [text('bold')] },
  ),
);
const cells = fc.array(
  fc.array(piece, { maxLength: 3 }).map((nodes) => normalInline(nodes)),
  { maxLength: 4 },
);
/** Tables as they may come: without heads, with rows of any length, put in or taken out whole. */
const tables: fc.Arbitrary<Table> = fc
  .record({ end: fc.constantFrom(...ends), head: cells, rows: fc.array(cells, { maxLength: 4 }) })
  .filter(({ head, rows }) => head.length + rows.length > 0)
  .map(({ end, ...rest }) => ({ type: 'table', ...(end ? { end } : {}), ...rest }));

function writer(isOn = true): Tracker {
  let last = 0;
  return { tracking: () => ({ isOn, author: 'Anna', round: 1 }), changes: {}, now: () => 0, newId: () => `n${++last}` };
}

/** A desk with the cursor in a cell, counted from 0; heads are row 0. */
function at(document: Document, [row, column]: readonly [number, number], tracker = writer(false)) {
  let state = EditorState.create({ doc: toEditor(document), plugins: [trackPlugin(tracker)] });
  let position = 0;
  state.doc.descendants((node, place) => {
    if (node.type !== schema.nodes.table_row) return;
    const $row = state.doc.resolve(place);
    if ($row.index() === row)
      node.forEach((_, offset, index) => {
        if (index === column) position = place + offset + 2;
      });
  });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
  const self = {
    run(command: Command) {
      const isDone = command(state, (tr) => {
        state = state.apply(tracked(state, tr, tracker));
      });
      return { ...self, isDone };
    },
    type(words: string) {
      state = state.apply(tracked(state, state.tr.insertText(words), tracker));
      return self;
    },
    state: () => state,
    document: () => toDocument(state.doc),
    table: () => toDocument(state.doc).blocks.find((block): block is Table => block.type === 'table'),
  };
  return self;
}
const words = (table: Table | undefined) =>
  [table?.head ?? [], ...(table?.rows ?? [])].map((row) =>
    row.map((one) => one.map((node) => ('text' in node ? node.text : node.type)).join('')),
  );

describe('tables in the editor', () => {
  it('hold whatever the model holds, and give it back', () => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 3 }), (list) => {
        const held = toEditor(of(...list));
        held.check();
        expect(toDocument(held)).toEqual(of(...list));
        expect(toEditor(toDocument(held)).eq(held)).toBe(true);
        expect(documentSchema.safeParse(toDocument(held)).success).toBe(true);
      }),
    );
  });

  it('come back from the clipboard of this window sign by sign', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { end: _, ...copied } = table;
        const bare = accepted(of(copied)).blocks[0] as Table; // a copy carries no changes
        const place = window.document.createElement('div');
        place.append(DOMSerializer.fromSchema(schema).serializeFragment(toEditor(of(bare)).content));
        const back = toDocument(DOMParser.fromSchema(schema).parse(place)).blocks[0] as Table;
        const said = (table: Table) =>
          [table.head, ...table.rows]
            .flat()
            .map((one) => inlineText(one))
            .join('|');
        expect(said(back)).toBe(said(bare));
        expect(back.rows.length + back.head.length).toBe(bare.rows.length + bare.head.length);
      }),
    );
  });

  it('read a table of a web page: paragraphs in a cell follow each other, spans and scripts do not', () => {
    const place = window.document.createElement('div');
    place.innerHTML =
      '<table><caption>x</caption><tr><th>State</th><th>Reply</th></tr><tr><td colspan="2"><p>One</p><p>two <b>bold</b></p><script>alert(1)</script></td></tr></table>';
    const read = toDocument(DOMParser.fromSchema(schema).parse(place));
    const table = read.blocks.find((block): block is Table => block.type === 'table');
    expect(table?.rows.at(-1)?.[0]).toEqual([text('One\ntwo '), { type: 'strong', children: [text('bold')] }]);
    expect(JSON.stringify(read)).not.toContain('alert');
  });

  it('are searched and read cell by cell', () => {
    const doc = toEditor(of(plain));
    expect(findIn(doc, { words: 'vardania', isCase: false, isWhole: true } as never)).toHaveLength(1);
    expect(textBlocks(doc).map(({ block, position }) => blockText(block, position).text)).toEqual([
      'State',
      'Reply',
      'Vardania',
      'none',
      '',
      '',
    ]);
  });
});

describe('what is done with a table', () => {
  it('puts one in behind the paragraph, with heads and a place behind it', () => {
    let state = EditorState.create({ doc: toEditor(of(line('One.'))) });
    acts.insertTable(state, (tr) => {
      state = state.apply(tr);
    });
    expect(toDocument(state.doc).blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(words(toDocument(state.doc).blocks[1] as Table)).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(state.selection.$head.parent.type).toBe(schema.nodes.table_header);
    expect(acts.insertTable(state)).toBe(false);
  });

  it.each<[string, Command, readonly [number, number], readonly (readonly string[])[]]>([
    [
      'a row below the heads',
      acts.rowBelow,
      [0, 0],
      [
        ['State', 'Reply'],
        ['', ''],
        ['Vardania', 'none'],
        ['', ''],
      ],
    ],
    [
      'a row above',
      acts.rowAbove,
      [1, 0],
      [
        ['State', 'Reply'],
        ['', ''],
        ['Vardania', 'none'],
        ['', ''],
      ],
    ],
    [
      'a column before',
      acts.columnBefore,
      [1, 0],
      [
        ['', 'State', 'Reply'],
        ['', 'Vardania', 'none'],
        ['', '', ''],
      ],
    ],
    [
      'a column after',
      acts.columnAfter,
      [1, 1],
      [
        ['State', 'Reply', ''],
        ['Vardania', 'none', ''],
        ['', '', ''],
      ],
    ],
    [
      'no row',
      acts.deleteRow(() => false),
      [1, 0],
      [
        ['State', 'Reply'],
        ['', ''],
      ],
    ],
    ['no column', acts.deleteColumn(() => false), [2, 1], [['State'], ['Vardania'], ['']]],
  ])('gives it %s', (_, command, place, expected) => {
    const { table, state } = at(of(plain), place).run(command);
    expect(words(table())).toEqual(expected);
    expect(table()?.head).toHaveLength(expected[0]?.length ?? 0);
    expect(state().selection.$head.parent.isTextblock).toBe(true);
    state().doc.check();
  });

  it('puts no row above the heads, and makes heads ordinary', () => {
    expect(at(of(plain), [0, 0]).run(acts.rowAbove).isDone).toBe(false);
    const { table } = at(of(plain), [1, 0]).run(acts.toggleHead);
    expect(table()).toMatchObject({ head: [], rows: { length: 3 } });
    expect(
      at(of({ ...plain, head: [], rows: [plain.head] }), [0, 0])
        .run(acts.toggleHead)
        .table()?.head,
    ).toEqual(plain.head);
  });

  it('takes it out, and with the last row or column too', () => {
    expect(
      at(of(line('One.'), plain), [1, 0])
        .run(acts.deleteTable)
        .table(),
    ).toBeUndefined();
    const one: Table = { type: 'table', head: [], rows: grid([['x']]) };
    expect(
      at(of(one), [0, 0])
        .run(acts.deleteRow(() => false))
        .document().blocks,
    ).toMatchObject([{ type: 'paragraph' }]);
    expect(
      at(of(one, line('One.')), [0, 0])
        .run(acts.deleteColumn(() => false))
        .table(),
    ).toBeUndefined();
  });

  it('grows no further than the model takes', () => {
    const wide: Table = { type: 'table', head: [], rows: [Array.from({ length: 40 }, () => [])] };
    expect(at(of(wide), [0, 0]).run(acts.columnAfter).isDone).toBe(false);
    const long: Table = { type: 'table', head: [], rows: Array.from({ length: 2000 }, () => [[]]) };
    expect(at(of(long), [0, 0]).run(acts.rowBelow).isDone).toBe(false);
  });
});

describe('tracked changes and tables', () => {
  it('track what is typed and struck in a cell', () => {
    const { document } = at(of(plain), [1, 0], writer()).type('Old ');
    expect(accepted(document())).toMatchObject({
      blocks: [
        {
          rows: [
            [[text('Old Vardania')], [text('none')]],
            [[], []],
          ],
        },
      ],
    });
    expect(rejected(document())).toEqual(of(plain));
  });

  it('track a table that is put in or taken out, as a whole', () => {
    const tracker = writer();
    const gone = at(of(line('One.'), plain, line('After.')), [1, 0], tracker).run(acts.deleteTable);
    expect(gone.table()?.end?.kind).toBe('deleted');
    expect(accepted(gone.document()).blocks).toEqual([line('One.'), line('After.')]);
    expect(rejected(gone.document())).toEqual(of(line('One.'), plain, line('After.')));
    let state = EditorState.create({
      doc: toEditor(of(line('One.'), line('After.'))),
      plugins: [trackPlugin(tracker)],
    });
    acts.insertTable(state, (tr) => {
      state = state.apply(tracked(state, tr, tracker));
    });
    expect(state.selection.$head.parent.type).toBe(schema.nodes.table_header);
    expect(toDocument(state.doc).blocks[1]).toMatchObject({ type: 'table', end: { kind: 'inserted' } });
    expect(changePlaces(state.doc)).toHaveLength(1);
    expect(rejected(toDocument(state.doc)).blocks).toEqual([line('One.'), line('After.')]);
    resolveAll('reject')(state, (tr) => {
      state = state.apply(tr);
    });
    expect(toDocument(state.doc).blocks).toEqual([line('One.'), line('After.')]);
  });

  it('take back an own table for good, and leave that of another author', () => {
    const tracker = writer();
    const other: Table = { ...plain, end: { kind: 'inserted', change: 'bea' } };
    expect(
      at(of(line('One.'), other), [1, 0], tracker)
        .run(acts.deleteTable)
        .table()?.end,
    ).toEqual(other.end);
    let state = EditorState.create({ doc: toEditor(of(line('One.'))), plugins: [trackPlugin(tracker)] });
    for (const act of [acts.insertTable, acts.deleteTable])
      act(state, (tr) => {
        state = state.apply(tracked(state, tr, tracker));
      });
    expect(toDocument(state.doc).blocks.some(({ type }) => type === 'table')).toBe(false);
  });

  it('strike the words of a row and a column instead of taking them away, and take away what is empty', () => {
    const isOn = () => true;
    for (const [act, place] of [
      [acts.deleteRow(isOn), [1, 0]],
      [acts.deleteColumn(isOn), [1, 0]],
    ] as const) {
      const { document, table } = at(of(plain), place, writer()).run(act);
      expect(table()?.rows).toHaveLength(2);
      expect(table()?.rows[0]).toHaveLength(2);
      expect(rejected(document())).toEqual(of(plain));
      expect(JSON.stringify(accepted(document()))).not.toContain('Vardania');
    }
    expect(at(of(plain), [2, 0], writer()).run(acts.deleteRow(isOn)).table()?.rows).toHaveLength(1);
  });

  it('read as the same edits untracked, accepted; and as before, rejected', () => {
    const edits = fc.array(
      fc.record({
        row: fc.nat({ max: 2 }),
        column: fc.nat({ max: 1 }),
        words: fc.stringMatching(/^[a-z]{0,3}$/),
        cut: fc.nat({ max: 4 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const run = (isOn: boolean) => {
          let document = of(plain);
          const tracker = writer(isOn);
          for (const { row, column, words: typed, cut } of list) {
            const desk = at(document, [row, column], tracker);
            desk.type(typed === '' ? 'x' : typed);
            desk.run((state, dispatch) => {
              const { $head } = state.selection;
              const back = Math.min(cut, $head.parentOffset);
              dispatch?.(state.tr.delete($head.pos - back, $head.pos));
              return true;
            });
            document = desk.document();
          }
          return document;
        };
        expect(rejected(run(true))).toEqual(of(plain));
        expect(accepted(run(true))).toEqual(run(false));
      }),
    );
  });
});
