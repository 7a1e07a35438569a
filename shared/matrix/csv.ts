/** A cell that a spreadsheet would take for a formula, also behind white space. */
const formula = /^[\s\uFEFF]*[=+\-@\t\r|%]/;

/**
 * Rows as CSV after RFC 4180, for a spreadsheet: every cell quoted, lines ended by CR LF, a byte order mark in front so
 * that letters with accents survive. A cell that would be calculated gets an apostrophe in front and stays text.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const inert = formula.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
