import { expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { readability } from '#shared/content/readability';
import { reportOf } from '#shared/content/report';
import { fromMarkdown } from '#shared/document/from-markdown';
import { small, spoil } from './small';

test('counts what the pack holds, grounds by confidence, and runs every scenario', () => {
  const { pack, problems } = compile(small());
  const report = reportOf(pack, problems);
  expect(Object.fromEntries(report.counts.map(({ kind, count }) => [kind, count]))).toMatchObject({
    briefs: 1,
    studies: 1,
    trees: 1,
    questions: 2,
    outcomes: 2,
    actors: 3,
    acts: 2,
    scenarios: 1,
    statements: 1,
  });
  expect(report).toMatchObject({ unsourced: 0, unresolved: 0, statements: { all: 1, carried: 1 } });
  expect(report.scenarios).toMatchObject([
    { scenario: { id: 's01' }, outcomes: { t1: 'o1.2' }, open: [], closed: ['cooperative'], codes: ['a0'], misses: [] },
  ]);
  expect(report.grounds.public).toBeGreaterThan(report.grounds.founding);
  expect(report.grounds.unverified).toBe(0);
});

test('counts what is wrong', () => {
  const { files } = spoil('briefs/toolbox.md', ' [Art. 1](source:W01)', ' [a](actor:nobody)');
  const { pack, problems } = compile(files);
  expect(reportOf(pack, problems)).toMatchObject({ unsourced: 1, unresolved: 1 });
});

test('a scenario that misses says what was expected and what came', () => {
  const { files } = spoil('scenarios/all.yaml', 'codes: [a0]', 'codes: []');
  const { pack, problems } = compile(files);
  expect(reportOf(pack, problems).scenarios[0]?.misses).toEqual([{ path: ['codes'], expected: '', found: 'a0' }]);
});

test('sentences are counted in paragraphs, words everywhere', () => {
  const { document } = fromMarkdown(
    '## Two words\n\nOne short sentence. See Art. 5 of it; and more.\n\n| a | b |\n|---|---|\n| c | d e |',
  );
  expect(readability(document)).toEqual({ words: 2 + 3 + 5 + 2 + 2 + 3, sentences: 2, mean: 5, longest: 7 });
});
