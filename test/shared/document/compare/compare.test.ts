import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, tally } from '#shared/document/compare/compare';
import { linesOf } from '#shared/document/compare/lines';
import type { Piece } from '#shared/document/compare/pieces';
import { diffTokens } from '#shared/document/compare/word-diff';
import type { Block, Document, Inline } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { pages, paragraph, revised, text, versions, words } from './texts';

const of = (...blocks: readonly Block[]): Document => ({ blocks });
const said = ({ kind, nodes }: Piece) => `${{ same: '', deleted: '-', inserted: '+' }[kind]}${inlineText(nodes)}`;

describe('the comparison of two texts', () => {
  it('tells the words that changed in a paragraph', () => {
    const rows = compare(
      of(paragraph('p1', 'The Union condemns the activity, and calls for restraint.')),
      of(paragraph('p1', 'The Union strongly condemns this activity, and calls for restraint.')),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['changed']);
    expect(rows[0]?.pieces.map(said)).toEqual([
      'The Union ',
      '+strongly ',
      'condemns ',
      '-the',
      '+this',
      ' activity, and calls for restraint.',
    ]);
  });

  it('keeps no space or sign for its own sake between two changes', () => {
    const [row] = compare(of(paragraph('p1', 'We see one two, now.')), of(paragraph('p1', 'We see three four, now.')));
    expect(row?.pieces.map(said)).toEqual(['We see ', '-one two', '+three four', ', now.']);
  });

  it('finds a paragraph by its id, and without one by its words', () => {
    const long = words(30, 1);
    const rows = compare(of(paragraph('a', long)), of(paragraph('b', words(20, 2)), paragraph('c', `${long} more`)));
    expect(rows.map(({ kind }) => kind)).toEqual(['added', 'changed']);
  });

  it('does not pair by id what has nothing in common', () => {
    const rows = compare(of(paragraph('p1', words(30, 1))), of(paragraph('p1', words(30, 777).toUpperCase())));
    expect(rows.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('tells a moved paragraph as moved, where it was and where it is', () => {
    const [a, b, c] = [1, 2, 3].map((seed) => paragraph(`p${seed}`, words(20, seed))) as [Block, Block, Block];
    const rows = compare(of(a, b, c), of(b, c, a));
    expect(rows.map(({ kind, left, right }) => [kind, left !== undefined, right !== undefined])).toEqual([
      ['moved', true, false],
      ['same', true, true],
      ['same', true, true],
      ['moved', true, true],
    ]);
    expect(tally(rows)).toEqual({ changed: 0, added: 0, removed: 0, moved: 1 });
  });

  it('finds a moved paragraph that has no id', () => {
    const bare = (seed: number): Block => ({ type: 'paragraph', children: [text(words(20, seed))] });
    expect(tally(compare(of(bare(1), bare(2), bare(3)), of(bare(2), bare(3), bare(1)))).moved).toBe(1);
  });

  it.each<[string, Inline, Inline]>([
    ['emphasis', text('word'), { type: 'emphasis', children: [text('word')] }],
    ['a slot', { type: 'slot', name: 'date' }, { type: 'slot', name: 'place' }],
    ['a ground', { type: 'reference', source: 'W1' }, { type: 'reference', source: 'W1', locator: 'p. 2' }],
    ['a footnote', { type: 'footnote', children: [text('a')] }, { type: 'footnote', children: [text('b')] }],
    ['a cross-reference', { type: 'cross', to: 'p1' }, { type: 'cross', to: 'p2' }],
  ])('sees that %s changed', (_, from, to) => {
    const line = (node: Inline): Block => ({
      type: 'paragraph',
      id: 'p1',
      children: [text('Before '), node, text(' after.')],
    });
    const [row] = compare(of(line(from)), of(line(to)));
    expect(row?.kind).toBe('changed');
    expect(row?.pieces).toEqual([
      { kind: 'same', nodes: [text('Before ')] },
      { kind: 'deleted', nodes: [from] },
      { kind: 'inserted', nodes: [to] },
      { kind: 'same', nodes: [text(' after.')] },
    ]);
  });

  it('tells another mark, level or list as another form', () => {
    const plain = paragraph('p1', 'The same words stand here.');
    const marked: Block = { ...plain, marking: 'LIMITE' } as Block;
    const listed: Block = { type: 'list', ordered: true, items: [[plain]] };
    for (const to of [marked, listed])
      expect(compare(of(plain), of(to))).toMatchObject([{ kind: 'changed', isOtherForm: true }]);
  });

  it('compares tables row by row', () => {
    const table = (...rows: readonly string[][]): Block => ({
      type: 'table',
      head: [[text('Act')], [text('Day')]],
      rows: rows.map((row) => row.map((cell) => [text(cell)])),
    });
    const rows = compare(
      of(table(['First act of all', '1 May'], ['Second act of all', '2 May'])),
      of(table(['First act of all', '1 May'], ['A new act here', '9 May'], ['Second act of all', '3 May'])),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'added', 'changed']);
  });

  it('loses no line and no word of either text', () => {
    fc.assert(
      fc.property(versions, ([from, to]) => {
        const rows = compare(from, to);
        const all = (side: 'left' | 'right') =>
          rows.flatMap((row) => (row.kind === 'moved' && side === 'left' && row.right ? [] : (row[side] ?? [])));
        expect(all('left')).toEqual(linesOf(from));
        expect(all('right')).toEqual(linesOf(to));
        for (const { left, right, pieces } of rows) {
          if (!right) continue;
          const read = (kinds: readonly Piece['kind'][]) =>
            pieces
              .filter(({ kind }) => kinds.includes(kind))
              .map(({ nodes }) => inlineText(nodes))
              .join('');
          const whole = (line: typeof left) => line?.cells.map((cell) => inlineText(cell)).join(' | ') ?? '';
          expect(read(['same', 'inserted'])).toBe(whole(right));
          expect(read(['same', 'deleted'])).toBe(whole(left));
        }
      }),
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(versions, ([from]) => {
        expect(compare(from, from).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('its cost', () => {
  const giant = (seed: number) => of(paragraph('p1', words(20_000, seed)));
  it.each<[string, Document, Document]>([
    ['two versions of 30 pages', pages(30, 1), revised(pages(30, 1))],
    ['two texts of 100 pages that are equal', pages(100, 1), pages(100, 1)],
    ['two texts of 100 pages that have nothing in common', pages(100, 1), pages(100, 2)],
    ['one paragraph of 20 000 words, all different', giant(1), giant(2)],
    [
      'one paragraph of 20 000 words, upside down',
      giant(1),
      of(paragraph('p1', words(20_000, 1).split(' ').reverse().join(' '))),
    ],
    ['2000 times the same line, and one more', repeated(2000), repeated(2001)],
  ])('stays bounded for %s', (name, from, to) => {
    const started = performance.now();
    const rows = compare(from, to);
    const took = performance.now() - started;
    expect(rows.length).toBeGreaterThan(0);
    // several times what it takes on a slow machine; without the bounds it is minutes
    expect(took, name).toBeLessThan(4000);
  });
});

function repeated(times: number): Document {
  return of(
    ...Array.from({ length: times }, (): Block => ({ type: 'paragraph', children: [text('The same line as ever.')] })),
  );
}

describe('the difference of two rows of tokens', () => {
  it('leads from one to the other, also past its bound', () => {
    const row = fc.array(fc.nat({ max: 30 }), { maxLength: 60 });
    fc.assert(fc.property(row, row, (from, to) => expectRuns(from, to)));
    const long = (seed: number) => Array.from({ length: 5000 }, (_, at) => (at * seed) % 4999);
    expectRuns(long(17), long(31));
    expectRuns(long(17), [...long(17).slice(0, 2000), ...long(31), ...long(17).slice(2000)]);
  });
});

function expectRuns(from: readonly number[], to: readonly number[]): void {
  let [left, right] = [0, 0];
  for (const { kind, count } of diffTokens(from, to)) {
    if (kind === 'same') expect(from.slice(left, left + count)).toEqual(to.slice(right, right + count));
    if (kind !== 'inserted') left += count;
    if (kind !== 'deleted') right += count;
  }
  expect([left, right]).toEqual([from.length, to.length]);
}
