import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldDocumentSchema } from '#shared/document/held';
import { type Block, documentSchema } from '#shared/document/model';
import { documents } from './generated';

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  id,
  children: [{ type: 'emphasis' as const, children: [{ type: 'text' as const, text }] }],
});
const list = (item: unknown) => ({ type: 'list', ordered: true, items: [[item]] });
const blocks = [paragraph('a', 'one'), paragraph('b', 'two'), list(paragraph('c', 'three'))];

/** Each is refused as a block of a document, wherever it stands. */
const unfit: Readonly<Record<string, unknown>> = {
  'a type that does not exist': { type: 'script', children: [] },
  'a field too many': { ...paragraph('x', 'y'), href: 'https://example.org' },
  'a field too few': { type: 'paragraph', id: 'x' },
  'a text too long': paragraph('x', 'y'.repeat(20_001)),
  'a text that is a number': paragraph('x', 7 as unknown as string),
  'an unfit line in a list': list({ type: 'paragraph', children: [{ type: 'slot', name: 'No Name' }] }),
  'no object': 'text',
  nothing: null,
};

describe('a document whose blocks are held to their schema once', () => {
  it('is what the schema of documents makes of it, the first time and again', () => {
    const document = { blocks: structuredClone(blocks) };
    const whole = documentSchema.parse(document);
    expect(heldDocumentSchema.parse(document)).toEqual(whole);
    expect(heldDocumentSchema.parse({ blocks: [...document.blocks] })).toEqual(whole);
  });

  it('is that for every document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const whole = documentSchema.parse(document);
        expect(heldDocumentSchema.parse(document)).toEqual(whole);
        expect(heldDocumentSchema.parse(document)).toEqual(whole);
      }),
    );
  });

  it('reads no block again that it has accepted or handed out, and any other', () => {
    const [one, other] = [paragraph('a', 'one'), paragraph('b', 'two')];
    const first = heldDocumentSchema.parse({ blocks: [one, other] }).blocks;
    const again = heldDocumentSchema.parse({ blocks: [one, first[1], paragraph('b', 'two')] }).blocks;
    expect([again[0] === first[0], again[1] === first[1], again[2] === first[1]]).toEqual([true, true, false]);
    expect(again[2]).toEqual(first[1]);
  });

  it.each(Object.entries(unfit))('refuses %s between blocks that it has accepted', (_, bad) => {
    const known = structuredClone(blocks);
    heldDocumentSchema.parse({ blocks: known });
    const { error } = heldDocumentSchema.safeParse({ blocks: [...known, bad] });
    expect(error?.issues[0]?.path.slice(0, 2)).toEqual(['blocks', known.length]);
    expect(heldDocumentSchema.safeParse({ blocks: [...known, bad] }).success).toBe(false);
  });

  it('says where in a block it does not fit', () => {
    const { error } = heldDocumentSchema.safeParse({ blocks: [paragraph('a', 'y'.repeat(20_001))] });
    expect(error?.issues[0]?.path.join('.')).toBe('blocks.0.children.0.children.0.text');
  });

  it('refuses a block that was accepted by identity in the place of another kind, and too many of them', () => {
    const block = paragraph('a', 'one');
    heldDocumentSchema.parse({ blocks: [block] });
    expect(heldDocumentSchema.safeParse({ blocks: block }).success).toBe(false);
    expect(heldDocumentSchema.safeParse(block).success).toBe(false);
    expect(heldDocumentSchema.safeParse({ blocks: Array(5001).fill(block) }).success).toBe(false);
  });

  it('lets nobody alter what it has accepted, neither what came in nor what it hands out', () => {
    const block = paragraph('a', 'one');
    const { blocks: held } = heldDocumentSchema.parse({ blocks: [block] });
    const inside = (one: unknown) => (one as typeof block).children[0]?.children[0] as { text: string };
    for (const one of [block, held[0]]) {
      expect(() => Object.assign(one as Block, { type: 'script' })).toThrow(TypeError);
      expect(() => {
        inside(one).text = 'y'.repeat(20_001);
      }).toThrow(TypeError);
    }
  });

  it('reads again a block that was refused and mended since', () => {
    const block = { type: 'paragraph', id: 'a', children: [{ type: 'text', text: 7 as unknown }] };
    expect(heldDocumentSchema.safeParse({ blocks: [block] }).success).toBe(false);
    block.children[0] = { type: 'text', text: 'seven' };
    expect(heldDocumentSchema.safeParse({ blocks: [block] }).success).toBe(true);
  });
});
