import type { Block, Document, Inline, TrackedEnd } from './model';
import { append } from './normal';
import { inlinesOf, lineBlocks } from './walk';

export type Verdict = 'accept' | 'reject';
/** What becomes of a change; `undefined` leaves it standing. */
export type Decide = (change: string) => Verdict | undefined;

/** The ids of all tracked changes that stand in a document, each once, in reading order. */
export function changesIn(document: Document): readonly string[] {
  const ids = new Set<string>();
  for (const block of lineBlocks(document.blocks)) {
    for (const node of inlinesOf([block])) if ('change' in node) ids.add(node.change);
    if ('end' in block && block.end) ids.add(block.end.change);
  }
  return [...ids];
}

/** The text as it reads once every change is taken. */
export function accepted(document: Document): Document {
  return resolveChanges(document, () => 'accept');
}

/** The text as it stood before any change. */
export function rejected(document: Document): Document {
  return resolveChanges(document, () => 'reject');
}

/**
 * Takes or refuses changes. Where a paragraph is joined with the next, the first keeps its id and form; one that is left
 * without words vanishes, and with it the item, list or quotation that held nothing else. A table put in
 * or taken out goes whole. A document without tracked changes is given back as it is.
 */
export function resolveChanges(document: Document, decide: Decide): Document {
  if (changesIn(document).every((change) => decide(change) === undefined)) return document;
  const lines = [...lineBlocks(document.blocks)].map((block) => resolveLine(block, decide));
  joinLines(lines);
  const results = new Map(lines.map(({ from, to }) => [from, to]));
  return { blocks: rebuild(document.blocks, results) };
}

interface Line {
  readonly from: Block;
  /** What it becomes; nothing where it vanishes. */
  to: Block | undefined;
  readonly joins: boolean;
}

function resolveLine(block: Block, decide: Decide): Line {
  const line = (nodes: readonly Inline[]) => resolveInline(nodes, decide);
  if (block.type !== 'table' && !isText(block)) return { from: block, to: block, joins: false };
  const { end, ...bare } = block;
  const verdict = end && decide(end.change);
  const kept = end && !verdict ? { end } : {};
  if (bare.type === 'table') {
    const to = { ...bare, ...kept, head: bare.head.map(line), rows: bare.rows.map((row) => row.map(line)) };
    return { from: block, to: joins(end, verdict) ? undefined : to, joins: false };
  }
  return { from: block, to: { ...bare, ...kept, children: line(bare.children) }, joins: joins(end, verdict) };
}

function joins(end: TrackedEnd | undefined, verdict: Verdict | undefined): boolean {
  return verdict !== undefined && end?.kind === (verdict === 'accept' ? 'deleted' : 'inserted');
}

function resolveInline(nodes: readonly Inline[], decide: Decide): readonly Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    if (!('children' in node)) {
      append(result, node);
      continue;
    }
    const children = resolveInline(node.children, decide);
    const verdict = 'change' in node ? decide(node.change) : undefined;
    if (verdict === undefined) {
      if (children.length > 0 || node.children.length === 0) append(result, { ...node, children });
    } else if ((node.type === 'inserted') === (verdict === 'accept')) {
      for (const child of children) append(result, child);
    }
  }
  return result;
}

/** Joins what follows into the line before it, from the end, so that several in a row become one. */
function joinLines(lines: Line[]): void {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line?.joins || !line.to || !('children' in line.to) || !isText(line.to)) continue;
    const next = lines.slice(at + 1).find(({ to }) => to !== undefined);
    if (line.to.children.length === 0) line.to = undefined;
    else if (next?.to && isText(next.to)) {
      const children = [...line.to.children];
      for (const child of next.to.children) append(children, child);
      const { end } = next.to;
      line.to = { ...line.to, ...(end ? { end } : {}), children };
      next.to = undefined;
    }
  }
}

type TextBlock = Extract<Block, { type: 'heading' | 'paragraph' }>;

function isText(block: Block): block is TextBlock {
  return block.type === 'heading' || block.type === 'paragraph';
}

function rebuild(blocks: readonly Block[], results: ReadonlyMap<Block, Block | undefined>): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'list') {
      const items = block.items.map((item) => rebuild(item, results));
      const left = items.filter((item, at) => item.length > 0 || block.items[at]?.length === 0);
      return left.length > 0 ? [{ ...block, items: left }] : [];
    }
    if (block.type === 'quote' || block.type === 'note') {
      const children = rebuild(block.children, results);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    const to = results.get(block);
    return to ? [to] : [];
  });
}
