import type { Document } from '../document/model';
import { inlinesOf, lineBlocks } from '../document/walk';
import type { Merged } from './merged';

/** How often each author put in or took out, the most often first. */
export interface AuthorCount {
  readonly author: string;
  readonly count: number;
}

/** What a merge brings, by author; changes that stood in the draft already are not counted. */
export function changesByAuthor({ document, changes }: Pick<Merged, 'document' | 'changes'>): readonly AuthorCount[] {
  const counts = new Map<string, number>();
  for (const id of changePlaces(document)) {
    const author = Object.hasOwn(changes, id) ? changes[id]?.author : undefined;
    if (author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts].map(([author, count]) => ({ author, count })).sort((a, b) => b.count - a.count);
}

/** The change of every stretch and every end of a paragraph that is tracked, in reading order: an id for each place. */
export function changePlaces({ blocks }: Document): readonly string[] {
  return [...lineBlocks(blocks)].flatMap((block) => {
    const nodes = [...inlinesOf([block])].flatMap((node) => ('change' in node ? [node.change] : []));
    return 'end' in block && block.end ? [...nodes, block.end.change] : nodes;
  });
}
