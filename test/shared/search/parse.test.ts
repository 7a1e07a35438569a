import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/search/parse';

const terms = (text: string) => parseQuery(text).terms.map(({ words }) => words.join(' '));

describe('what is typed', () => {
  it('falls into words; small ones are dropped', () => {
    expect(terms('Who decides on a Listing?')).toEqual(['decides', 'listing']);
  });

  it('keeps small words where nothing else is left', () => {
    expect(terms('what to do')).toEqual(['what', 'to', 'do']);
  });

  it('keeps numbers together that are written so', () => {
    expect(terms('art. 42(7) decision 2019/797 A/RES/75/240')).toEqual([
      'art',
      '42 7',
      'decision',
      '2019 797',
      'a res 75 240',
    ]);
  });

  it('keeps quoted words together, whatever the quotation marks, and as they are', () => {
    expect(parseQuery('“on behalf of the EU” now ').terms).toEqual([
      { words: ['on', 'behalf', 'of', 'the', 'eu'], isQuoted: true, isOpen: false },
      { words: ['now'], isQuoted: false, isOpen: false },
    ]);
  });

  it.each([
    ['sanc', true],
    ['sanc ', false],
    ['"solidarity cl', true],
    ['"solidarity clause"', false],
  ])('the last word of %j may go on: %s', (text, isOpen) => {
    expect(parseQuery(text).terms.at(-1)?.isOpen).toBe(isOpen);
  });
});

describe('filters', () => {
  it.each([
    ['kind:brief', { kinds: ['brief'] }],
    ['type:Briefs', { kinds: ['brief'] }],
    ['kind:case', { kinds: ['study'] }],
    ['pillar:p4', { pillars: ['p4'] }],
    ['PILLAR:4', { pillars: ['p4'] }],
    ['actor:EEAS', { actors: ['eeas'] }],
  ])('%s', (text, filter) => {
    expect(parseQuery(`${text} listing`)).toMatchObject({ ...filter, terms: [{ words: ['listing'] }] });
  });

  it('without a value wait for one', () => {
    expect(parseQuery('kind: listing')).toMatchObject({ kinds: [], terms: [{ words: ['listing'] }] });
  });

  it.each(['kind:nothing', 'pillar:9', 'place:here'])('that are none are words: %s', (text) => {
    expect(terms(text).join(' ')).toBe(text.replace(':', ' '));
  });
});

describe('hostile text', () => {
  it.each([
    ['ten megabytes', 'sanction '.repeat(1_200_000)],
    ['ten megabytes without a space', 'x'.repeat(10_000_000)],
    ['ten thousand words', Array.from({ length: 10_000 }, (_, at) => `w${at}`).join(' ')],
    ['ten thousand quotation marks', '"'.repeat(10_000)],
  ])('%s is read to a limit', (_, text) => {
    const query = parseQuery(text);
    expect(query.terms.length).toBeLessThanOrEqual(16);
    expect(query.terms.flatMap(({ words }) => words).join(' ').length).toBeLessThanOrEqual(300);
  });

  it.each(['', ' ', '\0', '""', '🙂🙂', '()*^"', '\u202e\u200b', '- - -', '\ud800'])('%j asks for nothing', (text) => {
    expect(parseQuery(text).terms).toEqual([]);
  });
});
