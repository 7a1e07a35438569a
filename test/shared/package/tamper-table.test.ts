import { expect, it } from 'vitest';
import { packageCodes } from '#shared/base/package-codes';
import { createBench } from '../../fakes/bench';
import { attacks } from '../../fakes/tamper/attacks';
import { answerTo } from '../../fakes/tamper/row';
import { rows } from '../../fakes/tamper/rows';

const table = Object.entries(attacks);
const line = (...cells: readonly string[]) => cells.map((cell, n) => cell.padEnd([52, 48, 38, 0][n] ?? 0)).join(' | ');

it('refuses every way to alter a package with its code, and prints them', { timeout: 120_000 }, async () => {
  const bench = await createBench();
  expect(await bench.judgeFiles(bench.good)).toMatchObject({ level: 'valid', codes: [] });
  const printed = [line('row', 'what was altered', 'expected', 'got')];
  const wrong: string[] = [];
  for (const [attack] of table) {
    for (const [n, row] of rows.filter(([of]) => of === attack).entries()) {
      const [, altered, code, , level = 'invalid'] = row;
      const { codes, level: found, hasPayload } = await answerTo(row, bench);
      const [expected, got] = [`${code}, ${level}`, `${codes.join(' ')}, ${found}`];
      printed.push(line(n === 0 ? attack : '', altered, expected, got));
      if (got !== expected || (hasPayload && level === 'invalid')) wrong.push(`${attack}: ${printed.at(-1)}`);
    }
  }
  console.log(printed.join('\n'), `\n${rows.length} fixtures for ${table.length} rows, ${wrong.length} otherwise`);
  expect(wrong).toEqual([]);
});

it('has a fixture for every row and each of its codes, and no fixture beside a row', () => {
  const found = table.map(([attack]) => [
    attack,
    [...new Set(rows.filter(([of]) => of === attack).map(([, , code]) => code))].toSorted(),
  ]);
  expect(found).toEqual(table.map(([attack, codes]) => [attack, codes.toSorted()]));
  const fixtures = rows.map(([attack, altered]) => `${attack}: ${altered}`);
  expect(new Set(fixtures).size).toBe(fixtures.length);
});

it('has a row for every code of a package', () => {
  const named = new Set(table.flatMap(([, codes]) => codes.map((code) => `package/${code}`)));
  expect([...packageCodes].toSorted()).toEqual([...named].toSorted());
});
