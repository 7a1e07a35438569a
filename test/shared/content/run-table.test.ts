import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRunTable, hashedRuns } from '#shared/content/run-table';
import { runAt, runs } from '#shared/content/shingles';

it('knows again what was put, under the text it was put under first', () => {
  const table = createRunTable();
  for (let text = 0; text < 200_000; text++) expect(table.meet([text * 7, text ^ 0x5555], text)).toBeUndefined();
  for (let text = 0; text < 200_000; text += 97) expect(table.meet([text * 7, text ^ 0x5555], 1)).toBe(text);
  expect(table.size).toBe(200_000);
});

it('finds the very runs that are found by their words', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'council', 'counsel');
  const text = fc.array(word, { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const byWords = new Map<string, number>();
      const table = createRunTable();
      for (const [number, words] of texts.entries()) {
        expect([...hashedRuns(words)].map(([, at]) => runAt(words, at))).toEqual([...runs(words)].map(([run]) => run));
        for (const [hash, at] of hashedRuns(words)) {
          const run = runAt(words, at);
          expect(table.meet(hash, number)).toBe(byWords.get(run));
          if (!byWords.has(run)) byWords.set(run, number);
        }
      }
    }),
  );
});

it('has no two runs of one hash among half a million', () => {
  let state = 7;
  const words = Array.from({ length: 500_012 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${state % 30_011}`;
  });
  const table = createRunTable();
  for (const [hash, at] of hashedRuns(words)) expect(table.meet(hash, at)).toBeUndefined();
});
