import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { type Block, type Document, documentSchema, type Inline } from '#shared/document/model';
import { toMarkdown } from '#shared/document/to-markdown';
import { toDocument, toEditor } from '../../../../../renderer/features/drafts/editor/convert';
import { schema } from '../../../../../renderer/features/drafts/editor/schema';
import { documents } from '../../../../shared/document/generated';

const round = (document: Document) => toDocument(toEditor(document));
const text = (words: string): Inline => ({ type: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** Everything the model can say, one of each. */
const whole: Document = {
  blocks: [
    { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
    { type: 'paragraph', id: 'first', children: [text('To '), { type: 'slot', name: 'host-state' }, text('.')] },
    paragraph(
      {
        type: 'emphasis',
        children: [text('a'), { type: 'strong', children: [text('b'), { type: 'slot', name: 'c' }] }],
      },
      { type: 'strong', children: [text('d')] },
      { type: 'reference', source: 'W01', locator: 'Art. 3' },
      { type: 'reference', source: 'S1' },
    ),
    paragraph(
      { type: 'term', kind: 'actor', id: 'hr', children: [text('the '), { type: 'emphasis', children: [text('HR')] }] },
      { type: 'address', href: 'https://example.org/a', children: [text('there')] },
    ),
    {
      type: 'list',
      ordered: true,
      items: [[paragraph(text('one'))], [paragraph(text('two')), paragraph(text('more'))]],
    },
    { type: 'list', ordered: false, items: [[{ type: 'list', ordered: true, items: [[paragraph()]] }]] },
    { type: 'table', head: [[text('h')]], rows: [[[{ type: 'slot', name: 'x' }]]] },
    { type: 'quote', children: [paragraph(text('said'))] },
    { type: 'note', children: [paragraph(text('noted'))] },
  ],
};

describe('convert', () => {
  it('gives back everything the model can say', () => {
    expect(round(whole)).toEqual(whole);
  });

  it('makes states that keep to the schema', () => {
    fc.assert(
      fc.property(documents, (document) => {
        toEditor(document).check();
      }),
    );
  });

  it('holds the same text: what is written as Markdown stays', () => {
    const marksInOrder = documents.filter((document) => !JSON.stringify(document).includes('"strong"'));
    fc.assert(
      fc.property(marksInOrder, (document) => {
        expect(toMarkdown(round(document))).toBe(toMarkdown(document));
      }),
    );
  });

  it('is its own inverse on what the editor holds', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const held = toEditor(document);
        expect(toEditor(toDocument(held)).eq(held)).toBe(true);
        expect(round(toDocument(held))).toEqual(toDocument(held));
      }),
    );
  });

  it('keeps every block that an edit did not touch as the object that it was: it is not checked again', () => {
    const held = toEditor({ blocks: ['one', 'two', 'three'].map((words) => paragraph(text(words))) });
    const before = toDocument(held).blocks;
    const { doc } = EditorState.create({ doc: held }).tr.insertText('x', held.child(0).nodeSize + 1);
    const after = toDocument(doc).blocks;
    expect(after.map((block, at) => block === before[at])).toEqual([true, false, true]);
  });

  it('makes documents that the model takes', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(documentSchema.safeParse(round(document)).success).toBe(true);
      }),
    );
  });

  it('gives an empty document a place for the cursor', () => {
    expect(round({ blocks: [] })).toEqual({ blocks: [paragraph()] });
    expect(round({ blocks: [{ type: 'list', ordered: false, items: [[]] }] }).blocks[0]).toMatchObject({
      items: [[paragraph()]],
    });
  });

  it('keeps ids unique when a block is split', () => {
    const { heading, paragraph: plain, doc } = schema.nodes;
    const twice = doc.create(null, [
      heading.create({ level: 2, id: 'aim' }, schema.text('Aim')),
      heading.create({ level: 2, id: 'aim' }, schema.text('Aim')),
      heading.create({ level: 3, id: '' }, schema.text('New')),
      plain.create({ id: 'p' }, schema.text('a')),
      plain.create({ id: 'p' }, schema.text('b')),
    ]);
    expect(toDocument(twice).blocks).toMatchObject([{ id: 'aim' }, { id: 'aim-2' }, { id: 'new' }, { id: 'p' }, {}]);
    expect(toDocument(twice).blocks[4]).not.toHaveProperty('id');
  });

  it('cuts a text that is too long for the model, never inside a character', () => {
    const long = `${'x'.repeat(19_998)}😀${'y'.repeat(30_000)}`;
    const kept = round({ blocks: [paragraph(text(long))] });
    expect(documentSchema.safeParse(kept).success).toBe(true);
    const parts = kept.blocks.flatMap((block) => ('children' in block ? (block.children as Inline[]) : [])); // a paragraph
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => (part.type === 'text' ? part.text : '')).join('')).toBe(long);
    expect(parts.every((part) => part.type === 'text' && part.text.isWellFormed())).toBe(true);
    expect(toEditor(kept).eq(toEditor({ blocks: [paragraph(text(long))] }))).toBe(true);
  });
});
