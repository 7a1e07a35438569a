import { paragraphNumbers } from '../document/numbering';
import { type NumberedReference, numberedReferences } from '../document/references';
import { lineBlocks, ownInlines } from '../document/walk';
import { paperLanguage } from '../drafting/paper-words';
import type { WordInput } from './input';
import { commentsOn, leavesOf } from './leaves';

/** What one writing of a file counts and gathers on its way through the text. */
export interface Pen {
  readonly input: WordInput;
  readonly language: string;
  readonly numbers: readonly NumberedReference[];
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Ids that may not repeat in one file: changes, bookmarks, content controls. */
  readonly nextId: () => number;
  /** The index a comment has in the file, by its id; those of `comments` first, then their replies. */
  readonly commentIndex: ReadonlyMap<string, readonly number[]>;
  /** How many leaves of each comment are still to come; the last one closes it. */
  readonly left: Map<string, number>;
  readonly open: Set<string>;
  /** Footnotes written so far, as XML. */
  readonly footnotes: string[];
  /** Addresses written so far, each once. */
  readonly links: string[];
  /** Lists written so far: which are numbered. */
  readonly lists: boolean[];
  /** How often each slot was written. */
  readonly slots: Map<string, number>;
  tables: number;
}

export function startPen(input: WordInput): Pen {
  let last = 0;
  return {
    input,
    language: paperLanguage(input.language),
    numbers: numberedReferences(input.document),
    paragraphs: paragraphNumbers(input.document),
    nextId: () => {
      last += 1;
      return last;
    },
    commentIndex: indexComments(input),
    left: countLeaves(input),
    open: new Set(),
    footnotes: [],
    links: [],
    lists: [],
    slots: new Map(),
    tables: 0,
  };
}

function indexComments({ comments }: WordInput): ReadonlyMap<string, readonly number[]> {
  let next = 0;
  const each = (count: number) => Array.from({ length: count }, () => next++);
  return new Map(comments.map(({ id, replies }) => [id, each(1 + replies.length)]));
}

function countLeaves({ document }: WordInput): Map<string, number> {
  const counts = new Map<string, number>();
  const lines = [...lineBlocks(document.blocks)].flatMap(ownInlines);
  for (const line of lines)
    for (const leaf of leavesOf(line))
      for (const comment of commentsOn(leaf)) counts.set(comment, (counts.get(comment) ?? 0) + 1);
  return counts;
}
