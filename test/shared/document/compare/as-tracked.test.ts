import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTracked } from '#shared/document/compare/as-tracked';
import { type Block, type Document, documentSchema } from '#shared/document/model';
import { accepted, changesIn, rejected } from '#shared/document/tracked';
import { normal, paragraph, text, versions } from './texts';

const of = (...blocks: readonly Block[]): Document => ({ blocks });

describe('a difference as tracked changes', () => {
  it('is the first text when rejected and the second when accepted', () => {
    fc.assert(
      fc.property(fc.oneof(versions, fc.tuple(normal, normal)), ([from, to]) => {
        const tracked = asTracked(from, to, 'c1');
        expect(rejected(tracked)).toEqual(from);
        expect(accepted(tracked)).toEqual(to);
        expect(documentSchema.safeParse(tracked).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('tracks words, not paragraphs', () => {
    expect(asTracked(of(paragraph('p1', 'We note it.')), of(paragraph('p1', 'We condemn it.')), 'c1').blocks).toEqual([
      {
        type: 'paragraph',
        id: 'p1',
        children: [
          text('We '),
          { type: 'deleted', change: 'c1', children: [text('note')] },
          { type: 'inserted', change: 'c1', children: [text('condemn')] },
          text(' it.'),
        ],
      },
    ]);
  });

  it('stands under the one id given, and not at all between a text and itself', () => {
    const [from, to] = [of(paragraph('p1', 'One thing.')), of(paragraph('p1', 'Two things.'))];
    expect(changesIn(asTracked(from, to, 'c7'))).toEqual(['c7']);
    expect(changesIn(asTracked(from, from, 'c7'))).toEqual([]);
  });

  it('puts in a table whole, and takes one of another shape out', () => {
    const table = (width: number): Block => ({
      type: 'table',
      head: Array.from({ length: width }, () => [text('Head')]),
      rows: [Array.from({ length: width }, () => [text('Cell')])],
    });
    const p = paragraph('p1', 'Words.');
    for (const [from, to] of [
      [of(p), of(p, table(2))],
      [of(p, table(2)), of(p)],
      [of(table(2), p), of(table(3), p)],
    ] as const) {
      const tracked = asTracked(from, to, 'c1');
      expect(rejected(tracked)).toEqual(from);
      expect(accepted(tracked)).toEqual(to);
    }
  });

  it('reads texts with tracked changes as accepted', () => {
    const tracked = asTracked(of(paragraph('p1', 'A b.')), of(paragraph('p1', 'A c.')), 'c1');
    expect(rejected(asTracked(tracked, of(), 'c2'))).toEqual(of(paragraph('p1', 'A c.')));
  });
});
