import { AppError } from '../base/errors';
import { inlinesOf } from '../document/walk';
import type { Draft } from './model';
import { type Comment, commentSchema } from './review-model';

/** The draft with a comment; its place in the text is the `commented` node with its id. @throws `input/schema` */
export function withComment(draft: Draft, given: Pick<Comment, 'id' | 'author' | 'at' | 'quote' | 'text'>): Draft {
  const comment = parse({ ...given, text: given.text.trim(), quote: given.quote.slice(0, 2000), round: draft.round });
  return { ...draft, comments: [...draft.comments, comment] };
}

/** The draft with an answer in a thread. @throws `input/schema` */
export function withReply(draft: Draft, id: string, reply: Comment['replies'][number]): Draft {
  return changed(draft, id, (was) => ({ ...was, replies: [...was.replies, { ...reply, text: reply.text.trim() }] }));
}

/** What becomes of a comment: taken, not taken for a reason, or open again. @throws `input/schema` for not taken without a reason */
export function withStatus(draft: Draft, id: string, { status, reason }: Pick<Comment, 'status' | 'reason'>): Draft {
  if (status === 'not-taken' && reason.trim() === '') throw new AppError('input/schema', { at: 'reason' });
  return changed(draft, id, (was) => ({ ...was, status, reason: status === 'open' ? '' : reason.trim() }));
}

/** The comments whose words stand in the text; of the others the quotation alone tells where they were. */
export function placedComments({ document }: Pick<Draft, 'document'>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of inlinesOf(document.blocks)) if (node.type === 'commented') ids.add(node.comment);
  return ids;
}

export interface CommentFilter {
  readonly status?: Comment['status'] | undefined;
  readonly author?: string | undefined;
  readonly round?: number | undefined;
}

/** The comments that a filter lets through: those in the text first, in its order, then those whose words are gone. */
export function commentsIn(draft: Draft, { status, author, round }: CommentFilter = {}): readonly Comment[] {
  const place = new Map([...placedComments(draft)].map((id, at) => [id, at]));
  const at = ({ id }: Comment) => place.get(id) ?? Number.MAX_SAFE_INTEGER;
  return draft.comments
    .filter((one) => (status ?? one.status) === one.status && (author ?? one.author) === one.author)
    .filter((one) => (round ?? one.round) === one.round)
    .toSorted((a, b) => at(a) - at(b));
}

function changed(draft: Draft, id: string, change: (was: Comment) => Comment): Draft {
  return { ...draft, comments: draft.comments.map((one) => (one.id === id ? parse(change(one)) : one)) };
}

function parse(value: unknown): Comment {
  const comment = commentSchema.safeParse(value);
  if (!comment.success) throw new AppError('input/schema', { at: String(comment.error.issues[0]?.path[0] ?? '') });
  return comment.data;
}
