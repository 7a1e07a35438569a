import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { CaseFile } from '#shared/case/model';
import { type Return, returnSchema } from '#shared/consolidation/return-model';
import { documentDigest } from '#shared/document/digest';
import type { Draft } from '#shared/drafting/model';
import type { Origin } from '#shared/drafting/origin';
import type { Revision } from '#shared/drafting/revision';
import type { Merged } from '#shared/word/merged';
import { readReturn } from '#shared/word/take-return';

/** A Word file with what is needed to read it as an answer to a version of a draft. */
export interface WordAnswer {
  readonly file: { readonly name: string; readonly bytes: Bytes };
  readonly draft: Draft;
  /** The version that it answers, unless it says itself that it was made from another one of these. */
  readonly version: Revision;
  readonly versions: readonly Revision[];
  readonly case: CaseFile;
  readonly pack: Origin;
  /** Ids of the States that the content knows. */
  readonly states: readonly string[];
  readonly id: string;
  readonly now: string;
  /** In place of an author whom the file does not name. */
  readonly unnamed: string;
}

/**
 * The file as a return, compared with the version it answers. The State is read from the name of the file (`note FR.docx`), the
 * person from its changes and comments. @throws what `readReturn` throws, `input/schema` when it is more than a return can hold
 */
export async function wordReturn(answer: WordAnswer): Promise<Return> {
  const { file, draft, states, id, now, unnamed } = answer;
  const state = stateIn(file.name, states);
  const { version, merged } = await read(answer, state);
  const { document, changes, comments } = merged;
  const said = comments.filter((comment) => version.comments.every((known) => known.id !== comment.id));
  const authors = [...Object.values(changes), ...said].map(({ author }) => author);
  const parsed = returnSchema.safeParse({
    format: 'valise-return/1',
    id,
    draftId: draft.id,
    round: version.round,
    baseDigest: documentDigest(version.document),
    from: { name: mostOf(authors) ?? (file.name.slice(0, 120) || unnamed), unit: '', ...(state ? { state } : {}) },
    receivedAt: now,
    way: 'word',
    document,
    changes: { ...version.changes, ...changes },
    comments: [...comments],
  });
  if (!parsed.success) throw new AppError('input/schema', { at: String(parsed.error.issues[0]?.path[0] ?? '') });
  return parsed.data;
}

/** Reads the file over the version it answers: over the given one first, and over another where it names that. */
async function read(answer: WordAnswer, state: string | undefined): Promise<{ version: Revision; merged: Merged }> {
  const { file, draft, versions, case: caseFile, pack, now, unnamed } = answer;
  let named: string | undefined;
  const over = async (version: Revision) => {
    const sent: Draft = { ...draft, ...textOf(version), values: version.values ?? draft.values };
    const sentAs = async (digest: string) => {
      named = digest;
      return undefined;
    };
    const paper = { draft: sent, case: caseFile, pack };
    return (await readReturn(file.bytes, paper, { now, unnamed, untracked: state ?? unnamed, sentAs })).merged;
  };
  const merged = await over(answer.version);
  const other = versions.find(({ document }) => named !== undefined && documentDigest(document) === named);
  return other ? { version: other, merged: await over(other) } : { version: answer.version, merged };
}

function textOf({
  document,
  changes,
  comments,
  round,
}: Revision): Pick<Draft, 'document' | 'changes' | 'comments' | 'round'> {
  return { document, changes, comments, round };
}

/** Whether two returns say the same: the same file, picked twice. */
export function isSameReturn(one: Return, other: Return): boolean {
  const said = ({ comments }: Return) => JSON.stringify(comments.map(({ author, at, text }) => [author, at, text]));
  return (
    one.baseDigest === other.baseDigest &&
    documentDigest(one.document) === documentDigest(other.document) &&
    said(one) === said(other) &&
    JSON.stringify(one.changes) === JSON.stringify(other.changes)
  );
}

/** The one State whose code stands in the name of a file as a word of its own. */
function stateIn(name: string, states: readonly string[]): string | undefined {
  const words = name.replace(/\.[^.]*$/u, '').split(/[^\p{L}]+/u);
  const found = new Set(words.filter((word) => states.includes(word)));
  return found.size === 1 ? [...found][0] : undefined;
}

function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0].slice(0, 120);
}
