import { withoutComments } from '../document/comments';
import { type Line, linesOf } from '../document/compare/lines';
import type { Block, Document } from '../document/model';
import { accepted, changesIn } from '../document/tracked';

/** The text that went out, as returns are laid against it: its tracked changes read as accepted. */
export interface Base {
  /** With the anchors of its own comments. */
  readonly document: Document;
  /** Without them. */
  readonly plain: Document;
  readonly lines: readonly Line[];
  /** Changes and comments that it had when it went out: nobody proposed them now. */
  readonly changes: ReadonlySet<string>;
  readonly comments: ReadonlySet<string>;
}

/** Prepares a text for returns; `comments` are those that stood beside it. */
export function baseOf(document: Document, comments: readonly { readonly id: string }[]): Base {
  const settled = accepted(document);
  const plain = withoutComments(settled);
  return {
    document: settled,
    plain,
    lines: linesOf(plain),
    changes: new Set(changesIn(document)),
    comments: new Set(comments.map(({ id }) => id)),
  };
}

/** A line as a block that can stand by itself: in the lists and quotations that its form names. */
export function standing({ form, block }: Pick<Line, 'form' | 'block'>): Block {
  const around = form.split(' ').filter((word) => ['ol', 'ul', 'quote', 'note'].includes(word));
  return around.reduceRight<Block>((inner, word) => {
    if (word === 'ol' || word === 'ul') return { type: 'list', ordered: word === 'ol', items: [[inner]] };
    return { type: word === 'note' ? 'note' : 'quote', children: [inner] };
  }, block);
}
