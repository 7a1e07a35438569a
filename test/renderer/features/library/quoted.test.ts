// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fromMarkdown } from '#shared/document/from-markdown';
import { quotedIn } from '../../../../renderer/features/library/quoted';

const { document: text } = fromMarkdown(
  'Opening.\n\n## One\n\nFirst words.\n\n## Two\n\n| a | b |\n|---|---|\n| c | d |\n\n- item\n\n## Three\n\n| e |\n|---|\n| f |',
);

test.each([
  ['above the first heading', -1, { heading: '', quote: 'Opening.' }],
  ['at a heading, what stands below it', 1, { heading: 'one', quote: 'First words.' }],
  ['at a table, what follows in the section', 4, { heading: 'two', quote: '- item' }],
  ['in a section of tables, nothing', 6, { heading: 'three', quote: '' }],
])('without a selection: %s', (_, block, quoted) => {
  expect(quotedIn(null, text, block)).toEqual(quoted);
});

test('a long paragraph is cut between words', () => {
  const { document: long } = fromMarkdown('word '.repeat(300));
  const { quote } = quotedIn(null, long, 0);
  expect(quote.length).toBeLessThan(610);
  expect(quote).toMatch(/word …$/);
});
