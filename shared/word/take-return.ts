import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { z } from '../base/zod';
import { documentDigest } from '../document/digest';
import { type Draft, draftSchema } from '../drafting/model';
import type { PaperInput } from '../drafting/paper-document';
import { knownFrom } from './base';
import { wordInput } from './from-draft';
import type { Coming } from './identities';
import { mergeWord } from './merge';
import type { Merged } from './merged';
import { readWord } from './read';

/** A returned file as it would come into a draft, and whether it says itself that it was made from this one. */
export interface Return {
  readonly merged: Merged;
  /** `older`: from a version of this draft that was not kept. */
  readonly origin: 'this-draft' | 'older' | 'other-draft' | 'unknown';
}

/** The state of a draft that left: what of it a version keeps. */
export type SentState = Pick<Draft, 'document' | 'changes' | 'comments' | 'round'> & {
  readonly values?: Draft['values'] | undefined;
};

/**
 * Reads a file that came back and lays it over the draft; stores nothing. Where the draft was written on since, `sentAs` is
 * asked for the version that left, by the digest of its text. @throws what `readWord` throws
 */
export async function readReturn(
  bytes: Bytes,
  paper: PaperInput,
  {
    sentAs,
    ...names
  }: Omit<Coming, 'round' | 'current'> & { readonly sentAs: (digest: string) => Promise<SentState | undefined> },
): Promise<Return> {
  const { draft } = paper;
  const now = wordInput(paper);
  const said = originSchema.safeParse(jsonOf(readWord(bytes).origin));
  const origin = !said.success ? 'unknown' : isOf(said.data, draft) ? 'this-draft' : 'other-draft';
  const isOlder = said.success && origin === 'this-draft' && said.data.text !== documentDigest(draft.document);
  const version = isOlder ? await sentAs(said.data.text) : undefined;
  const { values = draft.values, ...state } = version ?? draft;
  const left = version ? wordInput({ ...paper, draft: { ...draft, ...pickState(state), values } }) : now;
  const reading = readWord(bytes, knownFrom(left));
  const merged = mergeWord(left, reading, { ...names, round: draft.round, current: version && now });
  return { merged, origin: isOlder && !version ? 'older' : origin };
}

const pickState = ({ document, changes, comments, round }: SentState) => ({ document, changes, comments, round });

/** The same draft in the same language: a translation that comes back is no change of this text. */
function isOf(said: z.infer<typeof originSchema>, draft: Draft): boolean {
  return said.draft === draft.id && (said.language ?? draft.language) === draft.language;
}

const originSchema = z.looseObject({
  draft: z.uuid(),
  language: z.string().max(8).optional(),
  text: z.string().regex(/^[0-9a-f]{64}$/),
});

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // then the file says nothing of where it is from
  }
}

/** The draft with what came back in it. @throws `docx/too-many` when it is more than a draft can hold */
export function withReturn(draft: Draft, { document, changes, comments }: Merged): Draft {
  const next = { ...draft, document, comments: [...comments], changes: { ...draft.changes, ...changes } };
  const parsed = draftSchema.safeParse(next);
  if (!parsed.success) throw new AppError('docx/too-many', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}
