import type { Inline } from '../document/model';
import { inlinesOf } from '../document/walk';
import type { Check, Kind } from './known';
import type { LocatedText } from './located';

/** Every badge and every word with a card in a text leads somewhere. */
export function checkBody({ known, report }: Check, item: LocatedText<unknown>): void {
  const { document, lines } = item.body;
  for (const node of inlinesOf(document.blocks)) {
    const link = linkOf(node);
    if (!link || known[link.kind].has(link.id)) continue;
    report({ code: 'content/link', file: item.file, line: lines.get(node) ?? 1, details: { [link.kind]: link.id } });
  }
}

function linkOf(node: Inline): { readonly kind: Kind; readonly id: string } | undefined {
  if (node.type === 'reference') return { kind: 'source', id: node.source };
  return node.type === 'term' ? node : undefined;
}
