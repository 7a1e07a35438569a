import { expect, test } from 'vitest';
import { sharedRun, wordsOf } from '#shared/content/shingles';

const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen';
const twelve = thirteen.split(' ').slice(0, 12).join(' ');

test('twelve words in common are allowed, thirteen are told', () => {
  expect(sharedRun(`A. ${twelve} apart`, `B, ${twelve}; elsewhere`)).toBeUndefined();
  expect(sharedRun(`A. ${thirteen} apart`, `B, ${thirteen}; elsewhere`)).toBe(thirteen);
});

test('case, marks and line ends hide nothing', () => {
  expect(sharedRun(thirteen.toUpperCase(), thirteen.replaceAll(' ', ',\n '))).toBe(thirteen);
});

test('words are letters and digits of any script', () => {
  expect(wordsOf('Decision (CFSP) 2019/797 – Ελλάδα')).toEqual(['decision', 'cfsp', '2019', '797', 'ελλάδα']);
});
