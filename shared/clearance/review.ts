import type { Block, Document, Inline } from '../document/model';
import type { Draft } from '../drafting/model';

/** Who says it, when, and under which new id the mark stands. */
export interface Said {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  /** Id of the paragraph or heading. */
  readonly paragraph: string;
  readonly text: string;
}

/** The draft with a comment on a whole paragraph. */
export function withComment(draft: Draft, said: Said): Draft {
  const { id, author, at, text, paragraph } = said;
  const line = lineOf(draft.document, paragraph);
  if (!line) return draft;
  const comment = {
    id,
    author,
    at,
    round: draft.round,
    quote: words(line).slice(0, 2000),
    text,
    status: 'open' as const,
  };
  const document = inParagraph(draft.document, paragraph, (children) => [{ type: 'commented', comment: id, children }]);
  return { ...draft, document, comments: [...draft.comments, { ...comment, reason: '', replies: [] }] };
}

/** The draft with other words proposed for a paragraph, as a tracked change: the old ones are struck out, never gone. */
export function withProposal(draft: Draft, { id, author, at, text, paragraph }: Said): Draft {
  const document = inParagraph(draft.document, paragraph, (children) => [
    { type: 'deleted', change: id, children },
    { type: 'inserted', change: id, children: [{ type: 'text', text }] },
  ]);
  return { ...draft, document, changes: { ...draft.changes, [id]: { author, at, round: draft.round } } };
}

/** What can be spoken of: id and words of each paragraph and heading, in reading order. */
export function paragraphsOf({ blocks }: Document): readonly { readonly id: string; readonly words: string }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return paragraphsOf({ blocks: block.items.flat() });
    if (block.type === 'quote' || block.type === 'note') return paragraphsOf({ blocks: block.children });
    if (block.type === 'table' || block.id === undefined) return [];
    return [{ id: block.id, words: words(block.children) }];
  });
}

function lineOf(document: Document, id: string): readonly Inline[] | undefined {
  let found: readonly Inline[] | undefined;
  inParagraph(document, id, (children) => {
    found = children;
    return children;
  });
  return found;
}

function inParagraph(document: Document, id: string, change: (line: readonly Inline[]) => readonly Inline[]): Document {
  const walk = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block): Block => {
      if (block.type === 'list') return { ...block, items: block.items.map(walk) };
      if (block.type === 'quote' || block.type === 'note') return { ...block, children: walk(block.children) };
      return block.type !== 'table' && block.id === id ? { ...block, children: change(block.children) } : block;
    });
  return { blocks: walk(document.blocks) };
}

function words(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'slot') return `[${node.name}]`;
      return node.type !== 'deleted' && 'children' in node ? words(node.children) : '';
    })
    .join('');
}
