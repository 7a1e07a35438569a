import type { Comment } from '../drafting/review-model';
import type { WordInput } from './input';
import { inlineOf, type Piece, piecesOf } from './pieces';
import type { WordChange, WordComment, WordReading } from './reading';

/** What is written where a file names nobody, and when and in which round what comes back comes in. */
export interface Coming {
  /** ISO 8601. */
  readonly now: string;
  readonly round: number;
  /** In place of an author that the file leaves out. */
  readonly unnamed: string;
  /** In place of the author of what the file does not track. */
  readonly untracked: string;
  /** The draft as it stands now, where it was written on since the file left. */
  readonly current?: WordInput | undefined;
}

type Changes = Record<string, { author: string; at: string; round: number }>;

/** Ids of the file as ids of the draft: what went out comes back under its own, what is new under a fresh one. */
export function identify(input: WordInput, reading: WordReading, coming: Coming) {
  const taken = new Set([...Object.keys(input.changes), ...input.comments.map(({ id }) => id)]);
  const fresh = () => freshId(taken);
  const { changes, idOf } = identifyChanges({ input, reading, coming }, fresh);
  const { comments, ids, missing } = identifyComments({ input, reading, coming }, fresh);
  let untrackedId: string | undefined;
  const mapped = (piece: Piece): Piece => ({
    ...piece,
    node:
      piece.node.type === 'footnote'
        ? { ...piece.node, children: inlineOf(piecesOf(piece.node.children).map(mapped)) }
        : piece.node,
    inserted: piece.inserted === undefined ? undefined : idOf(piece.inserted),
    deleted: piece.deleted === undefined ? undefined : idOf(piece.deleted),
    comments: piece.comments.flatMap((id) => ids.get(id) ?? []),
  });
  return {
    mapped,
    idOf,
    /** The change for all that is not tracked; it exists once it is asked for. */
    untracked(): string {
      untrackedId ??= fresh();
      changes[untrackedId] = { author: coming.untracked, at: coming.now, round: coming.round };
      return untrackedId;
    },
    isNew: (id: string) => !Object.hasOwn(input.changes, id),
    isNewComment: (id: string) => !input.comments.some((comment) => comment.id === id),
    changes,
    comments,
    /** Comments that went out and did not come back. */
    missing,
  };
}

/** Short, and never one that stands already. */
export function freshId(taken: Set<string>): string {
  let n = 1;
  while (taken.has(`w${n}`)) n += 1;
  taken.add(`w${n}`);
  return `w${n}`;
}

interface Sides {
  readonly input: WordInput;
  readonly reading: WordReading;
  readonly coming: Coming;
}

function identifyChanges({ input, reading, coming }: Sides, fresh: () => string) {
  const known = new Map(Object.entries(input.changes).map(([id, change]) => [signature(change), id] as const));
  const changes: Changes = {};
  const ids = new Map<string, string>();
  for (const [id, change] of Object.entries(reading.changes)) {
    const old = known.get(signature(change));
    const own = old ?? fresh();
    ids.set(id, own);
    if (old === undefined) changes[own] = signedBy(change, coming);
  }
  return { changes, idOf: (id: string) => ids.get(id) ?? id };
}

/** Word keeps times to the second. */
function signature({ author, at }: { readonly author: string; readonly at: string | undefined }): string {
  return `${at === undefined ? '' : Math.floor(Date.parse(at) / 1000)} ${author}`;
}

function signedBy({ author, at, utc }: WordChange, { now, round, unnamed }: Coming) {
  return { author: author === '' ? unnamed : author, at: utc ?? at ?? now, round };
}

function identifyComments({ input, reading, coming }: Sides, fresh: () => string) {
  const ids = new Map<string, string>();
  const left = new Set(input.comments);
  const added: Comment[] = [];
  const answered = new Map<string, Comment['replies']>();
  for (const comment of reading.comments) {
    const old = [...left].find((one) => isSame(one, comment));
    if (old) {
      left.delete(old);
      ids.set(comment.id, old.id);
      answered.set(old.id, [...old.replies, ...newReplies(old, comment, coming)]);
      continue;
    }
    // LibreOffice 7 keeps a reply as a comment beside the one it answers
    const answers = input.comments.find(({ replies }) => replies.some((reply) => isSame(reply, comment)));
    if (answers) ids.set(comment.id, answers.id);
    else {
      const id = fresh();
      ids.set(comment.id, id);
      added.push(newComment(id, comment, coming));
    }
  }
  const kept = input.comments.map((one) => ({ ...one, replies: answered.get(one.id) ?? one.replies }));
  return { comments: [...kept, ...added], ids, missing: [...left] };
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Said {
  readonly author: string;
  readonly at: string | undefined;
  readonly text: string;
}

function isSame(old: Said, comment: Said): boolean {
  return signature(old) === signature(comment) && squeezed(old.text) === squeezed(comment.text);
}

function newReplies(old: Comment, { replies }: WordComment, coming: Coming): Comment['replies'] {
  const known = new Set(old.replies.map((reply) => `${signature(reply)} ${squeezed(reply.text)}`));
  return replies
    .filter((reply) => !known.has(`${signature(reply)} ${squeezed(reply.text)}`))
    .flatMap((reply) => saidBy(reply, coming));
}

const longest = 5000;
/** A comment without words: a picture, or nothing. */
const wordless = '\u2026';

/** What somebody said, cut where a draft cannot hold it in one. */
function saidBy(said: WordChange & { readonly text: string }, coming: Coming) {
  const { author, at } = signedBy(said, coming);
  const text = said.text === '' ? wordless : said.text;
  const parts = Math.ceil(text.length / longest);
  return Array.from({ length: parts }, (_, n) => ({ author, at, text: text.slice(n * longest, (n + 1) * longest) }));
}

function newComment(id: string, comment: WordComment, coming: Coming): Comment {
  const [first, ...rest] = saidBy(comment, coming);
  return {
    id,
    author: first?.author ?? coming.unnamed,
    at: first?.at ?? coming.now,
    round: coming.round,
    quote: comment.quote,
    text: first?.text ?? wordless,
    status: 'open',
    reason: '',
    replies: [...rest, ...comment.replies.flatMap((reply) => saidBy(reply, coming))],
  };
}
