import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageCodes } from '#shared/base/package-codes';
import { levelOf } from '#shared/package/levels';
import { codeWords } from '../../cli/words';

const document = readFileSync(path.join(import.meta.dirname, '../../CODES.md'), 'utf8');

/** A line of the table: what the command line says of a code, and how bad it is. */
function rowOf(code: (typeof packageCodes)[number]): string {
  const [own, other] = [levelOf(code, 'strict'), levelOf(code, 'foreign')];
  const level = own === other ? own : `${own}; ${other} in another tool's container`;
  return `| \`${code}\` | ${level} | ${codeWords[code]} |`;
}

it('CODES.md has every code of a package, in the order of the checks, with its level and meaning', () => {
  const rows = document.split('\n').filter((line) => line.startsWith('| `package/'));
  expect(rows).toEqual(packageCodes.map(rowOf));
});
