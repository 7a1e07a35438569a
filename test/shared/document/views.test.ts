import { describe, expect, test } from 'vitest';
import { lineFault, textFault, visibleParts } from '#shared/document/characters';
import { fromMarkdown } from '#shared/document/from-markdown';
import { normalInline } from '#shared/document/normal';
import { outline } from '#shared/document/outline';
import { numberedReferences, referenceNumber } from '#shared/document/references';
import { toMarkdown } from '#shared/document/to-markdown';
import { toText } from '#shared/document/to-text';
import { slotNames } from '#shared/document/walk';

const source = `# Toolbox [Art. 1](source:W01)

Says [the *Council*](actor:council) [Art. 2](source:W01), [Art. 1](source:W01) and [·](source:S1).

- To {{addressee}}
- From {{sender}}, {{addressee}}
`;
const { document } = fromMarkdown(source, { slots: true });

test('a slot finds only the value it was given', () => {
  const gap = fromMarkdown('{{constructor}}', { slots: true }).document;
  expect(toText(gap, { slots: {} })).toBe('{{constructor}}');
  expect(toMarkdown(gap, { slots: {} })).toBe('{{constructor}}\n');
});

test('the outline lists headings with their anchors', () => {
  expect(outline(document)).toEqual([{ level: 1, id: 'toolbox', text: 'Toolbox' }]);
});

test('grounds are numbered in reading order, each place once', () => {
  const list = numberedReferences(document);
  expect(list).toEqual([
    { number: 1, source: 'W01', locator: 'Art. 1' },
    { number: 2, source: 'W01', locator: 'Art. 2' },
    { number: 3, source: 'S1' },
  ]);
  expect(referenceNumber(list, { source: 'W01', locator: 'Art. 2' })).toBe(2);
  expect(referenceNumber(list, { source: 'W01' })).toBeUndefined();
});

test('slots are named once each, in reading order', () => {
  expect(slotNames(document)).toEqual(['addressee', 'sender']);
});

test('plain text leaves out marks and badges and takes values', () => {
  expect(toText(document, { slots: { sender: 'the Mission' } })).toBe(
    'Toolbox \n\nSays the Council ,  and .\n\n- To {{addressee}}\n- From the Mission, {{addressee}}',
  );
});

describe('Markdown for people outside', () => {
  const markdown = toMarkdown(document, {
    slots: { addressee: 'Ministry *A*\n{{sender}}', constructor: 'x' } as Record<string, string>,
    sources: { W01: 'Decision (CFSP) 2019/797', S1: 'Comment 19' },
  });

  test('numbers the grounds and lists them, drops cards, keeps open slots in sight', () => {
    expect(markdown).toContain('Says the _Council_');
    expect(markdown).toContain('and (3)');
    expect(markdown).toContain('(2) Decision (CFSP) 2019/797, Art. 2\n');
    expect(markdown).toContain('From {{sender}}');
    expect(markdown).not.toMatch(/source:|actor:/);
  });

  test('a value is literal: no mark, no slot, its line break kept', () => {
    expect(markdown).toContain('To Ministry \\*A\\*\\\n  \\{{sender}}');
  });
});

test('a value that looks like structure stays inside its paragraph', () => {
  const gap = fromMarkdown('{{gap}}', { slots: true }).document;
  for (const value of [
    '# a',
    '- a',
    '1. a',
    '> a',
    '| a |\n| - |',
    '[x](javascript:a)',
    '<b>',
    '</w:t>',
    '=cmd',
    '&lt;',
  ]) {
    const { document: read, problems } = fromMarkdown(toMarkdown(gap, { slots: { gap: value } }), { slots: true });
    expect(read.blocks).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: value }] }]);
    expect(problems).toEqual([]);
  }
});

test('a note leaves as a quote and an empty paragraph as nothing', () => {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'a' }] } as const;
  const markdown = toMarkdown({
    blocks: [
      { type: 'note', children: [paragraph] },
      { type: 'paragraph', children: [] },
    ],
  });
  expect(markdown).toBe('> a\n');
});

test('normal form loses no ground when a badge stands inside a link', () => {
  const badge = { type: 'reference', source: 'W01' } as const;
  const link = { type: 'term', kind: 'term', id: 'a' } as const;
  expect(
    normalInline([
      {
        ...link,
        children: [
          { type: 'text', text: 'a' },
          { type: 'strong', children: [badge] },
        ],
      },
    ]),
  ).toEqual([{ ...link, children: [{ type: 'text', text: 'a' }] }, badge]);
});

describe('characters nobody can see', () => {
  test('are refused in a line, breaks and tabs too', () => {
    expect(lineFault('a\nb')).toEqual({ code: 'text/control', at: 1 });
    expect(lineFault('\u{1f600}\u202e')).toEqual({ code: 'text/bidi', at: 2 });
    expect(lineFault('\ud800')).toEqual({ code: 'text/surrogate', at: 0 });
  });

  test('breaks and tabs are allowed in text', () => {
    expect(textFault('a\tb\r\nc')).toBeUndefined();
    expect(textFault('a\u0085')).toEqual({ code: 'text/control', at: 1 });
  });

  test('every script is kept', () => {
    for (const word of ['Ελλάδα', 'مرحبا', 'Għawdex', 'Éire', '👩‍💻', 'Україна'])
      expect(lineFault(word)).toBeUndefined();
  });

  test('are shown as marks in their place', () => {
    expect(visibleParts('a\u202eb\u00ad\u{e0041}c\n')).toEqual([
      { text: 'a' },
      { mark: 'U+202E' },
      { text: 'b' },
      { mark: 'U+00AD' },
      { mark: 'U+E0041' },
      { text: 'c\n' },
    ]);
  });
});
