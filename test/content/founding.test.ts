import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import { runs, wordsOf } from '#shared/content/shingles';
import { readContent } from '../../content/read';
import { factBase, foundingRows } from './fact-base';

const files = readContent();
const { pack } = compile(files);

test('statements are numbered without a gap', () => {
  for (const document of ['S1', 'S2']) {
    const ids = pack.statements.map(({ id }) => id).filter((id) => id.startsWith(document));
    expect(ids).toEqual(ids.map((_, at) => `${document}-${String(at + 1).padStart(3, '0')}`));
    expect(ids).not.toEqual([]);
  }
});

describe.runIf(factBase !== undefined)('beside the fact base', () => {
  const text = factBase ?? '';

  test('every row on the founding documents has its statement, and every statement its row', () => {
    const rows = foundingRows(text).map(({ row }) => row);
    expect(rows.length).toBeGreaterThan(100);
    expect(pack.statements.map(({ row }) => row).sort()).toEqual([...rows].sort());
  });

  test('a statement is of the document that its row is tagged with', () => {
    const tags = new Map(foundingRows(text).map(({ row, text: line }) => [row, line]));
    const wrong = pack.statements.filter(({ id, row }) => {
      const line = tags.get(row) ?? '';
      const other = id.startsWith('S1') ? 'S2' : 'S1';
      return line.includes(`${other}§`) && !line.includes(`${id.slice(0, 2)}§`);
    });
    expect(wrong.map(({ id, row }) => `${id} ${row}`)).toEqual([]);
  });

  test('no file shares a run of more than twelve words with it', () => {
    // addresses are no text
    const bare = (of: string) => wordsOf(of.replace(/https?:\/\/\S+/g, ' '));
    const known = new Set([...runs(bare(text))].map(([run]) => run));
    const shared = files.flatMap(({ path, text: own }) =>
      [...runs(bare(own))].filter(([run]) => known.has(run)).map(([run]) => `${path}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});
