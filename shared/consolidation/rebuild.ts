import { whole } from '../document/compare/as-tracked';
import type { Block } from '../document/model';
import { type Base, standing } from './base';
import { changedLine, changedRow } from './change-line';
import type { Plan, Put } from './plan';

interface Walk {
  readonly plan: Plan;
  readonly base: Base;
  /** The line that comes next. */
  line: number;
  /** Paragraphs that stand in another form than the line before them: they come behind the outermost block. */
  late: Put[];
  /** Items that come behind the one at hand. */
  items: Block[][];
}

/** The text of the base with a plan carried out in it, as tracked changes. */
export function rebuild(base: Base, plan: Plan): readonly Block[] {
  const walk: Walk = { plan, base, line: 0, late: [...(plan.put.get(-1) ?? [])], items: [] };
  const flush = () => walk.late.splice(0).map((put) => inserted(put, true));
  const first = flush();
  return [...first, ...base.document.blocks.flatMap((block) => [...rebuildBlock(block, walk, false), ...flush()])];
}

function rebuildBlock(block: Block, walk: Walk, isInItem: boolean): readonly Block[] {
  switch (block.type) {
    case 'list': {
      const items = block.items.flatMap((item) => {
        const outer = walk.items;
        walk.items = [];
        const own = item.flatMap((child) => rebuildBlock(child, walk, true));
        const all = [own, ...walk.items];
        walk.items = outer;
        return all;
      });
      return [{ ...block, items }];
    }
    case 'quote':
    case 'note':
      return [{ ...block, children: block.children.flatMap((child) => rebuildBlock(child, walk, false)) }];
    case 'table':
      return rebuildTable(block, walk);
    default:
      return rebuildLine(block, walk, isInItem);
  }
}

function rebuildLine(
  block: Extract<Block, { type: 'heading' | 'paragraph' }>,
  walk: Walk,
  isInItem: boolean,
): readonly Block[] {
  const { plan, base } = walk;
  const line = walk.line++;
  const change = plan.gone.get(line);
  const edits = {
    words: change === undefined ? (plan.words.get(line) ?? []) : [],
    comments: plan.comments.get(line) ?? [],
  };
  const changed = { ...block, children: changedLine(block.children, edits) };
  const own = change === undefined ? changed : whole(changed, 'deleted', change);
  const form = base.lines[line]?.form;
  const beside: Block[] = [];
  for (const put of plan.put.get(line) ?? []) {
    if (form === undefined || listOf(put.form) !== listOf(form)) walk.late.push(put);
    else if (isInItem) walk.items.push([inserted(put, false)]);
    else beside.push(inserted(put, false));
  }
  return [own, ...beside];
}

/** The lists and quotations that a form names, without what stands in them. */
function listOf(form: string): string {
  return form
    .split(' ')
    .filter((word) => ['ol', 'ul', 'quote', 'note'].includes(word))
    .join(' ');
}

function inserted({ form, block, change }: Put, isByItself: boolean): Block {
  const put = whole(block, 'inserted', change);
  return isByItself ? standing({ form, block: put }) : put;
}

function rebuildTable(block: Extract<Block, { type: 'table' }>, walk: Walk): readonly Block[] {
  const { plan } = walk;
  const first = walk.line;
  const rows = [block.head, ...block.rows].map((row) => {
    const line = walk.line++;
    return changedRow(row, { words: plan.words.get(line) ?? [], comments: plan.comments.get(line) ?? [] });
  });
  const [head = [], ...others] = rows;
  for (let line = first; line < walk.line; line++) walk.late.push(...(plan.put.get(line) ?? []));
  const change = plan.gone.get(first);
  if (change !== undefined) return [whole(block, 'deleted', change)];
  return [{ ...block, head, rows: others }];
}
