import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/model';
import { draftLines } from '#shared/wording/draft-lines';
import type { WordingFinding } from '#shared/wording/model';
import { rangeIn, rangesByBlock } from '#shared/wording/ranges';

const shown = { language: 'en', texts: { victim: 'Nordmark' } };
const linesOf = (...blocks: Block[]) => draftLines({ blocks }, shown);
const paragraph: Block = {
  type: 'paragraph',
  id: 'p1',
  children: [
    { type: 'text', text: 'In ' },
    { type: 'slot', name: 'victim' },
    { type: 'text', text: ' it ' },
    { type: 'deleted', change: 'c1', children: [{ type: 'text', text: 'was ' }] },
    { type: 'inserted', change: 'c2', children: [{ type: 'strong', children: [{ type: 'text', text: 'is' }] }] },
    { type: 'reference', source: 'W01' },
    { type: 'footnote', children: [{ type: 'text', text: 'See there.' }] },
    { type: 'text', text: ' so.' },
  ],
};

describe('the lines of a draft', () => {
  it('read as all changes taken, with the texts of fields, and their footnotes after them', () => {
    const [line, note] = linesOf(paragraph);
    expect(line?.text).toBe('In Nordmark it is so.');
    expect(line).toMatchObject({ block: 'p1', path: [0], hasGround: true, fields: ['victim'], fromFields: [[3, 11]] });
    expect(note).toMatchObject({ kind: 'footnote', text: 'See there.', block: 'p1' });
  });

  it('come in reading order from lists, tables and quotations', () => {
    const one = (text: string): Block => ({ type: 'paragraph', id: text, children: [{ type: 'text', text }] });
    const lines = linesOf(
      { type: 'list', ordered: false, items: [[one('a')], [one('b')]] },
      { type: 'table', head: [[{ type: 'text', text: 'c' }]], rows: [[[{ type: 'text', text: 'd' }]]] },
      { type: 'quote', children: [one('e')] },
    );
    expect(lines.map(({ text, path, isQuoted }) => [text, path.join('.'), isQuoted])).toEqual([
      ['a', '0.0.0', false],
      ['b', '0.1.0', false],
      ['c', '1.0.0', false],
      ['d', '1.1.0', false],
      ['e', '2.0', true],
    ]);
  });

  it('keep a field they do not know by its name', () => {
    const [line] = linesOf({ type: 'paragraph', children: [{ type: 'slot', name: 'stranger' }] });
    expect(line?.text).toBe('{{stranger}}');
  });
});

describe('ranges', () => {
  const [line] = linesOf(paragraph);
  const range = (words: string) => {
    const from = line?.text.indexOf(words) ?? -1;
    return line && rangeIn(line, { from, to: from + words.length });
  };

  it('count every character and every atom once, deleted words too', () => {
    // In_ (3), the field (1), _it_ (4), was_ (4), is (2), the badge and the note (2), _so. (4)
    expect(range('In')).toEqual({ from: 0, to: 2 });
    expect(range('it')).toEqual({ from: 5, to: 7 });
    expect(range('is')).toEqual({ from: 12, to: 14 });
    expect(range('so')).toEqual({ from: 17, to: 19 });
  });

  it('cover a field as a whole', () => {
    expect(range('dmark it')).toEqual({ from: 3, to: 7 });
  });

  it('are given by block, and not for what is no longer there', () => {
    const base = { rule: 'date', level: 'advice', block: 'p1', path: [0], offers: [] } as const;
    const there: WordingFinding = { ...base, from: 12, to: 14, words: 'it' };
    const gone: WordingFinding = { ...base, from: 12, to: 14, words: 'at' };
    expect([...rangesByBlock([there, gone], linesOf(paragraph))]).toEqual([
      ['p1', [{ finding: there, from: 5, to: 7 }]],
    ]);
  });
});
