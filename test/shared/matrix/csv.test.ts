import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#shared/matrix/csv';

const body = (rows: readonly (readonly string[])[]) => toCsv(rows).slice(1);

describe('a table for a spreadsheet', () => {
  test('quotes every cell, ends lines as RFC 4180 says, and marks its bytes', () => {
    expect(
      toCsv([
        ['Actor', 'Task'],
        ['Council', 'Lists, "unanimously"'],
      ]),
    ).toBe('\uFEFF"Actor","Task"\r\n"Council","Lists, ""unanimously"""\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=cmd', '|calc', '%0A', '\uFEFF=1', '\u00a0=1'])(
    'keeps %j from being calculated',
    (text) => {
      expect(body([[text]])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  test('leaves words alone', () => {
    expect(body([['Démarche – 3 = 3'], ['']])).toBe('"Démarche – 3 = 3"\r\n""\r\n');
  });

  test('a reader gets back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[\s\uFEFF]*[=+\-@\t\r|%]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(read(body(rows))).toEqual(rows);
      }),
    );
  });
});

/** The simplest reader of fully quoted CSV. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted = '', end] of text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
