import type { Json } from '../base/canonical';
import { digestOf } from '../base/sha256';
import type { Block, Inline } from '../document/model';
import type { Comment } from '../drafting/review-model';
import type { Sender } from './return-model';

/**
 * What a party wants done to the text that went out. Lines are counted in that text (`linesOf`), tokens inside a line
 * (`tokensOf`); both from 0. A line of -1 stands before the first.
 */
export type Edit =
  /** Other words for a stretch of a line; nothing where they are taken out, an empty stretch where words are put in. */
  | {
      readonly kind: 'words';
      readonly line: number;
      readonly start: number;
      readonly end: number;
      readonly put: readonly Inline[];
    }
  /** A new paragraph, heading or table. */
  | {
      readonly kind: 'added';
      readonly line: number;
      readonly form: string;
      readonly block: Block;
    }
  /** A paragraph or table taken out, or put elsewhere or in another form: then `block` comes behind `after`. */
  | {
      readonly kind: 'whole';
      readonly line: number;
      readonly span: number;
      readonly after: number;
      readonly form: string;
      readonly block?: Block | undefined;
    }
  | {
      readonly kind: 'comment';
      readonly line: number;
      readonly start: number;
      readonly end: number;
      readonly comment: Comment;
    };

/** One edit or comment of one party. */
export interface Proposal {
  /** The return it came in, and its place there. */
  readonly id: string;
  readonly returnId: string;
  readonly from: Sender;
  /** Who wrote it, where the return says so; else who sent it. */
  readonly author: string;
  readonly at: string;
  readonly edit: Edit;
}

/** Equal for the same edit, whoever made it: so that equal proposals fall together, and a decision finds its proposal again. */
export function editKey(edit: Edit): string {
  const { kind, line } = edit;
  switch (kind) {
    case 'words':
      return `w${line}-${edit.start}-${edit.end}-${shortDigest(edit.put)}`;
    case 'added':
      return `n${line}-${shortDigest([edit.form, bare(edit.block)])}`;
    case 'whole':
      return `b${line}-${edit.after}-${shortDigest([edit.form, edit.block ? bare(edit.block) : null])}`;
    case 'comment':
      return `c${line}-${edit.start}-${edit.end}-${shortDigest(edit.comment.text.trim().replace(/\s+/gu, ' '))}`;
  }
}

function shortDigest(value: unknown): string {
  return digestOf(value as Json).slice(0, 16); // nodes, strings and lists only
}

/** Ids are given where a text is written: two parties never give the same one to the same paragraph. */
function bare(block: Block): unknown {
  if (block.type === 'paragraph' || block.type === 'heading') return { ...block, id: '' };
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(bare)) };
  return block.type === 'table' ? block : { ...block, children: block.children.map(bare) };
}
