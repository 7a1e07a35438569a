import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import type { Attachment } from '../case/parts';
import type { Tree } from '../decision/model';
import { digestOfTree } from '../decision/pin';
import { isAtMost } from '../drafting/marking';
import type { Draft } from '../drafting/model';
import { packageLimits } from '../package/limits';
import { underCeiling } from './ceiling';
import { type Ceiling, type Contents, caseParts, contentsSchema, mostCaseBytes, pieceBytes } from './contents';
import { type CaseState, outgoingCase, stateDigest } from './state';

/** A file of the payload. */
export interface CasePart {
  readonly path: string;
  readonly bytes: Bytes;
  readonly role: 'data' | 'main';
  readonly title: string;
  readonly type: 'application/json' | 'application/octet-stream' | 'text/markdown';
}

export interface LeavingCase extends CaseState {
  readonly ceiling: Ceiling;
  /** Trees that its answers were given under. */
  readonly trees: readonly Tree[];
  /** Digests of states sent or taken in before, the newest first. */
  readonly knows: readonly string[];
  /** The bytes of a file of the register. */
  readonly read: (file: Attachment) => Promise<Bytes>;
  /** A draft as a paper to read without this app, in Markdown; nothing where its template is not known here. */
  readonly paperOf: (draft: Draft) => string | undefined;
}

export interface MadeCase extends CaseState {
  readonly files: readonly CasePart[];
  readonly contents: Contents;
}

/**
 * A whole case as the files it leaves in: the case with its journal, every draft as data and to read, the trees it was answered under, each file of the
 * register in parts. What is above the ceiling stays, and `contents` says so.
 * @throws `draft/marking` for a case that is itself above the ceiling, `package/too-large`, `package/too-many`, what `read` throws
 */
export async function caseFiles(leaving: LeavingCase): Promise<MadeCase> {
  const { ceiling, trees, knows, read } = leaving;
  if (!isAtMost(leaving.file.marking, ceiling.marking)) throw new AppError('draft/marking');
  const { leftOut, ...rest } = underCeiling(leaving, ceiling);
  const file = outgoingCase(rest.file);
  const state = { file, drafts: rest.drafts };
  const attached = Object.values(file.evidence).flatMap(({ files }) => files);
  assertFits(attached.reduce((size, one) => size + one.size, 0));
  const contents = contentsSchema.parse({
    format: 'valise-case-package/1',
    case: file.id,
    state: stateDigest(state),
    knows: knows.slice(0, 200),
    ceiling,
    leftOut: [...leftOut],
    drafts: rest.drafts.map(({ id }) => id),
    trees: trees.map(digestOfTree),
    files: attached.map(({ id, size }) => ({ id, parts: partsOf(size) })),
  } satisfies Contents);
  const files = [
    json(caseParts.contents, 'Contents', contents),
    json(caseParts.file, file.title || 'Case', file),
    ...rest.drafts.map((draft) => json(caseParts.draft(draft.id), draft.title || 'Draft', draft)),
    ...rest.drafts.flatMap((draft) => paperFile(draft, leaving.paperOf(draft))),
    ...trees.map((tree) =>
      json(caseParts.tree(digestOfTree(tree)), tree.words.title, { graph: tree.graph, words: tree.words }),
    ),
    ...(await pieces(attached, read)),
  ];
  if (files.some(({ path, bytes }) => path === caseParts.file && bytes.length > mostCaseBytes))
    throw new AppError('package/too-large');
  // beside them: type, manifest, ASiC manifest, signature
  if (files.length + 4 > packageLimits.maxEntries) throw new AppError('package/too-many', { count: files.length });
  assertFits(files.reduce((size, { bytes }) => size + bytes.length, 0));
  return { files, contents, ...state };
}

function assertFits(size: number): void {
  if (size > packageLimits.maxFileBytes) throw new AppError('package/too-large', { size });
}

function partsOf(size: number): number {
  return Math.max(1, Math.ceil(size / pieceBytes));
}

async function pieces(attached: readonly Attachment[], read: LeavingCase['read']): Promise<readonly CasePart[]> {
  const parts: CasePart[] = [];
  // one after the other: a register may hold more than memory should, all at once
  for (const one of attached) {
    const bytes = await read(one);
    for (let at = 0; at < partsOf(one.size); at++)
      parts.push({
        path: caseParts.piece(one.id, at),
        bytes: bytes.slice(at * pieceBytes, (at + 1) * pieceBytes),
        role: 'data',
        title: titleOf(one.name),
        type: 'application/octet-stream',
      });
  }
  return parts;
}

function paperFile({ id, title }: Draft, text: string | undefined): readonly CasePart[] {
  if (text === undefined) return [];
  const path = caseParts.paper(id);
  return [{ path, bytes: utf8(text), role: 'main', title: titleOf(title || 'Draft'), type: 'text/markdown' }];
}

function json(path: string, title: string, value: object): CasePart {
  const bytes = utf8(canonicalJson(value as Json)); // cases, drafts and trees came through their schemas
  return { path, bytes, role: 'data', title: titleOf(title), type: 'application/json' };
}

/** What a manifest may show: no control, no mark that turns the direction, no half character. */
export function titleOf(words: string): string {
  const shown = words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return shown.slice(0, 200).toWellFormed() || '–';
}
