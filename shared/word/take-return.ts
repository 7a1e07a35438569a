import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
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
  readonly origin: 'this-draft' | 'other-draft' | 'unknown';
}

/** Reads a file that came back and lays it over the draft; stores nothing. @throws what `readWord` throws */
export function readReturn(bytes: Bytes, paper: PaperInput, coming: Omit<Coming, 'round'>): Return {
  const input = wordInput(paper);
  const reading = readWord(bytes, knownFrom(input));
  const merged = mergeWord(input, reading, { ...coming, round: paper.draft.round });
  return { merged, origin: originOf(reading.origin, paper.draft) };
}

function originOf(said: string | undefined, draft: Draft): Return['origin'] {
  if (said === undefined) return 'unknown';
  return said.includes(`"draft":"${draft.id}"`) ? 'this-draft' : 'other-draft';
}

/** The draft with what came back in it. @throws `docx/too-many` when it is more than a draft can hold */
export function withReturn(draft: Draft, { document, changes, comments }: Merged): Draft {
  const next = { ...draft, document, comments: [...comments], changes: { ...draft.changes, ...changes } };
  const parsed = draftSchema.safeParse(next);
  if (!parsed.success) throw new AppError('docx/too-many', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}
