import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The fact base beside the checkout; absent elsewhere, and then what compares with it is skipped. */
const file = path.resolve(import.meta.dirname, '../../../shared/domain/FACTS.md');

export const factBase: string | undefined = existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** A row of the part on the founding documents: `1.9/4` the fourth row of its tables, `1.2/p1` the first sentence outside them. */
export interface FactRow {
  readonly row: string;
  readonly text: string;
}

/** Every row of section 1: table rows are counted through a section, and so are tagged lines between the tables. */
export function foundingRows(text: string): readonly FactRow[] {
  const rows: FactRow[] = [];
  let section = '';
  let cells = 0;
  let lines = 0;
  let isHead = true;
  for (const line of text.slice(text.indexOf('\n## 1.'), text.indexOf('\n## 2.')).split('\n')) {
    const next = /^### (1\.\d+) /.exec(line)?.[1];
    if (next !== undefined) [section, cells, lines] = [next, 0, 0];
    else if (line.startsWith('|')) {
      if (!isHead && !/^\|[-| ]+\|$/.test(line)) rows.push({ row: `${section}/${++cells}`, text: line });
      isHead = false;
      continue;
    } else if (section !== '' && /\[(S1|S2|C)/.test(line)) rows.push({ row: `${section}/p${++lines}`, text: line });
    isHead = true;
  }
  return rows;
}
