import type { Inline } from './model';

/**
 * The normal form of running text: neighbouring texts joined, nothing empty, no emphasis inside emphasis,
 * no link inside a link. Two documents that read alike are then equal, and Markdown can say them exactly.
 */
export function normalInline(nodes: readonly Inline[], inside: Inside = nothing): readonly Inline[] {
  const normal: Inline[] = [];
  for (const node of nodes) for (const part of normalNode(node, inside)) append(normal, part);
  return normal;
}

/** What surrounds a node already. */
export interface Inside {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly link: boolean;
}
export const nothing: Inside = { emphasis: false, strong: false, link: false };

function normalNode(node: Inline, inside: Inside): readonly Inline[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      const children = normalInline(node.children, { ...inside, [node.type]: true });
      return inside[node.type] ? children : [{ type: node.type, children }];
    }
    case 'term':
    case 'address': {
      const children = normalInline(node.children, { ...inside, link: true });
      if (inside.link) return children;
      // a badge inside a link's words comes to stand behind them, so that no ground is lost
      const { words, references } = lift(children);
      return [{ ...node, children: words }, ...references];
    }
    case 'inserted':
    case 'deleted':
    case 'commented':
    case 'footnote':
      return [{ ...node, children: normalInline(node.children, inside) }];
    default:
      return [node];
  }
}

function lift(nodes: readonly Inline[]): { words: readonly Inline[]; references: readonly Inline[] } {
  const words: Inline[] = [];
  const references: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'reference') references.push(node);
    else if (node.type === 'emphasis' || node.type === 'strong') {
      const inner = lift(node.children);
      append(words, { type: node.type, children: inner.words });
      references.push(...inner.references);
    } else append(words, node);
  }
  return { words, references };
}

/** Adds a node at the end, joined to the last one where they are of the same kind. */
export function append(list: Inline[], node: Inline): void {
  const last = list.at(-1);
  if (node.type === 'text') {
    if (node.text === '') return;
    if (last?.type === 'text') list[list.length - 1] = { type: 'text', text: last.text + node.text };
    else list.push(node);
    return;
  }
  if (!isWrapper(node)) {
    list.push(node);
    return;
  }
  if (node.children.length === 0) return;
  if (!last || !isWrapper(last) || wrapperKey(last) !== wrapperKey(node)) {
    list.push(node);
    return;
  }
  const children = [...last.children];
  for (const child of node.children) append(children, child);
  list[list.length - 1] = { ...node, children };
}

type Wrapper = Extract<Inline, { type: 'emphasis' | 'strong' | 'inserted' | 'deleted' | 'commented' }>;

/** What stands around words without being one thing: two beside each other are one. */
function isWrapper(node: Inline): node is Wrapper {
  return ['emphasis', 'strong', 'inserted', 'deleted', 'commented'].includes(node.type);
}

function wrapperKey(node: Wrapper): string {
  const id = 'change' in node ? node.change : 'comment' in node ? node.comment : '';
  return `${node.type} ${id}`;
}
