import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOwn, packWords, unpackWords } from '#shared/spelling/own-words';

const word = fc.stringMatching(/^[a-zé]{1,30}$/);

it('keeps words in rows, and gives back all of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 600 }), (words) => {
      const rows = packWords(words);
      expect(rows.every((row) => row.length <= 4000)).toBe(true);
      expect(unpackWords(rows)).toEqual(words);
    }),
  );
});

it('changes the last row alone for a further word', () => {
  const words = Array.from({ length: 900 }, (_, at) => `word${'abcdefghij'[at % 10]}${'x'.repeat(at % 7)}`);
  const [before, after] = [packWords(words), packWords([...words, 'further'])];
  expect(before.length).toBeGreaterThan(1);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
});

it('leaves out what is no word, however it came there', () => {
  expect(unpackWords(['good <b> 12 ', 7, undefined, 'good l’État'])).toEqual(['good']);
});

it('takes a word with the capitals of a sentence or a heading', () => {
  const own = new Set(['vardanian', 'Coreper', "l'ami"]);
  const written = ['vardanian', 'Vardanian', 'VARDANIAN', 'vardaniaN', 'Coreper', 'COREPER', 'coreper', 'l’ami'];
  expect(written.filter((one) => isOwn(own, one))).toEqual([
    'vardanian',
    'Vardanian',
    'VARDANIAN',
    'Coreper',
    'COREPER',
    'l’ami',
  ]);
});
