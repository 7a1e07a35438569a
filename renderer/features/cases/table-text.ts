/** A cell that a spreadsheet would take for a formula, also behind white space. */
const formula = /^[\s\uFEFF]*[=+\-@|%]/;

/** Rows as text for a spreadsheet: cells by tabs, none of which is calculated. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const flat = text.replaceAll(/[\t\r\n]+/g, ' ');
    return formula.test(flat) ? `'${flat}` : flat;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Rows as a table in Markdown; the first is the head. */
export function toMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replaceAll(/[\r\n]+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
