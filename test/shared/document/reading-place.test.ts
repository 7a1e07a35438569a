import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '#shared/document/from-markdown';
import { indexOf, placeAt } from '#shared/document/reading-place';

const read = (text: string) => fromMarkdown(text).document;
const edition = read('Opening.\n\n## One\n\nFirst words.\n\nSecond words.\n\n## Two\n\nThird words.\n\n- a list');

test.each([0, 1, 2, 3, 4, 5, 6])('block %i is found again in the same edition', (index) => {
  expect(indexOf(edition, placeAt(edition, index))).toBe(index);
});

test('a place says the heading above it and the words at it', () => {
  expect(placeAt(edition, 3)).toEqual({ heading: 'one', step: 2, quote: 'Second words.' });
  expect(placeAt(edition, 0)).toEqual({ heading: '', step: 0, quote: 'Opening.' });
});

describe('in the next edition', () => {
  const place = placeAt(edition, 3);

  test('the words are found where they moved to', () => {
    expect(indexOf(read('## New\n\nMore.\n\nSecond words.\n\n## One\n\nFirst words.'), place)).toBe(2);
  });

  test('of the same words twice the nearer one is meant', () => {
    const twice = read('Second words.\n\n## One\n\nFirst.\n\nSecond words.\n\nSecond words.');
    expect(indexOf(twice, place)).toBe(3);
  });

  test('words that were changed are sought below their heading, and not beyond its section', () => {
    expect(indexOf(read('## One\n\nOther.\n\nQuite other.'), place)).toBe(2);
    expect(indexOf(read('## One\n\nOther.\n\n## Two\n\nText.'), place)).toBe(1);
  });

  test('where heading and words are gone there is no place', () => {
    expect(indexOf(read('## Else\n\nText.'), place)).toBeUndefined();
    expect(indexOf(read(''), { heading: '', step: 0, quote: '' })).toBeUndefined();
  });
});
