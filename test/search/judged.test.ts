import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '#shared/content/compile';
import { items } from '#shared/search/items';
import { readContent } from '../../content/read';
import { engineOf } from '../fakes/search-index';
import { ndcg, type Relevance } from './ndcg';

interface Judged {
  readonly query: string;
  readonly relevant: Relevance;
}

const judged: readonly Judged[] = parse(readFileSync(path.join(import.meta.dirname, 'judged.yaml'), 'utf8'));
const { pack } = compile(readContent());
const known = new Set(items(pack).map(({ kind, id }) => `${kind}:${id}`));
const engine = await engineOf(pack);
const least = 0.85;

test('the set is large enough, and names only content that is there', () => {
  expect(judged.length).toBeGreaterThanOrEqual(60);
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
  expect(judged.flatMap(({ relevant }) => Object.keys(relevant)).filter((id) => !known.has(id))).toEqual([]);
});

test(`queries of tired people find what answers them: nDCG@10 of ${least} or more`, () => {
  const scored = judged.map(({ query, relevant }) => {
    const found = engine.search({ text: query, limit: 10 }).results.map(({ kind, id }) => `${kind}:${id}`);
    return { query, found, score: ndcg(found, relevant) };
  });
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  const worst = scored.toSorted((a, b) => a.score - b.score).slice(0, 5);
  console.log(`nDCG@10 ${mean.toFixed(3)} over ${scored.length} queries; the worst five:`);
  for (const { query, found, score } of worst) console.log(`  ${score.toFixed(3)} ${query}: ${found.join(' ')}`);
  expect(mean).toBeGreaterThanOrEqual(least);
});

test('the measure is right where the answer is known', () => {
  const relevant = { a: 3, b: 2 };
  expect(ndcg(['a', 'b'], relevant)).toBe(1);
  expect(ndcg(['c', 'd'], relevant)).toBe(0);
  expect(ndcg(['b', 'a'], relevant)).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)));
  expect(ndcg([...'zyxwvutsrq', 'a'], relevant)).toBe(0);
});
