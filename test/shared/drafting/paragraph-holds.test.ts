import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '#shared/document/model';
import { assertMayLeave, checkLeave } from '#shared/drafting/may-leave';
import { brokenReferences, paragraphsAbove } from '#shared/drafting/paragraph-holds';
import { twinSchema } from '#shared/drafting/twin-model';
import { desk, draft, text } from './sample-template';

const line = (id: string, ...children: Inline[]): Block => ({ type: 'paragraph', id, children });
const numbered = (...items: Block[]): Block => ({ type: 'list', ordered: true, items: items.map((item) => [item]) });
const cross = (to: string): Inline => ({ type: 'cross', to });
const taken = (...children: Inline[]): Inline => ({ type: 'deleted', change: 'a', children });
const of = (...blocks: Block[]) => ({ ...draft, document: { blocks } satisfies Document });
const codes = (of: typeof draft, purpose: 'final' | 'clearance' = 'final') =>
  checkLeave(desk({ draft: of }), purpose).map(({ code }) => code);

describe('cross-references', () => {
  it('are whole while their paragraph has a number', () => {
    expect(brokenReferences(of(numbered(line('a', text('One.'))), line('b', text('See '), cross('a'))))).toEqual([]);
  });

  it.each<[string, Block[]]>([
    ['is gone', [line('b', cross('a'))]],
    ['has no number any more', [line('a', text('One.')), line('b', cross('a'))]],
    [
      'is about to go',
      [
        numbered({ ...line('a', taken(text('One.'))), end: { kind: 'deleted', change: 'a' } } as Block),
        line('b', cross('a')),
      ],
    ],
  ])('hold the draft when their paragraph %s', (_, blocks) => {
    expect(brokenReferences(of(...blocks))).toEqual(['a']);
    expect(codes(of(...blocks), 'final')).toContain('draft/broken-reference');
    expect(codes(of(...blocks), 'clearance')).toContain('draft/broken-reference');
  });

  it('hold nothing where they are about to go themselves, and are each named once', () => {
    expect(brokenReferences(of(line('b', taken(cross('a')))))).toEqual([]);
    expect(brokenReferences(of(line('b', cross('a'), cross('a'), cross('z'))))).toEqual(['a', 'z']);
  });

  it('are looked for in cells, notes and the other language', () => {
    const table: Block = {
      type: 'table',
      head: [[cross('a')]],
      rows: [[[{ type: 'footnote', children: [cross('z')] }]]],
    };
    expect(brokenReferences(of(table))).toEqual(['a', 'z']);
    const document: Document = { blocks: [line('b', cross('y'))] };
    const both = { ...of(line('b', text('Hear.'))), twin: twinSchema.parse({ language: 'fr', document }) };
    expect(brokenReferences(both)).toEqual(['y']);
  });

  it('refuse with their code and where they point', () => {
    const ready = { ...desk({ draft: of(line('b', cross('a'))) }) };
    const alone = { ...ready, template: { ...ready.template, gates: [], slots: [] } };
    expect(() => assertMayLeave(alone, 'clearance')).toThrow(
      expect.objectContaining({ code: 'draft/broken-reference', details: { at: ['a'] } }),
    );
  });
});

describe('marks of paragraphs', () => {
  const strict = (id: string): Block => ({ type: 'paragraph', id, marking: 'LIMITE', children: [text('Held.')] });
  const open = { ...of(strict('a'), numbered(strict('b')), line('c', text('Free.'))), marking: 'PUBLIC' as const };

  it('hold a draft that is marked below them, wherever they stand', () => {
    expect(paragraphsAbove(open)).toEqual(['a', 'b']);
    expect(codes(open)).toContain('draft/paragraph-above');
  });

  it('hold nothing at or below the mark of the draft', () => {
    expect(paragraphsAbove({ ...open, marking: 'LIMITE' })).toEqual([]);
    expect(
      paragraphsAbove(of({ type: 'paragraph', id: 'p', marking: 'PUBLIC', children: [text('For all.')] })),
    ).toEqual([]);
  });
});
