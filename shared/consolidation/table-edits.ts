import type { Numbered } from '../document/compare/lines';
import type { Block } from '../document/model';
import type { Laid } from './lay';
import { type Found, wordEdits } from './word-edits';

type Table = Extract<Block, { type: 'table' }>;

/**
 * What a return does to tables: words inside cells where the table kept its shape, else the table as a whole. `skipped` are the
 * rows that are told here.
 */
export function tableEdits(laid: Laid): {
  readonly edits: readonly Found[];
  readonly skipped: { readonly base: ReadonlySet<number>; readonly lines: ReadonlySet<number> };
} {
  const edits: Found[] = [];
  const [before, after] = [tablesIn(laid.base), tablesIn(laid.lines)];
  const taken = new Set<Block>();
  for (const [block, rows] of before) {
    const partner = partnerOf(laid, rows);
    const there = partner && !taken.has(partner) ? after.get(partner) : undefined;
    if (partner && there) taken.add(partner);
    edits.push(...editsOf(laid, { block, rows }, partner && there && { block: partner, rows: there }));
  }
  for (const [block, rows] of after) {
    const [first = 0] = rows;
    const form = laid.lines[first]?.line.form ?? '';
    if (!taken.has(block)) edits.push({ line: first, edit: { kind: 'added', line: laid.behind(first), form, block } });
  }
  const all = (tables: ReadonlyMap<Block, readonly number[]>) => new Set([...tables.values()].flat());
  return { edits, skipped: { base: all(before), lines: all(after) } };
}

function tablesIn(lines: readonly Numbered[]): ReadonlyMap<Table, readonly number[]> {
  const tables = new Map<Table, number[]>();
  lines.forEach(({ line: { block } }, at) => {
    if (block.type === 'table') tables.set(block, [...(tables.get(block) ?? []), at]);
  });
  return tables;
}

function partnerOf(laid: Laid, rows: readonly number[]): Table | undefined {
  const wanted = new Set(rows);
  for (const { left, right } of laid.pairs.values()) {
    const block = wanted.has(left) ? laid.lines[right]?.line.block : undefined;
    if (block?.type === 'table') return block;
  }
  return undefined;
}

interface Placed {
  readonly block: Block;
  readonly rows: readonly number[];
}

function editsOf(laid: Laid, from: Placed, to: Placed | undefined): readonly Found[] {
  const [first = 0] = from.rows;
  const whole = { kind: 'whole', line: first, span: from.rows.length, after: first + from.rows.length - 1 } as const;
  if (!to) return [{ edit: { ...whole, form: '' } }];
  const pairs = from.rows.map((left, nth) => ({ left, right: to.rows[nth] ?? -1 }));
  const form = (line: Numbered | undefined) => line?.line.form;
  const isSameShape =
    from.rows.length === to.rows.length &&
    pairs.every(({ left, right }) => form(laid.base[left]) === form(laid.lines[right]));
  if (!isSameShape)
    return [{ line: to.rows[0], edit: { ...whole, form: form(laid.lines[to.rows[0] ?? 0]) ?? '', block: to.block } }];
  return pairs.flatMap(({ left, right }) => {
    const [a, b] = [laid.base[left], laid.lines[right]];
    return a && b ? wordEdits(a, b, { left, right }) : [];
  });
}
