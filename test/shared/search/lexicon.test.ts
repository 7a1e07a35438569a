import { describe, expect, it } from 'vitest';
import { distance, readLexicon } from '#shared/search/lexicon';
import { fillIndex } from '#shared/search/schema';
import { emptyDatabase } from '../../fakes/search-index';
import { samplePack } from './sample';

const sql = await emptyDatabase();
fillIndex(sql, samplePack());
const lexicon = readLexicon(sql);

describe('the words of the index', () => {
  it.each([
    ['sanctoins', 'sanctions'],
    ['unanimty', 'unanimity'],
    ['unanimmity', 'unanimity'],
    ['ambasador', 'ambassador'],
    ['demrache', 'demarche'],
  ])('give %s as %s', (typed, meant) => {
    expect(lexicon.corrected(typed, false)[0]).toBe(meant);
  });

  it.each(['xyz', '2020', 'zzzzzzzz', 'a', ''])('guess nothing for %j', (typed) => {
    expect(lexicon.corrected(typed, false)).toEqual([]);
  });

  it('allow a slip in a word that is still being typed', () => {
    expect(lexicon.corrected('ambasa', true)[0]).toBe('ambassador');
    expect(lexicon.corrected('ambasa', false)).toEqual([]);
  });

  it('bring words of one root, and two written as one', () => {
    expect(lexicon.related('listings')).toEqual(expect.arrayContaining(['listing', 'list', 'listed']));
    expect(lexicon.parted('noteverbale')).toEqual(['note', 'verbale']);
  });

  it('tell more the rarer they are', () => {
    const rarity = (word: string) => lexicon.rarity([{ words: [word], isOpen: false }]);
    expect(rarity('verbale')).toBeGreaterThan(rarity('european'));
    expect(rarity('absent')).toBeGreaterThanOrEqual(rarity('verbale'));
  });
});

describe('the distance of two words', () => {
  it.each([
    ['listing', 'listing', 0],
    ['listing', 'lisitng', 1],
    ['listing', 'listin', 1],
    ['listing', 'lixting', 1],
    ['listing', 'xlisting', 1],
    ['listing', 'delisting', 2],
    ['', 'ab', 2],
    ['listing', 'council', Infinity],
    ['abc', 'abcdef', Infinity],
  ])('%s, %s: %d', (a, b, slips) => {
    expect(distance(a, b, 2)).toBe(slips);
  });
});
