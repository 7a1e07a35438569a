import type { Document, Inline } from './model';
import { append } from './normal';
import { mapLines } from './walk';

/** The text without the anchors of comments: what it says, not what is said of it. */
export function withoutComments(document: Document): Document {
  return mapLines(document, withoutCommentsIn);
}

/** The same for one line. */
export function withoutCommentsIn(nodes: readonly Inline[]): readonly Inline[] {
  const line: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'commented') for (const child of withoutCommentsIn(node.children)) append(line, child);
    else append(line, 'children' in node ? { ...node, children: withoutCommentsIn(node.children) } : node);
  }
  return line;
}
