import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline, TrackedEnd } from '#shared/document/model';
import { brokenCrossReferences, paragraphNumbers, withCrossNumbers } from '#shared/document/numbering';
import { toText } from '#shared/document/to-text';
import { accepted, changesIn, rejected, resolveChanges } from '#shared/document/tracked';

const text = (words: string): Inline => ({ type: 'text', text: words });
const put = (words: string, change = 'a'): Inline => ({ type: 'inserted', change, children: [text(words)] });
const cut = (words: string, change = 'a'): Inline => ({ type: 'deleted', change, children: [text(words)] });
const inserted: TrackedEnd = { kind: 'inserted', change: 'a' };
const deleted: TrackedEnd = { kind: 'deleted', change: 'a' };

function paragraph(id: string, children: readonly Inline[], end?: TrackedEnd): Block {
  return { type: 'paragraph', id, ...(end ? { end } : {}), children };
}
const list = (...items: readonly Block[][]): Block => ({ type: 'list', ordered: true, items });
const of = (...blocks: readonly Block[]): Document => ({ blocks });

describe('tracked changes', () => {
  it.each<[string, Document, Document, Document]>([
    [
      'words put in and taken out',
      of(paragraph('p1', [text('The Union '), cut('condemns'), put('notes'), text(' it.')])),
      of(paragraph('p1', [text('The Union notes it.')])),
      of(paragraph('p1', [text('The Union condemns it.')])),
    ],
    [
      'a paragraph split in two',
      of(paragraph('p1', [text('One.')], inserted), paragraph('p2', [text('Two.')])),
      of(paragraph('p1', [text('One.')]), paragraph('p2', [text('Two.')])),
      of(paragraph('p1', [text('One.Two.')])),
    ],
    [
      'two joined into one',
      of(paragraph('p1', [text('One.')], deleted), paragraph('p2', [text('Two.')])),
      of(paragraph('p1', [text('One.Two.')])),
      of(paragraph('p1', [text('One.')]), paragraph('p2', [text('Two.')])),
    ],
    [
      'three joined into one',
      of(paragraph('p1', [text('1')], deleted), paragraph('p2', [text('2')], deleted), paragraph('p3', [text('3')])),
      of(paragraph('p1', [text('123')])),
      of(paragraph('p1', [text('1')]), paragraph('p2', [text('2')]), paragraph('p3', [text('3')])),
    ],
    [
      'a heading deleted whole before a paragraph, which keeps its form',
      of(
        { type: 'heading', level: 2, id: 'h', end: deleted, children: [cut('Old')] },
        paragraph('p1', [text('Text.')]),
      ),
      of(paragraph('p1', [text('Text.')])),
      of({ type: 'heading', level: 2, id: 'h', children: [text('Old')] }, paragraph('p1', [text('Text.')])),
    ],
    [
      'an item put in at the end of a list',
      of(list([paragraph('p1', [text('one')], inserted)], [paragraph('p2', [put('two')])])),
      of(list([paragraph('p1', [text('one')])], [paragraph('p2', [text('two')])])),
      of(list([paragraph('p1', [text('one')])])),
    ],
    [
      'the only item of a list taken out',
      of(list([paragraph('p1', [cut('one')], deleted)]), paragraph('p2', [text('after')])),
      of(paragraph('p2', [text('after')])),
      of(list([paragraph('p1', [text('one')])]), paragraph('p2', [text('after')])),
    ],
    [
      'words inside words: put in by one, taken out by another',
      of(paragraph('p1', [{ type: 'inserted', change: 'a', children: [text('x'), cut('y', 'b')] }])),
      of(paragraph('p1', [text('x')])),
      of(paragraph('p1', [])),
    ],
    [
      'cells of a table',
      of({ type: 'table', head: [[text('h')]], rows: [[[cut('1'), put('2')]]] }),
      of({ type: 'table', head: [[text('h')]], rows: [[[text('2')]]] }),
      of({ type: 'table', head: [[text('h')]], rows: [[[text('1')]]] }),
    ],
  ])('%s', (_, tracked, after, before) => {
    expect(accepted(tracked)).toEqual(after);
    expect(rejected(tracked)).toEqual(before);
  });

  it('are taken one by one, and the others stand', () => {
    const document = of(paragraph('p1', [put('x', 'a'), text(' '), put('y', 'b'), cut('z', 'b')]));
    expect(changesIn(document)).toEqual(['a', 'b']);
    const one = resolveChanges(document, (change) => (change === 'b' ? 'accept' : undefined));
    expect(one).toEqual(of(paragraph('p1', [put('x', 'a'), text(' y')])));
    expect(changesIn(one)).toEqual(['a']);
  });

  it('leave a document without any as it is', () => {
    const document = of(paragraph('p1', [text('x')]));
    expect(accepted(document)).toBe(document);
  });

  it('do not join a paragraph with a table behind it', () => {
    const table: Block = { type: 'table', head: [[text('h')]], rows: [] };
    expect(accepted(of(paragraph('p1', [text('x')], deleted), table))).toEqual(of(paragraph('p1', [text('x')]), table));
  });

  it('read as accepted in plain text', () => {
    expect(toText(of(paragraph('p1', [text('We '), cut('condemn'), put('note')])))).toBe('We note');
  });
});

describe('numbers of paragraphs', () => {
  const document = of(
    list(
      [paragraph('a', [text('first'), { type: 'footnote', children: [text('see')] }])],
      [paragraph('b', [text('as in '), { type: 'cross', to: 'd' }]), list([paragraph('c', [])], [paragraph('d', [])])],
    ),
    paragraph('e', [{ type: 'strong', children: [{ type: 'cross', to: 'gone' }] }]),
  );

  it('count items from outside in', () => {
    expect(Object.fromEntries(paragraphNumbers(document))).toEqual({ a: '1', b: '2', c: '2.1', d: '2.2' });
  });

  it('stand in for cross-references; a broken one stays and is told', () => {
    expect(toText(withCrossNumbers(document))).toContain('as in 2.2');
    expect(brokenCrossReferences(document)).toEqual(['gone']);
  });
});
