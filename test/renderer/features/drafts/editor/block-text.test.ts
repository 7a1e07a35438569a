import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/document/model';
import { blockText, noText, textBlocks } from '../../../../../renderer/features/drafts/editor/block-text';
import { toEditor } from '../../../../../renderer/features/drafts/editor/convert';

const text = (words: string): Inline => ({ type: 'text', text: words });
const gone = (words: string): Inline => ({ type: 'deleted', change: 'c1', children: [text(words)] });
const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });
const docOf = (...lines: Inline[][]) =>
  toEditor({ blocks: lines.map((children, at) => ({ type: 'paragraph', id: `p${at}`, children })) });

describe('the text of a paragraph', () => {
  const doc = docOf(
    [text('One')],
    [text('re'), strong('ce'), gone('xx'), text('ive '), { type: 'slot', name: 'state' }, text(' it')],
  );
  const [, second] = textBlocks(doc);
  const read = second && blockText(second.block, second.position);

  it('leaves out what a change takes away, and has one sign for each atom', () => {
    expect(read?.text).toBe(`receive ${noText} it`);
  });

  it('says where words stand, in pieces where something taken out lies between', () => {
    const written = (from: number, to: number) => read?.pieces(from, to).map((at) => doc.textBetween(at.from, at.to));
    expect(written(0, 4)).toEqual(['rece']);
    expect(written(0, 7)).toEqual(['rece', 'ive']);
    expect(written(10, 12)).toEqual(['it']);
    expect(written(3, 3)).toEqual([]);
  });

  it('is found again at any place', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(text, strong, gone), fc.stringMatching(/^[a-z]{1,5}$/)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, fc.nat(40), fc.nat(10), (made, from, length) => {
        const line = docOf(made.map(([make, words]) => make(words)));
        const [only] = textBlocks(line);
        if (!only) throw new Error('no paragraph');
        const { text: all, pieces } = blockText(only.block, only.position);
        const found = pieces(from, from + length).map((at) => line.textBetween(at.from, at.to));
        expect(found.join('')).toBe(all.slice(from, from + length));
      }),
    );
  });
});
